package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mcrledger.core.replay.Agreement.Disagreement;
import org.mcrledger.core.replay.Agreement.Figures;
import org.mcrledger.core.replay.Agreement.OfScore;
import org.mcrledger.core.replay.Agreement.Part;
import org.mcrledger.core.replay.Agreement.Subject;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Score;

/**
 * Lays each score that people set beside what two rule sets compute: both on the first day on which
 * it holds, since that is the day people spoke of. What was computed is never an override.
 */
public final class ScoreAgreement {
  /** The largest first; among equals the order of days, then of ids, so that it is always one. */
  static final Comparator<Disagreement> LARGEST_FIRST =
      Comparator.comparingInt(Disagreement::steps)
          .reversed()
          .thenComparing(Disagreement::on)
          .thenComparing(each -> each.event().toString());

  private final DayScores scores;
  private final Map<ContactId, Integer> numbers = new HashMap<>();
  private final RuleSet before;
  private final RuleSet after;
  private final List<Disagreement> disagreements = new ArrayList<>();
  private final Map<Dimension, Beside> beside = new EnumMap<>(Dimension.class);

  private ScoreAgreement(Portfolio portfolio, RuleSet before, RuleSet after) {
    this.scores = new DayScores(portfolio);
    this.before = before;
    this.after = after;
    for (Dimension dimension : Dimension.values()) {
      beside.put(dimension, new Beside());
    }
  }

  /**
   * @param overrides those that hold, of each contact; the ones that begin outside of the period
   *     are left out
   */
  public static Agreement of(
      Portfolio portfolio,
      MonthEnds period,
      Map<ContactId, List<Overridden>> overrides,
      RuleSet before,
      RuleSet after) {
    ScoreAgreement agreement = new ScoreAgreement(portfolio, before, after);
    agreement.number(portfolio, overrides);
    overrides.forEach(
        (contact, set) ->
            set.stream()
                .filter(each -> period.holds(each.valid().from()))
                .forEach(each -> agreement.add(contact, each)));
    return agreement.told();
  }

  private void number(Portfolio portfolio, Map<ContactId, ?> of) {
    for (int contact = 0; contact < portfolio.contacts() && !of.isEmpty(); contact++) {
      if (of.containsKey(portfolio.contact(contact))) {
        numbers.put(portfolio.contact(contact), contact);
      }
    }
  }

  private void add(ContactId contact, Overridden set) {
    Beside figures = Objects.requireNonNull(beside.get(set.dimension()));
    figures.decisions++;
    Integer number = numbers.get(contact);
    LocalDate on = set.valid().from();
    if (number == null || scores.gone(number, on)) {
      return;
    }
    Score one = scores.score(number, set.dimension(), before, on);
    Score other = scores.score(number, set.dimension(), after, on);
    rate(figures.before, set.score(), one);
    rate(figures.after, set.score(), other);
    int steps = Math.max(steps(set.score(), one), steps(set.score(), other));
    if (steps > 0) {
      disagreements.add(
          new OfScore(
              set.event(),
              scores.customer(number, on),
              on,
              steps,
              subject(set.dimension()),
              contact,
              set.score(),
              one,
              other));
    }
  }

  private static void rate(RatedTwice rated, Score.Known people, Score rules) {
    if (rules instanceof Score.Known(int computed)) {
      rated.add(people.value() - Score.LOWEST, computed - Score.LOWEST);
    }
  }

  /** An unknown score is at no distance from any. */
  private static int steps(Score.Known people, Score rules) {
    return rules instanceof Score.Known(int computed) ? Math.abs(people.value() - computed) : 0;
  }

  private static Subject subject(Dimension dimension) {
    return switch (dimension) {
      case INTIMACY -> Subject.INTIMACY;
      case SUPPORT -> Subject.SUPPORT;
    };
  }

  private Agreement told() {
    List<Part> parts = new ArrayList<>();
    beside.forEach((dimension, figures) -> parts.add(figures.told(subject(dimension))));
    return new Agreement(
        parts, disagreements.stream().sorted(LARGEST_FIRST).limit(Agreement.LISTED_MAX).toList());
  }

  /** One dimension's cases. */
  private static final class Beside {
    private static final int SCORES = Score.HIGHEST - Score.LOWEST + 1;

    private final RatedTwice before = new RatedTwice(SCORES);
    private final RatedTwice after = new RatedTwice(SCORES);
    private int decisions;

    Part told(Subject subject) {
      return new Part(
          subject,
          Optional.empty(),
          decisions,
          Figures.of(before, decisions),
          Figures.of(after, decisions));
    }
  }
}
