package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.Agreement.Disagreement;
import org.mcrledger.core.replay.Agreement.Figures;
import org.mcrledger.core.replay.Agreement.OfScore;
import org.mcrledger.core.replay.Agreement.Part;
import org.mcrledger.core.replay.Agreement.Subject;
import org.mcrledger.core.replay.Estimate;
import org.mcrledger.core.replay.Estimate.Why;
import org.mcrledger.core.replay.KeyLayers;
import org.mcrledger.core.replay.LiveKeyLayers;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.RandomFacts;
import org.mcrledger.core.replay.RatedTwice;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.replay.ScoreAgreement;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Score;

/** What people set lies beside what live scoring gives for the same day. */
class ScoreAgreementTest {
  private static final MonthEnds MONTHS =
      MonthEnds.of(YearMonth.of(2020, 3), YearMonth.of(2023, 10));
  private static final RuleSet BEFORE = Told.RULES;
  private static final RuleSet AFTER =
      RuleSets.load(
          "after.yaml",
          Shipped.text("/rule-sets/default-1.yaml")
              .replace("business-lunch: 1", "business-lunch: 3"));
  private static final List<CustomerFacts> FACTS =
      IntStream.range(0, 40)
          .mapToObj(group -> CustomerFacts.of(RandomFacts.of(group, 300)))
          .toList();
  private static final Portfolio PORTFOLIO = Portfolio.of(FACTS);
  private static final Map<ContactId, Facts> LIVE = live();

  private static Map<ContactId, Facts> live() {
    Map<ContactId, Facts> live = new HashMap<>();
    FACTS.forEach(facts -> live.putAll(facts.contacts()));
    return live;
  }

  private static Score computed(ContactId contact, Dimension dimension, RuleSet by, LocalDate on) {
    var scores = Scoring.score(LIVE.get(contact), by, on);
    return dimension == Dimension.INTIMACY ? scores.intimacy() : scores.support();
  }

  private static Overridden set(long number, Dimension dimension, int score, LocalDate from) {
    return new Overridden(
        new EventId(new UUID(7, number)),
        number,
        dimension,
        new Score.Known(score),
        Period.from(from),
        "somebody");
  }

  private static Agreement agreement(Map<ContactId, List<Overridden>> overrides) {
    return ScoreAgreement.of(PORTFOLIO, MONTHS, overrides, BEFORE, AFTER);
  }

  private static Part part(Agreement agreement, Subject of) {
    return agreement.parts().stream().filter(part -> part.of() == of).findFirst().orElseThrow();
  }

  private static Map<ContactId, List<Overridden>> random(int overrides) {
    Random random = new Random(5);
    List<ContactId> contacts =
        LIVE.keySet().stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
    Map<ContactId, List<Overridden>> made = new HashMap<>();
    for (int i = 0; i < overrides; i++) {
      Dimension dimension = random.nextBoolean() ? Dimension.INTIMACY : Dimension.SUPPORT;
      LocalDate from = LocalDate.of(2019, 6, 1).plusDays(random.nextInt(2_000));
      made.computeIfAbsent(contacts.get(random.nextInt(contacts.size())), _ -> new ArrayList<>())
          .add(set(i, dimension, random.nextInt(7) - 3, from));
    }
    return made;
  }

  @Test
  void every_figure_is_that_of_live_scoring_on_the_first_day_of_each_override() {
    Map<ContactId, List<Overridden>> overrides = random(1_500);
    Agreement told = agreement(overrides);
    for (Dimension dimension : Dimension.values()) {
      Part part = part(told, Subject.valueOf(dimension.name()));
      RatedTwice before = new RatedTwice(7);
      RatedTwice after = new RatedTwice(7);
      int decisions = 0;
      for (var each : overrides.entrySet()) {
        for (Overridden set : each.getValue()) {
          LocalDate on = set.valid().from();
          if (set.dimension() != dimension || !MONTHS.holds(on)) {
            continue;
          }
          decisions++;
          if (LIVE.get(each.getKey()).employmentOn(on).isPresent()) {
            rate(before, set, computed(each.getKey(), dimension, BEFORE, on));
            rate(after, set, computed(each.getKey(), dimension, AFTER, on));
          }
        }
      }
      assertThat(before.cases()).isGreaterThan(100);
      assertThat(part.decisions()).isEqualTo(decisions);
      same(part.before(), before, decisions);
      same(part.after(), after, decisions);
    }
    assertThat(part(told, Subject.INTIMACY).before())
        .isNotEqualTo(part(told, Subject.INTIMACY).after());
  }

  private static void rate(RatedTwice rated, Overridden set, Score computed) {
    if (computed instanceof Score.Known(int value)) {
      rated.add(set.score().value() + 3, value + 3);
    }
  }

  private static void same(Figures told, RatedTwice rated, int decisions) {
    assertThat(told)
        .isEqualTo(
            new Figures(
                rated.cases(),
                decisions - rated.cases(),
                rated.agreed(),
                rated.share(),
                rated.kappa(),
                rated.weightedKappa()));
  }

  @Test
  void the_largest_disagreements_come_first_and_agreements_not_at_all() {
    Agreement told = agreement(random(1_500));
    List<Disagreement> largest = told.largest();
    assertThat(largest).hasSize(Agreement.LISTED_MAX);
    assertThat(largest.getFirst().steps()).isGreaterThanOrEqualTo(5);
    assertThat(largest).isSortedAccordingTo((a, b) -> Integer.compare(b.steps(), a.steps()));
    for (Disagreement each : largest) {
      OfScore score = (OfScore) each;
      Dimension dimension = Dimension.valueOf(score.subject().name());
      assertThat(score.before())
          .isEqualTo(computed(score.contact(), dimension, BEFORE, score.on()));
      assertThat(score.after()).isEqualTo(computed(score.contact(), dimension, AFTER, score.on()));
      assertThat(score.customer())
          .isEqualTo(
              LIVE.get(score.contact())
                  .employmentOn(score.on())
                  .map(Employment::customer)
                  .orElseThrow());
    }
  }

  @Test
  void people_who_say_what_the_rules_say_agree_wholly() {
    Map<ContactId, List<Overridden>> copied = new HashMap<>();
    LocalDate on = LocalDate.of(2021, 5, 17);
    for (ContactId contact : LIVE.keySet()) {
      if (computed(contact, Dimension.SUPPORT, BEFORE, on) instanceof Score.Known(int value)) {
        copied.put(contact, List.of(set(copied.size(), Dimension.SUPPORT, value, on)));
      }
    }
    Agreement told = agreement(copied);
    Part support = part(told, Subject.SUPPORT);
    assertThat(support.before().cases()).isGreaterThan(30);
    assertThat(support.before().agreed()).isEqualTo(support.before().cases());
    assertThat(support.before().kappa()).isEqualTo(Estimate.of(1));
    assertThat(told.largest()).isEmpty();
    assertThat(part(told, Subject.INTIMACY).before().share())
        .isEqualTo(Estimate.undefined(Why.NO_CASES));
  }

  @Test
  void an_override_of_somebody_unknown_is_counted_and_compared_with_nothing() {
    LocalDate on = LocalDate.of(2021, 5, 17);
    Part part =
        part(
            agreement(Map.of(new ContactId("nobody"), List.of(set(1, Dimension.INTIMACY, 2, on)))),
            Subject.INTIMACY);
    assertThat(part.decisions()).isEqualTo(1);
    assertThat(part.before().withoutComputed()).isEqualTo(1);
    assertThat(part.before().cases()).isZero();
  }

  @Test
  void key_layers_are_those_of_the_persons_who_are_there_with_scores_of_the_run() {
    Replayed run = new Replay(PORTFOLIO, MONTHS).run(BEFORE);
    int month = 9;
    Map<CustomerId, Double> expected =
        LiveKeyLayers.on(MONTHS.date(month), LIVE, BEFORE, (_, _) -> false);
    assertThat(KeyLayers.at(run, month, Map.of())).hasSizeGreaterThan(20).isEqualTo(expected);
  }
}
