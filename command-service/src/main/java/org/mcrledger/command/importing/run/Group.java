package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mcrledger.command.importing.row.Row;

/**
 * Neighbouring rows with one key, which together are one fact; without a key each row stands alone.
 */
record Group(Optional<String> key, List<Row> rows) {
  /** Rows of one key, at the most: a meeting with more parties than this is a broken file. */
  private static final int ROWS_MAX = 10_000;

  static Iterator<Group> of(Iterator<Row> rows, Function<Row, Optional<String>> keyOf) {
    return new Iterator<>() {
      private @Nullable Row ahead = rows.hasNext() ? rows.next() : null;

      @Override
      public boolean hasNext() {
        return ahead != null;
      }

      @Override
      public Group next() {
        Row first = ahead;
        if (first == null) {
          throw new NoSuchElementException();
        }
        Optional<String> key = keyOf.apply(first);
        List<Row> group = new ArrayList<>(List.of(first));
        ahead = rows.hasNext() ? rows.next() : null;
        while (ahead != null
            && key.isPresent()
            && group.size() < ROWS_MAX
            && key.equals(keyOf.apply(ahead))) {
          group.add(ahead);
          ahead = rows.hasNext() ? rows.next() : null;
        }
        return new Group(key, List.copyOf(group));
      }
    };
  }
}
