package org.mcrledger.command.importing.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mapping.Skip;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.Row;

/**
 * The rows that the mapping itself leaves out. They are written down as they are met, so that a
 * file of little else fits into memory; counted they are with the batch that they stand before,
 * since rows are looked at ahead of their turn. What was written after the last checkpoint is
 * dropped and written again by whoever goes on.
 */
final class LeftOut {
  private final Mapping mapping;
  private final Consumer<List<Trouble>> write;
  private final Deque<Run> waiting = new ArrayDeque<>();
  private List<Trouble> met = new ArrayList<>();
  private boolean running;

  /** Rows left out one after the other, with none between them that was kept. */
  private static final class Run {
    private final Map<String, Long> because = new HashMap<>();
    private long lastLine;

    void add(long line, String reason) {
      lastLine = line;
      because.merge(reason, 1L, Long::sum);
    }
  }

  /**
   * @param write takes down some of them
   */
  LeftOut(Mapping mapping, Consumer<List<Trouble>> write) {
    this.mapping = mapping;
    this.write = write;
  }

  /**
   * Whether the mapping keeps the row. A row that is none is kept: it is refused together with the
   * fact that it belongs to.
   */
  boolean keeps(Row row) {
    Optional<Skip> skip =
        row.isSound()
            ? mapping.skip().stream().filter(s -> s.fits(row.cell(s.column()))).findFirst()
            : Optional.empty();
    skip.ifPresentOrElse(because -> leaveOut(row, because), () -> running = false);
    return skip.isEmpty();
  }

  private void leaveOut(Row row, Skip skip) {
    if (!running) {
      waiting.add(new Run());
      running = true;
    }
    waiting.getLast().add(row.line(), skip.because());
    met.add(trouble(row, skip));
    if (met.size() >= Batch.ROWS) {
      writeDown();
    }
  }

  private static Trouble trouble(Row row, Skip skip) {
    return new Trouble(
        row.line(),
        skip.column(),
        row.cell(skip.column()),
        ImportLines.SKIPPED,
        Map.of("because", skip.because()));
  }

  private void writeDown() {
    if (!met.isEmpty()) {
      write.accept(met);
      met = new ArrayList<>();
    }
  }

  /** Counts those up to this line, and has all written down that were met. */
  void settle(long line, Tally tally) {
    writeDown();
    running = false;
    while (!waiting.isEmpty() && waiting.getFirst().lastLine <= line) {
      waiting.removeFirst().because.forEach(tally::skip);
    }
  }
}
