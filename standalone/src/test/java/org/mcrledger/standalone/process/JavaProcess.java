package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own, what it says kept apart by stdout and stderr. */
final class JavaProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;

  /** What a shell adds to the number of the signal by which a process ended. */
  private static final int SIGNALLED = 128;

  private final Process process;
  private final Path out;
  private final Path err;

  private JavaProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** A service from the test's own class path, without anything of the other. */
  static JavaProcess ofService(
      Path notes, String main, String otherService, Map<String, String> environment)
      throws IOException {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.matches(".*/(standalone|" + otherService + ")/target/.*"))
            .collect(Collectors.joining(File.pathSeparator));
    return start(notes, List.of("-cp", classPath, main), environment, new ProcessBuilder());
  }

  /** The program as it is packed; while it is not packed yet, the same from the class path. */
  static JavaProcess ofProgram(Path notes, Map<String, String> environment, String... arguments)
      throws IOException {
    String jar = System.getProperty("mcr.jar", "");
    List<String> program = new ArrayList<>();
    if (jar.isEmpty()) {
      program.addAll(
          List.of(
              "-cp", System.getProperty("java.class.path"), "org.mcrledger.standalone.McrLedger"));
    } else {
      program.addAll(List.of("-jar", jar));
    }
    program.addAll(List.of(arguments));
    return start(notes, program, environment, new ProcessBuilder());
  }

  private static JavaProcess start(
      Path notes, List<String> program, Map<String, String> environment, ProcessBuilder builder)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Small and quick to start: several of these share the machine with the tests.
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(
        List.of("-Daxoniq.update-checker.disabled=true", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(program);
    Files.createDirectories(notes);
    File out = Files.createTempFile(notes, "out", ".txt").toFile();
    File err = Files.createTempFile(notes, "err", ".txt").toFile();
    builder.environment().keySet().removeIf(name -> name.startsWith("MCR_"));
    builder.environment().putAll(environment);
    builder.command(command).redirectOutput(out).redirectError(err).directory(notes.toFile());
    return new JavaProcess(builder.start(), out.toPath(), err.toPath());
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for something to become true, and fails with what the process said if it ends first. */
  JavaProcess until(String what, Predicate<JavaProcess> holds) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.test(this)) {
      assertThat(process.isAlive()).as("%s%n%s%n%s", what, out(), err()).isTrue();
      assertThat(System.nanoTime()).as("%s%n%s%n%s", what, out(), err()).isLessThan(deadline);
      Thread.sleep(50);
    }
    return this;
  }

  /**
   * Ctrl-C at its terminal. A background job of a shell is started deaf to it, and so is all that
   * it starts: where the tests run in one, the process is told to end by the signal that it does
   * hear.
   */
  int interrupt() throws IOException, InterruptedException {
    boolean deaf = isDeafToInterrupts();
    signal(deaf ? "TERM" : "INT");
    int code = awaitEnd();
    return deaf && code == SIGNALLED + SIGTERM ? SIGNALLED + SIGINT : code;
  }

  private boolean isDeafToInterrupts() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return false;
    }
    long ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(
                line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .findFirst()
            .orElse(0);
    return (ignored & (1L << (SIGINT - 1))) != 0;
  }

  /** As a service manager stops it. */
  int stop() throws IOException, InterruptedException {
    signal("TERM");
    return awaitEnd();
  }

  /** Nothing of its own runs any more, not even what it does at its end. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as("the process ends%n%s%n%s", out(), err())
        .isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }
}
