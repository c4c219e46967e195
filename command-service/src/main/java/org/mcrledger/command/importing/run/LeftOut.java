package org.mcrledger.command.importing.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mapping.Skip;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.Row;

/**
 * The rows that the mapping itself leaves out. Rows are looked at ahead of their turn, so each
 * waits here until the batch that it belongs to is counted.
 */
final class LeftOut {
  private final Mapping mapping;
  private final Deque<Trouble> waiting = new ArrayDeque<>();

  LeftOut(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Whether the mapping keeps the row; one that it leaves out is noted. */
  boolean keeps(Row row) {
    Optional<Skip> skip =
        mapping.skip().stream().filter(s -> s.fits(row.cell(s.column()))).findFirst();
    skip.ifPresent(because -> waiting.add(trouble(row, because)));
    return skip.isEmpty();
  }

  private static Trouble trouble(Row row, Skip skip) {
    return new Trouble(
        row.line(),
        skip.column(),
        row.cell(skip.column()),
        ImportLines.SKIPPED,
        Map.of("because", skip.because()));
  }

  /** Counts those up to this line, and hands them over. */
  void settle(long line, Tally tally, List<Trouble> to) {
    while (!waiting.isEmpty() && waiting.getFirst().line() <= line) {
      Trouble first = waiting.removeFirst();
      tally.skip(first.params().getOrDefault("because", ""));
      to.add(first);
    }
  }
}
