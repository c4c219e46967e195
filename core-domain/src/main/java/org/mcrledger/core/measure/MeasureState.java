package org.mcrledger.core.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;

/** Which measures were taken of a customer, and when: on one date it is like one thing alone. */
public record MeasureState(Map<Measure, Set<FuzzyDate>> taken) {
  private static final MeasureState EMPTY = new MeasureState(Map.of());

  public MeasureState {
    taken = Map.copyOf(taken);
  }

  public static MeasureState empty() {
    return EMPTY;
  }

  /** Whether the measure was taken on that very date. */
  public boolean has(Measure measure, FuzzyDate on) {
    return taken.getOrDefault(measure, Set.of()).contains(on);
  }

  MeasureState with(Measure measure, FuzzyDate on) {
    Set<FuzzyDate> dates = new HashSet<>(taken.getOrDefault(measure, Set.of()));
    dates.add(on);
    Map<Measure, Set<FuzzyDate>> more = new HashMap<>(taken);
    more.put(measure, Set.copyOf(dates));
    return new MeasureState(more);
  }
}
