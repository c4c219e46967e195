package org.mcrledger.benchmarks.served;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes take of the machine's memory, as Linux counts it. */
final class Memory {
  private Memory() {}

  /**
   * The proportional share of the process and all that it has started, in megabytes: memory that
   * several of PostgreSQL's processes share is counted once.
   */
  static double megabytes(long pid) throws IOException {
    long kilobytes = 0;
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    for (ProcessHandle one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      kilobytes += share(one.pid());
    }
    return kilobytes / 1024.0;
  }

  private static long share(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (NoSuchFileException _) {
      return 0; // ended meanwhile
    }
  }
}
