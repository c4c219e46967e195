package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.scoring.Explanation.OfIntimacy;
import org.mcrledger.core.scoring.Explanation.Points;
import org.mcrledger.core.scoring.Explanation.Silence;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.term.EventId;

/**
 * Intimacy at a date: it makes no object and looks nothing up for any fact. A score is in three
 * steps, each of which a replay may ask for by itself: whether anything is known, the points of
 * each criterion, and what their sum is as a score.
 */
public final class IntimacyAt {
  private final IntimacyRule rule;
  private final @Nullable CriterionPlan[]
      criteria; // in the order of the rule's; null does not apply
  private final Span[] spans;
  private final Window known;

  IntimacyAt(IntimacyRule rule, List<Optional<CriterionPlan>> plans, LocalDate date) {
    this.rule = rule;
    this.criteria = new CriterionPlan[plans.size()];
    this.spans = new Span[plans.size()];
    this.known = Window.upTo(date, rule.knownMonths());
    for (int i = 0; i < criteria.length; i++) {
      CriterionPlan plan = plans.get(i).orElse(null);
      criteria[i] = plan;
      spans[i] = plan == null ? Span.of(date, 0, ByAge.NEVER) : plan.at(date);
    }
  }

  /** -3 to +3, or {@link Scoring#UNKNOWN}. */
  public int score(FactSlice facts) {
    if (!known(facts)) {
      return Scoring.UNKNOWN;
    }
    int sum = 0;
    for (int i = 0; i < criteria.length; i++) {
      sum += points(i, facts);
    }
    return rule.scoreOf(sum);
  }

  /** There were touches enough to say anything. */
  public boolean known(FactSlice facts) {
    return facts.touchesIn(known.after(), known.upTo()) >= rule.touchesMin();
  }

  /**
   * What the rule's criterion of that number gives; 0 where it does not apply here. By type rather
   * than by interface: so each is compiled into the loop over millions of scores.
   */
  public int points(int criterion, FactSlice facts) {
    Span span = spans[criterion];
    return switch (criteria[criterion]) {
      case FrequencyPlan plan -> plan.points(facts, span, Tally.NONE);
      case LadderPlan plan -> plan.points(facts, span, Tally.NONE);
      case InvitationsPlan plan -> plan.points(facts, span, Tally.NONE);
      case NeedsPlan plan -> plan.points(facts, span, Tally.NONE);
      case OccasionsPlan plan -> plan.points(facts, span, Tally.NONE);
      case null -> 0;
    };
  }

  /**
   * By how many points a frequency gives more than that of another rule, which {@linkplain
   * Criterion.Frequency#countsLike counts alike}, so that both are told from one count.
   */
  public int more(int frequency, IntimacyAt other, int its, FactSlice facts) {
    return criteria[frequency] instanceof FrequencyPlan plan
            && other.criteria[its] instanceof FrequencyPlan than
        ? plan.more(than, facts, spans[frequency])
        : 0;
  }

  OfIntimacy explain(Facts facts) {
    int touches = facts.slice().touchesIn(known.after(), known.upTo());
    List<Points> points = new ArrayList<>();
    for (int i = 0; i < criteria.length && touches >= rule.touchesMin(); i++) {
      CriterionPlan plan = criteria[i];
      if (plan != null) {
        points.add(explain(facts, plan, spans[i]));
      }
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
        rule.knownMonths(),
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
