package org.mcrledger.benchmarks.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at another JVM's heap once a second, garbage included, and keeps the most it saw. */
final class HeapWatch implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final long pid;
  private final Thread thread;
  private volatile double megabytesMax;

  HeapWatch(long pid) {
    this.pid = pid;
    this.thread = Thread.ofPlatform().name("heap-watch").daemon().start(this::watch);
  }

  double megabytesMax() {
    return megabytesMax;
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        megabytesMax = Math.max(megabytesMax, look());
        Thread.sleep(1_000);
      }
    } catch (InterruptedException | IOException _) {
      // the scenario is over, or the server is gone, which the scenario notices itself
    }
  }

  private double look() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked =
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_info")
            .redirectErrorStream(true)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    Matcher used = USED.matcher(answer);
    return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : 0;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
