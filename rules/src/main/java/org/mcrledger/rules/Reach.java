package org.mcrledger.rules;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.FrequencyTable;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Need;

/** The fewest and the most points that some facts could give. */
record Reach(int least, int most) {
  private static final String NO_INDUSTRY = "";

  static Reach of(Criterion criterion, HospitalityRule rule) {
    Reach reach = of(criterion, rule, NO_INDUSTRY);
    if (criterion instanceof Criterion.Frequency frequency) {
      for (Criterion.Frequency.OfIndustries of : frequency.industries()) {
        reach = reach.or(of(of.table()));
      }
    }
    return reach;
  }

  static Reach of(Criterion criterion, HospitalityRule rule, String industry) {
    return switch (criterion) {
      case Criterion.Frequency frequency -> of(frequency.of(Optional.of(industry)));
      case Criterion.Ladder ladder ->
          upTo(
              ladder.rungs().entrySet().stream()
                  .filter(rung -> !rule.forbids(rung.getKey()))
                  .mapToInt(Map.Entry::getValue));
      case Criterion.NeedsServed needs -> {
        int kinds = needs.needs().isEmpty() ? Need.values().length : needs.needs().size();
        yield upTo(IntStream.of(Math.min(needs.cap(), kinds * needs.pointsPerKind())));
      }
      case Criterion.Invitations invitations -> upTo(IntStream.of(invitations.points()));
      case Criterion.Occasions occasions ->
          upTo(IntStream.of(occasions.pointsEach() == 0 ? 0 : occasions.cap()));
    };
  }

  private static Reach upTo(IntStream points) {
    return new Reach(0, Math.max(0, points.max().orElse(0)));
  }

  private static Reach of(FrequencyTable table) {
    IntStream all =
        IntStream.concat(
            table.steps().stream().mapToInt(FrequencyTable.Step::points),
            IntStream.of(table.above()));
    var found = all.summaryStatistics();
    return new Reach(found.getMin(), found.getMax());
  }

  static boolean applies(Criterion criterion, String industry) {
    var frame = criterion.frame();
    return (frame.onlyIn().isEmpty() || frame.onlyIn().contains(industry))
        && !frame.exceptIn().contains(industry);
  }

  Reach or(Reach other) {
    return new Reach(Math.min(least, other.least), Math.max(most, other.most));
  }

  Reach and(Reach other) {
    return new Reach(least + other.least, most + other.most);
  }

  boolean isSomething() {
    return least != 0 || most != 0;
  }
}
