package org.mcrledger.core.replay;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mcrledger.core.replay.TierCause.Part;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.NotAssessable;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.Method;
import org.mcrledger.core.tiering.Missing;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/**
 * Why two schemes put a customer in different places: a measure that they read otherwise is the
 * cause where, read as the first reads it, the second scheme comes to what the first came to.
 */
final class TierCauses {
  private final TierScheme before;
  private final TierScheme after;
  private final Set<Measure> read = EnumSet.noneOf(Measure.class);

  TierCauses(TierScheme before, TierScheme after) {
    this.before = before;
    this.after = after;
    read.addAll(before.measures());
    read.addAll(after.measures());
  }

  /**
   * @param by the second scheme's, at that month-end
   */
  TierCause of(Evaluation was, Evaluation is, Tiering by) {
    List<Measure> differing =
        read.stream().filter(measure -> !value(was, measure).equals(value(is, measure))).toList();
    if (before.ranks() && after.ranks()) {
      return cause(differing.isEmpty() ? Part.PLACE : Part.MEASURE, differing, was, is);
    }
    for (Measure measure : differing) {
      if (isBecauseOf(List.of(measure), was, is, by)) {
        return cause(Part.MEASURE, List.of(measure), was, is);
      }
    }
    if (!differing.isEmpty() && isBecauseOf(differing, was, is, by)) {
      return cause(Part.MEASURE, differing, was, is);
    }
    return ofRules(was, is);
  }

  private static Optional<MeasureValue> value(Evaluation evaluation, Measure measure) {
    return evaluation.measures().find(measure).map(Measured::value);
  }

  private static boolean isBecauseOf(
      Collection<Measure> measures, Evaluation was, Evaluation is, Tiering by) {
    Evaluation swapped = by.evaluate(swapped(measures, was.measures(), is.measures()));
    return Classed.of(swapped).equals(Classed.of(was));
  }

  /** What the second scheme reads, but of these measures what the first does. */
  private static CustomerMeasures swapped(
      Collection<Measure> measures, CustomerMeasures from, CustomerMeasures into) {
    Map<Measure, Measured> known = new EnumMap<>(Measure.class);
    Map<Measure, Missing> missing = new EnumMap<>(Measure.class);
    known.putAll(into.known());
    missing.putAll(into.missing());
    for (Measure measure : measures) {
      known.remove(measure);
      missing.remove(measure);
      from.find(measure)
          .ifPresentOrElse(
              found -> known.put(measure, found),
              () -> missing.put(measure, from.whyMissing(measure)));
    }
    return new CustomerMeasures(into.customer(), known, missing);
  }

  private TierCause ofRules(Evaluation was, Evaluation is) {
    Optional<Measure> wanting = wanting(is).or(() -> wanting(was));
    if (wanting.isPresent()) {
      return cause(Part.MISSING, List.of(wanting.get()), was, is);
    }
    if (!before.method().key().equals(after.method().key())) {
      return cause(Part.METHOD, List.of(), was, is);
    }
    return switch (after.method()) {
      case Method.FirstFit _ -> cause(Part.RULE, List.of(), was, is);
      case Method.Levels _ -> cause(Part.LEVEL, levels(was, is), was, is);
      case Method.Ranked _ -> cause(Part.PLACE, List.of(), was, is);
    };
  }

  private static Optional<Measure> wanting(Evaluation evaluation) {
    return evaluation instanceof NotAssessable(_, var needs)
        ? needs.stream().map(Missing::measure).findFirst()
        : Optional.empty();
  }

  private List<Measure> levels(Evaluation was, Evaluation is) {
    Map<Measure, TierKey> one = levels(was);
    Map<Measure, TierKey> other = levels(is);
    return read.stream()
        .filter(
            measure ->
                !Optional.ofNullable(one.get(measure))
                    .equals(Optional.ofNullable(other.get(measure))))
        .toList();
  }

  private static Map<Measure, TierKey> levels(Evaluation evaluation) {
    return evaluation instanceof Assessed(_, _, Reason.LowestLevel(var levels), _)
        ? levels
        : Map.of();
  }

  private static TierCause cause(Part part, List<Measure> measures, Evaluation was, Evaluation is) {
    return new TierCause(part, measures.stream().findFirst(), rule(was), rule(is));
  }

  private static OptionalInt rule(Evaluation evaluation) {
    return evaluation instanceof Assessed(_, _, Reason.RuleFits(var rule, _), _)
        ? OptionalInt.of(rule)
        : OptionalInt.empty();
  }
}
