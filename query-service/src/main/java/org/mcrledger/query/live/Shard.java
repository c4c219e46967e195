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

/**
 * One worker's share of a view's rows while all of history is folded. Keys that a correction
 * touches are left out and folded one by one at the end.
 */
final class Shard<K, R> {
  private final Projection<K, R> projection;
  private final Set<K> corrected;
  private final int number;
  private final int shards;
  private final Map<K, R> rows = new HashMap<>();
  private final Set<K> failed = new HashSet<>();
  private final List<Letter> letters = new ArrayList<>();

  Shard(Projection<K, R> projection, Set<K> corrected, int number, int shards) {
    this.projection = projection;
    this.corrected = corrected;
    this.number = number;
    this.shards = shards;
  }

  void fold(List<Recorded<LedgerEvent>> events) {
    for (Recorded<LedgerEvent> recorded : events) {
      for (K key : projection.view().keysOf(recorded)) {
        if (Math.floorMod(key.hashCode(), shards) == number && !corrected.contains(key)) {
          fold(key, recorded);
        }
      }
    }
  }

  private void fold(K key, Recorded<LedgerEvent> recorded) {
    if (failed.contains(key)) {
      letters.add(new Letter(key.toString(), recorded, null));
      return;
    }
    R row = rows.get(key);
    R before = row == null ? projection.view().initial(key) : row;
    try {
      rows.put(key, projection.view().evolve(before, recorded));
    } catch (RuntimeException e) {
      failed.add(key);
      letters.add(new Letter(key.toString(), recorded, e));
    }
  }

  Map<K, R> rows() {
    return rows;
  }

  List<Letter> letters() {
    return letters;
  }
}
