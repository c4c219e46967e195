package org.mcrledger.benchmarks.served;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A standalone server in a process of its own, started as {@code ./mcr start} starts it. */
public final class ServerProcess implements AutoCloseable {
  public static final String ADMIN_PASSWORD = "a-benchmark-password";

  private static final long PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path data;
  private final int port;
  private final double secondsToReady;

  private ServerProcess(Process process, Path data, int port, double secondsToReady) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.secondsToReady = secondsToReady;
  }

  /**
   * Starts on the folder and returns when the server says that it is ready.
   *
   * @param options of its JVM, beyond those that {@code ./mcr} gives
   */
  public static ServerProcess start(Path data, String... options)
      throws IOException, InterruptedException {
    int port = freePort();
    Path said = data.resolveSibling(data.getFileName() + "-" + port + ".out");
    Path jar =
        Path.of(System.getProperty("mcr.home", "."), "standalone", "target", "mcr-ledger.jar");
    long start = System.nanoTime();
    ProcessBuilder command =
        new ProcessBuilder(command(jar, port, data, options))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(said.toFile()));
    command.environment().put("MCR_ADMIN_PASSWORD", ADMIN_PASSWORD);
    Process process = command.start();
    while (!Files.readString(said).contains("mcr-ledger is ready on")) {
      boolean late = System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      if (late || process.waitFor(10, TimeUnit.MILLISECONDS)) {
        process.destroy();
        throw new IllegalStateException("the server does not start: " + Files.readString(said));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new ServerProcess(process, data, port, seconds);
  }

  private static List<String> command(Path jar, int port, Path data, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Daxoniq.update-checker.disabled=true");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xmx1g"); // as ./mcr bounds it; of two such options the later holds
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", jar.toString(), "start"));
    command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  public double secondsToReady() {
    return secondsToReady;
  }

  public long pid() {
    return process.pid();
  }

  /** As {@code postmaster.pid} says: process, folder, start, port, … */
  long databasePid() throws IOException {
    return Long.parseLong(postmaster(0));
  }

  public String databaseUrl() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/mcr";
  }

  private String postmaster(int line) throws IOException {
    return Files.readAllLines(data.resolve("postgres/postmaster.pid"), StandardCharsets.UTF_8)
        .get(line)
        .strip();
  }

  public String databasePassword() throws IOException {
    return Files.readString(data.resolve("keys/postgres-password")).strip();
  }

  public Path keyFile() {
    return data.resolve("keys/key-encryption-key");
  }

  /** Stops it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
