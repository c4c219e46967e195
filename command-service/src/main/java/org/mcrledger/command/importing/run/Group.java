package org.mcrledger.command.importing.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.mcrledger.command.importing.row.Row;

/**
 * Neighbouring rows with one key, which together are one fact; without a key each row stands alone.
 */
record Group(Optional<String> key, List<Row> rows) {
  /** Rows of one key, at the most: a meeting with more parties than this is a broken file. */
  private static final int ROWS_MAX = 10_000;

  long lastLine() {
    return rows.getLast().line();
  }

  List<Long> lines() {
    return rows.stream().map(Row::line).toList();
  }

  static Iterator<Group> of(Iterator<Row> rows, Function<Row, Optional<String>> keyOf) {
    return new Groups(rows, keyOf);
  }

  /** Cuts rows into groups. */
  private static final class Groups implements Iterator<Group> {
    private final Iterator<Row> rows;
    private final Function<Row, Optional<String>> keyOf;
    private final Deque<Row> ahead = new ArrayDeque<>();

    Groups(Iterator<Row> rows, Function<Row, Optional<String>> keyOf) {
      this.rows = rows;
      this.keyOf = keyOf;
    }

    @Override
    public boolean hasNext() {
      return !ahead.isEmpty() || rows.hasNext();
    }

    @Override
    public Group next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<Row> group =
          new ArrayList<>(List.of(ahead.isEmpty() ? rows.next() : ahead.removeFirst()));
      Optional<String> key = keyOf.apply(group.getFirst());
      while (key.isPresent() && group.size() < ROWS_MAX && reachesOn(key)) {
        group.addAll(ahead);
        ahead.clear();
      }
      return new Group(key, List.copyOf(group));
    }

    /**
     * Whether a row of the key follows. What stands between and is no sound row belongs to the
     * group too: its own key may be garbled, and the file is sorted by the key.
     */
    private boolean reachesOn(Optional<String> key) {
      Row last = ahead.peekLast();
      while ((last == null || (!last.isSound() && !key.equals(keyOf.apply(last))))
          && rows.hasNext()
          && ahead.size() < ROWS_MAX) {
        last = rows.next();
        ahead.addLast(last);
      }
      return last != null && key.equals(keyOf.apply(last));
    }
  }
}
