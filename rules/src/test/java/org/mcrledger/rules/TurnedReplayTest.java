package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.replay.Comparison;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.RandomFacts;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.term.RulesKind;

/**
 * A run that begins from another run's results finds, byte by byte, what one finds that begins from
 * nothing: scores, movers and why they move.
 */
class TurnedReplayTest {
  private static final MonthEnds MONTHS =
      MonthEnds.of(YearMonth.of(2019, 11), YearMonth.of(2023, 4));
  private static final String SHIPPED = RuleSets.shippedText(RuleSets.DEFAULT);

  /** The shipped rules, and with what else rules may say. */
  static final List<String> TEXTS =
      List.of(
          SHIPPED,
          SHIPPED
              .replace("touchesMin: 1", "unknownAfterMonths: 5\n  touchesMin: 2")
              .replace("cap: 3", "cap: 3\n      windowMonths: 18")
              .replace("kind: ladder", "kind: ladder\n      decay: [{afterMonths: 4, less: 1}]"),
          SHIPPED
              .replace("kind: ladder", "kind: ladder\n      when: daysOld < 100 || invited")
              .replace("kind: invitations", "kind: invitations\n      when: industry != 'telecom'")
              .replace(
                  "kind: frequency",
                  "kind: frequency\n      decay: [{afterMonths: 5, percent: 40}]"),
          // The window of the rule is that of one criterion alone.
          SHIPPED.replaceAll(
              "kind: (ladder|needs-served|invitations)", "kind: $1\n      windowMonths: 14"));

  /** Another history for each number, of different people. */
  private static Replay replay(int seed) {
    List<CustomerFacts> facts =
        IntStream.range(0, 6)
            .mapToObj(group -> CustomerFacts.of(RandomFacts.of(1_000 * seed + group, 220)))
            .toList();
    return new Replay(Portfolio.of(facts), MONTHS);
  }

  private static Replayed same(Replay replay, RuleSet rules, Replayed known) {
    Replayed turned = replay.run(rules, Optional.of(known), _ -> {});
    Replayed anew = replay.run(rules);
    assertThat(bytes(turned)).isEqualTo(bytes(anew));
    assertThat(Comparison.of(known, turned).movers())
        .isEqualTo(Comparison.of(known, anew).movers());
    return turned;
  }

  private static byte[] bytes(Replayed run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    run.hash(bytes::write);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void each_number_of_rules_turned_by_itself(String text) {
    Replay replay = replay(1);
    Replayed from = replay.run(RuleSets.load("from.yaml", text));
    int turned = 0;
    for (Adjustable number : RuleNumbers.of(RulesKind.RULE_SET, text)) {
      for (BigDecimal to : List.of(number.min(), number.max())) {
        Optional<RuleSet> rules = with(text, Map.of(number.path(), to));
        rules.ifPresent(other -> same(replay, other, from));
        turned += rules.isPresent() ? 1 : 0;
      }
    }
    assertThat(turned).isGreaterThan(50);
  }

  static IntStream seeds() {
    return IntStream.range(2, 12);
  }

  /** One run after the other, as somebody turns them: what differs a little adds up to much. */
  @ParameterizedTest
  @MethodSource("seeds")
  void some_numbers_at_a_time_and_on_from_there(int seed) {
    Random random = new Random(seed);
    Replay replay = replay(seed);
    String text = TEXTS.get(seed % TEXTS.size());
    List<Adjustable> numbers = RuleNumbers.of(RulesKind.RULE_SET, text);
    Replayed last = replay.run(RuleSets.load("from.yaml", text));
    Map<String, BigDecimal> others = new HashMap<>();
    for (int turn = 0; turn < 15; turn++) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        Adjustable number = numbers.get(random.nextInt(numbers.size()));
        int steps = random.nextInt(5) - 2;
        others.put(
            number.path(), number.value().add(number.step().multiply(BigDecimal.valueOf(steps))));
      }
      Optional<RuleSet> rules = with(text, others);
      last = rules.isEmpty() ? last : same(replay, rules.get(), last);
    }
  }

  private static Optional<RuleSet> with(String text, Map<String, BigDecimal> numbers) {
    return RuleNumbers.put(RulesKind.RULE_SET, text, numbers)
        .value()
        .flatMap(turned -> RuleSets.parse(turned).value());
  }

  /** Criteria of any form come, go, change places and say something else. */
  @ParameterizedTest
  @MethodSource("seeds")
  void rules_of_any_form_beside_others(int seed) {
    Random random = new Random(seed);
    RandomRuleSets made = new RandomRuleSets(seed);
    Replay replay = replay(seed);
    Replayed last = replay.run(made.next());
    for (int turn = 0; turn < 15; turn++) {
      last = same(replay, mixed(last.rules(), made.next(), random), last);
    }
  }

  /** Mostly the one, with some of the other. */
  private static RuleSet mixed(RuleSet one, RuleSet other, Random random) {
    IntimacyRule of = one.intimacy();
    IntimacyRule or = other.intimacy();
    List<Criterion> criteria = new ArrayList<>(of.criteria());
    Criterion more = or.criteria().getFirst();
    criteria.removeIf(each -> each.key().equals(more.key()));
    criteria.add(random.nextInt(criteria.size() + 1), more);
    IntimacyRule rule =
        new IntimacyRule(
            random.nextInt(4) == 0 ? or.windowMonths() : of.windowMonths(),
            random.nextInt(4) == 0 ? or.touchesMin() : of.touchesMin(),
            random.nextInt(4) == 0 ? or.unknownAfterMonths() : of.unknownAfterMonths(),
            random.nextInt(4) == 0 ? or.lowest() : of.lowest(),
            3,
            random.nextInt(4) == 0 ? or.scale() : of.scale(),
            criteria);
    return new RuleSet(
        other.ref(),
        other.name(),
        rule,
        random.nextBoolean() ? one.support() : other.support(),
        one.grid(),
        one.keyLayer(),
        one.flaggedJump(),
        one.overrideMonthsMax(),
        one.diagnoses(),
        one.layers());
  }

  /** Bounds ask nothing of facts: nobody may stand anywhere for it who was with nobody. */
  @Test
  void who_comes_back_was_with_nobody_until_then() {
    Replay replay =
        IntStream.iterate(20, seed -> seed + 1)
            .mapToObj(TurnedReplayTest::replay)
            .filter(TurnedReplayTest::somebodyComesBack)
            .findFirst()
            .orElseThrow();
    Replayed from = replay.run(RuleSets.load("from.yaml", SHIPPED));
    same(replay, RuleSets.load("to.yaml", SHIPPED.replace("highest: 3", "highest: 1")), from);
    same(replay, RuleSets.load("to.yaml", SHIPPED.replace("lowest: -3", "lowest: -1")), from);
  }

  private static boolean somebodyComesBack(Replay replay) {
    Replayed run = replay.run(RuleSets.load("from.yaml", SHIPPED));
    return IntStream.range(0, replay.portfolio().contacts())
        .anyMatch(contact -> run.gone(contact, 0) && !run.gone(contact, MONTHS.count() - 1));
  }

  @Test
  void points_too_large_to_be_kept_are_summed_anew() {
    Replay replay = replay(3);
    String large =
        Stream.of("business-lunch: 1", "private-activity: 2", "      points: 1\n")
            .reduce(SHIPPED, (text, each) -> text.replace(each, each.replaceAll("[12]", "100")));
    Replayed known = replay.run(RuleSets.load("large.yaml", large));
    RuleSet turned = RuleSets.load("turned.yaml", large.replace("highest: 3", "highest: 2"));
    same(replay, turned, known);
    same(replay, RuleSets.load("small.yaml", SHIPPED), known);
  }
}
