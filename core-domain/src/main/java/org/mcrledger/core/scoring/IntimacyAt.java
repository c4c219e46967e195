package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.Explanation.OfIntimacy;
import org.mcrledger.core.scoring.Explanation.Points;
import org.mcrledger.core.scoring.Explanation.Silence;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.term.EventId;

/** Intimacy at a date: it makes no object and looks nothing up for any fact. */
public final class IntimacyAt {
  private final IntimacyRule rule;
  private final CriterionPlan[] criteria;
  private final Span[] spans;
  private final Window known;
  private final Set<FactSort> sorts = EnumSet.of(FactSort.TOUCH); // which say if anything is known

  IntimacyAt(IntimacyRule rule, List<CriterionPlan> plans, LocalDate date) {
    this.rule = rule;
    this.criteria = plans.toArray(CriterionPlan[]::new);
    this.spans = plans.stream().map(plan -> plan.at(date)).toArray(Span[]::new);
    plans.forEach(plan -> sorts.addAll(plan.sorts()));
    this.known = Window.upTo(date, rule.unknownAfterMonths().orElse(rule.windowMonths()));
  }

  /** -3 to +3, or {@link Scoring#UNKNOWN}. */
  public int score(FactSlice facts) {
    if (touches(facts) < rule.touchesMin()) {
      return Scoring.UNKNOWN;
    }
    int sum = 0;
    for (int i = 0; i < criteria.length; i++) {
      sum += points(criteria[i], facts, spans[i]);
    }
    return rule.scoreOf(sum);
  }

  /**
   * By type rather than by interface: so each is compiled into the loop over millions of scores.
   */
  private static int points(CriterionPlan criterion, FactSlice facts, Span span) {
    return switch (criterion) {
      case FrequencyPlan plan -> plan.points(facts, span, Tally.NONE);
      case LadderPlan plan -> plan.points(facts, span, Tally.NONE);
      case InvitationsPlan plan -> plan.points(facts, span, Tally.NONE);
      case NeedsPlan plan -> plan.points(facts, span, Tally.NONE);
      case OccasionsPlan plan -> plan.points(facts, span, Tally.NONE);
    };
  }

  /** What one of the rule's criteria gives; 0 where it does not apply here. */
  @SuppressWarnings("ReferenceEquality") // the very criterion of the rule that was made ready
  public int points(Criterion criterion, FactSlice facts) {
    for (int i = 0; i < criteria.length; i++) {
      if (criteria[i].criterion() == criterion) {
        return criteria[i].points(facts, spans[i], Tally.NONE);
      }
    }
    return 0;
  }

  /** Whether facts of the sort may make a difference. */
  public boolean looksAt(FactSort sort) {
    return sorts.contains(sort);
  }

  /** The number of touches by which intimacy is known. */
  private int touches(FactSlice facts) {
    FactColumns columns = facts.columns();
    int end = columns.firstAfter(facts.touches(), facts.touchesEnd(), known.upTo());
    int first = columns.firstAfter(facts.touches(), end, known.after());
    int touches = end - first;
    for (int row = first; row < end && columns.countsFrom(row) == known.after() + 1; row++) {
      if (!columns.holds(known, row)) {
        touches--;
      }
    }
    return touches;
  }

  OfIntimacy explain(Facts facts) {
    int touches = touches(facts.slice());
    List<Points> points = new ArrayList<>();
    for (int i = 0; i < criteria.length && touches >= rule.touchesMin(); i++) {
      points.add(explain(facts, criteria[i], spans[i]));
    }
    Optional<Silence> silence =
        touches < rule.touchesMin()
            ? Optional.of(silence(facts.slice(), touches))
            : Optional.empty();
    return new OfIntimacy(known.days(), touches, points, silence);
  }

  private Silence silence(FactSlice facts, int touches) {
    FactColumns columns = facts.columns();
    int end = columns.firstAfter(facts.touches(), facts.touchesEnd(), known.upTo());
    return new Silence(
        rule.unknownAfterMonths().orElse(rule.windowMonths()),
        rule.touchesMin(),
        touches,
        IntStream.range(facts.touches(), end)
            .mapToObj(row -> LocalDate.ofEpochDay(columns.lastDay(row)))
            .max(Comparator.naturalOrder()));
  }

  private static Points explain(Facts facts, CriterionPlan plan, Span span) {
    List<EventId> counted = new ArrayList<>();
    int points =
        plan.points(facts.slice(), span, row -> counted.add(facts.rows().get(row).event()));
    return new Points(plan.criterion().key(), points, plan.cap(), counted);
  }
}
