package org.mcrledger.core.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.NotAssessable;

/** Counts for want of which measures customers are not assessable; from any thread. */
final class Wanting {
  private final Map<Measure, LongAdder> counts = new ConcurrentHashMap<>();

  /** One that lacks several is counted for each. */
  void add(Evaluation evaluation) {
    if (evaluation instanceof NotAssessable(_, var needs)) {
      needs.forEach(
          need -> counts.computeIfAbsent(need.measure(), _ -> new LongAdder()).increment());
    }
  }

  Map<Measure, Integer> counts() {
    Map<Measure, Integer> wanting = new EnumMap<>(Measure.class);
    counts.forEach((measure, count) -> wanting.put(measure, count.intValue()));
    return wanting;
  }
}
