package org.mcrledger.command.importing.run;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mcrledger.command.importing.mapping.Mapping.Skip;
import org.mcrledger.command.importing.row.Row;

/** The rows of a file that are to be imported. */
final class Kept implements Iterator<Row> {
  private final Iterator<Row> all;
  private final Predicate<Row> keep;
  private @Nullable Row ahead;

  Kept(Iterator<Row> all, Predicate<Row> keep) {
    this.all = all;
    this.keep = keep;
    advance();
  }

  /** Leaves out what the mapping skips, and hands that to {@code skipped}. */
  Kept(Iterator<Row> all, Listener listener, BiConsumer<Row, Skip> skipped) {
    this(
        all,
        row -> {
          Optional<Skip> skip = listener.skip(row);
          skip.ifPresent(because -> skipped.accept(row, because));
          return skip.isEmpty();
        });
  }

  private void advance() {
    ahead = null;
    while (ahead == null && all.hasNext()) {
      Row row = all.next();
      if (keep.test(row)) {
        ahead = row;
      }
    }
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public Row next() {
    Row row = ahead;
    if (row == null) {
      throw new NoSuchElementException();
    }
    advance();
    return row;
  }
}
