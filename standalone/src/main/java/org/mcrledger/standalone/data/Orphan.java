package org.mcrledger.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived the server that started it: it runs in a session of its own, so
 * killing the server leaves it behind, holding the data folder.
 */
final class Orphan {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final ProcessHandle process;

  private Orphan(ProcessHandle process) {
    this.process = process;
  }

  /** The postmaster that postmaster.pid of this database names, if it runs and serves it. */
  static Optional<Orphan> of(Path database) {
    Path pidFile = database.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(pidFile);
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
              .filter(ProcessHandle::isAlive)
              .filter(running -> serves(running, database))
              .map(Orphan::new);
    } catch (IOException | NumberFormatException e) {
      throw new Unstartable(
          "the database folder " + database + " is damaged: " + e.getMessage(), e);
    }
  }

  /** The number in an old pid file may by now belong to another program, or another PostgreSQL. */
  private static boolean serves(ProcessHandle process, Path database) {
    boolean isPostgres = process.info().command().map(c -> c.contains("postgres")).orElse(false);
    List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
    int folder = arguments.indexOf("-D") + 1;
    return isPostgres
        && folder > 0
        && folder < arguments.size()
        && isSame(Path.of(arguments.get(folder)), database);
  }

  private static boolean isSame(Path folder, Path database) {
    try {
      return Files.isSameFile(folder, database);
    } catch (IOException _) {
      return false; // one of the two is gone
    }
  }

  /** Stops it the fast way: sessions are ended, what was committed stays. */
  void stop() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      CompletableFuture<ProcessHandle> gone = process.onExit();
      gone.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | IOException e) {
      throw new Unstartable(
          "a PostgreSQL left behind by an earlier run (process "
              + process.pid()
              + ") did not stop within "
              + PATIENCE.toSeconds()
              + " seconds; stop it by hand.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unstartable("interrupted while stopping an earlier PostgreSQL.", e);
    }
  }
}
