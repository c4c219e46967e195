package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.Stance;

/**
 * The rule of support as it holds for customers of one industry and hospitality rule. Made once, it
 * serves any number of dates and contacts, from several threads.
 */
public final class SupportPlan {
  private static final int PERCENT = 100;

  private final SupportRule rule;
  private final int[] points;
  private final int[] weights;
  private final int young;
  private final int[] byAge;
  private final RowTest when;

  private SupportPlan(SupportRule rule, RowTest when) {
    this.rule = rule;
    this.when = when;
    this.points = Ordinals.numbers(Stance.class, rule.points());
    this.weights = Ordinals.numbers(Importance.class, rule.weights());
    int[] percents = rule.percent().values();
    int divisor = IntStream.of(percents).reduce(PERCENT, SupportPlan::commonDivisor);
    this.young = percents.length == 0 ? 1 : PERCENT / divisor;
    this.byAge = IntStream.of(percents).map(percent -> percent / divisor).toArray();
  }

  private static int commonDivisor(int one, int other) {
    return other == 0 ? one : commonDivisor(other, one % other);
  }

  public static SupportPlan of(SupportRule rule, Situation situation) {
    return new SupportPlan(rule, RowTest.of(rule.when(), situation));
  }

  /** Ready to score contacts at a date. */
  public SupportAt at(LocalDate date) {
    return new SupportAt(this, date);
  }

  SupportRule rule() {
    return rule;
  }

  boolean isStance(FactColumns columns, int row, int upTo) {
    return points[columns.what(row)] != Ordinals.NONE
        && when.holds(columns, FactSort.STANCE, row, upTo);
  }

  int mapped(FactColumns columns, int row) {
    return points[columns.what(row)];
  }

  /** What the stance is worth: the mapped value, capped where a competitor is favoured. */
  int value(FactColumns columns, int row) {
    int mapped = mapped(columns, row);
    return columns.competitorFavoured(row) ? Math.min(mapped, rule.competitorCap()) : mapped;
  }

  /** What the rule weighs an opportunity of that importance, whatever the stance's age. */
  int importance(FactColumns columns, int row) {
    return weights[columns.grade(row)];
  }

  /** What a stance of that age still has of the weight, of 100. */
  int percent(FactColumns columns, int row, Span span) {
    return span.byAge(columns, row, rule.percent().values(), PERCENT);
  }

  /** The opportunity's weight by the stance's age: whole numbers in the ratio of the percents. */
  int weight(FactColumns columns, int row, Span span) {
    return weights[columns.grade(row)] * span.byAge(columns, row, byAge, young);
  }
}
