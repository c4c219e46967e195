package org.mcrledger.standalone.cli;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/**
 * One line that shows how far a job is, its rate and the time that is left; written over in place.
 */
final class ProgressLine {
  private static final int CELLS = 30;
  private final PrintStream out;
  private boolean shown;

  ProgressLine(PrintStream out) {
    this.out = out;
  }

  void show(JsonNode job) {
    long done = job.path("done").asLong(0);
    long total = job.path("total").asLong(0);
    int full = total == 0 ? 0 : Math.clamp(CELLS * done / total, 0, CELLS);
    String rate =
        job.has("ratePerSecond") ? "%,d/s".formatted(job.get("ratePerSecond").asLong(0)) : "";
    String left =
        job.has("remainingSeconds")
            ? "%d s left".formatted(job.get("remainingSeconds").asLong(0))
            : "";
    out.printf(
        "\r[%s%s] %,d of %,d  %s  %s   ",
        "#".repeat(full), ".".repeat(CELLS - full), done, total, rate, left);
    out.flush();
    shown = true;
  }

  /** What follows begins on a line of its own. */
  void end() {
    if (shown) {
      out.println();
    }
  }
}
