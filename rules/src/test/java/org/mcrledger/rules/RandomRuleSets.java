package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.ByAge;
import org.mcrledger.core.scoring.Condition;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.Criterion.Frame;
import org.mcrledger.core.scoring.Criterion.Frequency.OfIndustries;
import org.mcrledger.core.scoring.FrequencyTable;
import org.mcrledger.core.scoring.FrequencyTable.Step;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSet.Diagnosis;
import org.mcrledger.core.scoring.RuleSet.GridCuts;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.scoring.RuleSet.KeyLayerRule;
import org.mcrledger.core.scoring.RuleSet.ScaleStep;
import org.mcrledger.core.scoring.SupportRule;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;

/** Rule sets of every form that may be written, made by chance. */
final class RandomRuleSets {
  private static final List<String> TEXTS =
      List.of(
          "a",
          "是 - 否: [x]",
          "# no comment",
          "yes",
          "-1",
          "1e3",
          "\"quoted\" \\ 'text'",
          "two\nlines",
          " blank ",
          "null",
          "{",
          "\u0085\u2028\t",
          "😀",
          "a: b",
          "!tag",
          "*x",
          "%");

  private final Random random;

  RandomRuleSets(long seed) {
    random = new Random(seed);
  }

  RuleSet next() {
    RuleSet rules =
        new RuleSet(
            new RuleSetRef("mine-" + number(1, 9), ""),
            text(),
            intimacy(),
            support(),
            new GridCuts(number(-3, 0), number(1, 3)),
            new KeyLayerRule(new Seniority(number(1, 5))),
            number(1, 6),
            maybe(number(1, 120)),
            diagnoses(),
            List.of());
    return RuleSetForm.identified(rules);
  }

  private IntimacyRule intimacy() {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = number(1, 6); i > 0; i--) {
      criteria.add(criterion("c" + i));
    }
    List<ScaleStep> scale =
        chance() ? List.of() : List.of(new ScaleStep(number(-9, 0), -1), new ScaleStep(2, 3));
    return new IntimacyRule(
        number(1, 120), number(0, 9), maybe(number(1, 120)), number(-3, -1), 3, scale, criteria);
  }

  private Criterion criterion(String key) {
    return switch (number(0, 4)) {
      case 0 ->
          new Criterion.Frequency(
              frame(key, "kind == 'call' || seniority > 2"),
              some(EngagementKind.class, 0),
              number(1, 5),
              falling(),
              chance() ? List.of() : List.of(new OfIndustries(Set.of("telecom"), table())),
              table());
      case 1 ->
          new Criterion.Ladder(frame(key, "daysOld < 90"), numbers(EngagementKind.class), rising());
      case 2 ->
          new Criterion.NeedsServed(
              frame(key, "need != 'career'"), some(Need.class, 0), number(0, 9), 3, rising());
      case 3 ->
          new Criterion.Invitations(
              frame(key, "answer == \"accepted\""),
              some(EngagementKind.class, 1),
              Map.of(InvitationAnswer.ATTENDED, number(1, 5)),
              chance(),
              number(0, 9),
              rising());
      default ->
          new Criterion.Occasions(
              frame(key, "ours >= 4\n&& invited"),
              some(EngagementKind.class, 1),
              number(1, 5),
              number(1, 5),
              number(0, 9),
              number(0, 9),
              rising());
    };
  }

  private Frame frame(String key, String when) {
    Optional<Condition> condition =
        chance() ? Optional.empty() : Optional.of(new Condition(when, false, _ -> true));
    return new Frame(
        key,
        text(),
        some(HospitalityRule.class, 1),
        chance() ? Set.of() : Set.of("retail"),
        chance() ? Set.of() : Set.of("bank"),
        maybe(number(1, 120)),
        condition);
  }

  private FrequencyTable table() {
    List<Step> steps = new ArrayList<>();
    int border = 0;
    for (int i = number(0, 4); i > 0; i--) {
      border += number(1, 300);
      BigDecimal perMonth = BigDecimal.valueOf(border, 2);
      int points = number(-6, 6);
      steps.add(chance() ? Step.upTo(perMonth, points) : Step.below(perMonth, points));
    }
    return new FrequencyTable(steps, number(-6, 6));
  }

  private SupportRule support() {
    Map<Importance, Integer> weights = new LinkedHashMap<>();
    for (Importance importance : Importance.values()) {
      weights.put(importance, number(1, 100));
    }
    return new SupportRule(
        number(1, 120),
        maybe(number(1, 120)),
        Map.of(Stance.OPPOSES, -3, Stance.COACH, number(-3, 3)),
        weights,
        falling(),
        number(-3, 3),
        chance() ? Optional.empty() : Optional.of(new Condition("stance > 0", false, _ -> true)),
        one(SupportRule.Rounding.class));
  }

  private List<Diagnosis> diagnoses() {
    List<Diagnosis> all = new ArrayList<>();
    for (int i = number(0, 3); i > 0; i--) {
      all.add(new Diagnosis("d" + i, text(), text(), some(Band.class, 1), some(Band.class, 1)));
    }
    return all;
  }

  private ByAge rising() {
    int first = number(1, 20);
    return chance()
        ? ByAge.NEVER
        : new ByAge(List.of(new ByAge.Step(first, 1), new ByAge.Step(first + 3, number(2, 5))));
  }

  private ByAge falling() {
    return chance()
        ? ByAge.NEVER
        : new ByAge(List.of(new ByAge.Step(3, number(50, 99)), new ByAge.Step(9, number(0, 49))));
  }

  private Bilingual text() {
    return new Bilingual(
        TEXTS.get(random.nextInt(TEXTS.size())), TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private <E extends Enum<E> & Keyed> Set<E> some(Class<E> type, int atLeast) {
    List<E> all = new ArrayList<>(Arrays.asList(type.getEnumConstants()));
    Collections.shuffle(all, random);
    return new LinkedHashSet<>(all.subList(0, number(atLeast, all.size())));
  }

  private <E extends Enum<E> & Keyed> Map<E, Integer> numbers(Class<E> type) {
    Map<E, Integer> numbers = new LinkedHashMap<>();
    some(type, 1).forEach(constant -> numbers.put(constant, number(0, 9)));
    return numbers;
  }

  private <E extends Enum<E>> E one(Class<E> type) {
    E[] all = type.getEnumConstants();
    return all[random.nextInt(all.length)];
  }

  private OptionalInt maybe(int number) {
    return chance() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private int number(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }
}
