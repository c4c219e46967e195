package org.mcrledger.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.account.Passwords;
import org.mcrledger.standalone.StandaloneServer;
import org.mcrledger.standalone.data.Unstartable;
import org.mcrledger.standalone.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves sixty made-up customers with four years of history. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Start with demo data: 60 customers of a telecom equipment supplier, 2022 to 2025.")
public final class DemoCommand implements Runnable {
  @Mixin private ServeOptions serve = new ServeOptions();

  @Option(
      names = "--data",
      description = "Folder to keep the demo in; without it the demo is gone when it ends.")
  private @Nullable Path data;

  @Option(
      names = "--today",
      defaultValue = "2026-01-20",
      description = "The day at which the business clock stands (default: 2026-01-20).")
  private LocalDate today = LocalDate.of(2026, 1, 20);

  @Override
  public void run() {
    serve.requireFreePort();
    @Nullable String given = System.getenv("MCR_ADMIN_PASSWORD");
    String password = given == null || given.isEmpty() ? Passwords.generate() : given;
    Path folder = data == null ? temporary() : data;
    Demo demo = new Demo(folder, today, password);
    boolean begun = demo.isNew();
    if (begun) {
      System.err.println("entering the demo's history …");
    }
    StandaloneServer server = demo.start(serve.port);
    // A demo that is resumed has its accounts, and their password is the one shown then.
    if (begun && !password.equals(given)) {
      System.out.println("password of admin and of the demo's accounts (shown once): " + password);
    }
    if (data == null) {
      server.afterwards(() -> delete(folder));
    }
    server.announce();
    server.awaitEnd();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("mcr-demo-");
    } catch (IOException e) {
      throw new Unstartable("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException _) {
      // what remains in the temporary folder is cleaned by the system
    }
  }
}
