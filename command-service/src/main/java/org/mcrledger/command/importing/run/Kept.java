package org.mcrledger.command.importing.run;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
