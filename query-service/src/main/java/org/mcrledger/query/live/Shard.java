package org.mcrledger.query.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.live.DeadLetters.Letter;

/** One worker's share of a view's rows while all of history is folded. */
final class Shard<K, R> {
  private final Projection<K, R> projection;
  private final Map<K, R> rows = new HashMap<>();
  private final Set<K> failed = new HashSet<>();
  private final List<Letter> letters = new ArrayList<>();

  /** An event and one of the rows that it concerns. */
  record Concerned<K>(K key, Recorded<LedgerEvent> recorded) {}

  Shard(Projection<K, R> projection) {
    this.projection = projection;
  }

  /** The next events of this share, in the order of the ledger. */
  void fold(List<Concerned<K>> next) {
    next.forEach(this::fold);
  }

  private void fold(Concerned<K> next) {
    K key = next.key();
    if (!failed.isEmpty() && failed.contains(key)) {
      letters.add(new Letter(key.toString(), next.recorded(), null));
      return;
    }
    try {
      rows.compute(
          key,
          (_, row) ->
              projection
                  .view()
                  .evolve(row == null ? projection.view().initial(key) : row, next.recorded()));
    } catch (RuntimeException e) {
      failed.add(key);
      letters.add(new Letter(key.toString(), next.recorded(), e));
    }
  }

  Map<K, R> rows() {
    return rows;
  }

  List<Letter> letters() {
    return letters;
  }
}
