package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.rules.InvalidFile.Problem;

/** The nine files that ship, and what is said of a wrong one. */
class SchemeFileTest {
  @Test
  void nine_schemes_ship_and_one_is_official() {
    List<TierScheme> all = Schemes.shipped().all();
    assertThat(all)
        .extracting(scheme -> scheme.key().value())
        .containsExactly(
            "sabc",
            "influence-volume",
            "current-potential",
            "five-classes",
            "three-classes",
            "pyramid",
            "single-factor",
            "channel",
            "reach");
    assertThat(Schemes.shipped().official().key().value()).isEqualTo("sabc");
    assertThat(all).extracting(TierScheme::version).doesNotHaveDuplicates();
    assertThat(all).extracting(TierScheme::reviewMonths).containsOnly(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sabc              | S A B C                                        | S
          influence-volume  | S A B C                                        | S
          current-potential | I II III IV                                    | I
          five-classes      | outstanding strategic core value commercial    | outstanding strategic
          three-classes     | strategic value commercial                     | strategic
          pyramid           | platinum gold iron lead                        | platinum
          single-factor     | A B C                                          | ''
          channel           | general-distributor first-class gold silver certified | ''
          reach             | national regional local                        | ''
          """)
  void a_scheme_has_its_tiers_from_the_highest_down_and_says_which_are_strategic(
      String key, String tiers, String strategic) {
    TierScheme scheme = Assessing.scheme(key);
    assertThat(keys(scheme.tiers())).isEqualTo(tiers);
    assertThat(keys(scheme.tiers().stream().filter(TierScheme.Tier::strategic).toList()))
        .isEqualTo(strategic);
  }

  private static String keys(List<TierScheme.Tier> tiers) {
    return String.join(" ", tiers.stream().map(tier -> tier.key().value()).toList());
  }

  /** What is written instead of what, and where the message then points and what it offers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "five-classes | key: five-classes | `key: five-classes\nofficial: true` | official | leave it out",
        "sabc | tier: S | tier: X | rules[2].tier | there are S, A, B, C",
        "sabc | tier: S | tier: A | tiers[0].key | given by no rule",
        "sabc | `opposed]` | `wrong]` | rules[0].when.all[0].is | matching, partly, mismatched, opposed",
        "sabc | `[big]}\n  - tier: C` | `[big]}\n  - tier: C\n    when: {measure: volume, is: [small]}` | rules[6].when | takes all that are left",
        "sabc | measure: potential | measure: prospects | rules[2].when.all[1].measure | potential",
        "sabc | `  influence: [head, high]\n` | `` | rules[2].when.all[2].measure | classes.influence must say how",
        "sabc | method: first-fit | method: best-fit | method | first-fit",
        "sabc | big: 10000000 | big: 1000000 | classes.volume.big | above medium",
        "sabc | currency: CNY | currency: CNX | classes.volume.currency | such as CNY",
        "sabc | `{measure: volume, is: [big]}\n  - tier: C` | `{measure: volume, atLeast: 3}\n  - tier: C` | rules[5].when.measure | ask 'is'",
        "five-classes | atLeast: 80 | is: [most] | rules[2].when.all[1].any[0].is | ask 'atLeast'",
        "five-classes | atLeast: 80 | atLeast: 80, is: [most] | rules[2].when.all[1].any[0] | either",
        "five-classes | `not: {measure: volume, is: [big]}` | `not: {is: [big]}` | rules[2].when.all[0].not | all, any, not",
        "channel | first-class: 20, | first-class: 50, | ladders[0].from.first-class | below 50",
        "channel | `, silver: 5}` | `}` | ladders[0].from | silver",
        "channel | measure: staff-number | measure: channel-sales | ladders[2].measure | two ladders",
        "channel | below: last-tier | below: not-ranked | ladders[0].from | certified",
        "single-factor | weights: [1, 2] | weights: [1, 2], months: 12 | classes.sales | only one",
        "single-factor | measure: sales | measure: standing | ladders[0].measure | ask 'is'",
        "pyramid | iron: 50 | iron: 20 | shares.iron | above 20",
        "pyramid | lead: 100 | lead: 90 | shares.lead | 100",
        "pyramid | method: ranked | `method: ranked\nbelow: last-tier` | below | belongs to the method levels",
      })
  void a_wrong_field_is_named_with_its_line_and_what_would_be_right(
      String key, String right, String wrong, String field, String offered) {
    String file = Shipped.text("/tier-schemes/" + key + ".yaml");
    assertThat(file).contains(right);
    String bad = file.replace(right, wrong);
    Problem problem =
        problems(bad, Locale.ENGLISH).stream()
            .filter(found -> found.field().equals(field))
            .findFirst()
            .orElseThrow(() -> new AssertionError(problems(bad, Locale.ENGLISH).toString()));
    assertThat(problem.sentence()).contains(offered);
    assertThat(problem.line()).isBetween(1, (int) bad.lines().count());
  }

  @Test
  void what_is_wrong_is_said_in_chinese_too() {
    String bad = Shipped.text("/tier-schemes/pyramid.yaml").replace("lead: 100", "lead: 90");
    assertThat(problems(bad, Locale.CHINESE))
        .singleElement()
        .extracting(Problem::sentence)
        .isEqualTo("必须为 100");
  }

  @Test
  void a_bomb_of_aliases_is_refused_and_so_is_what_is_nested_too_deep() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nkey: *b\n";
    assertThat(problems(bomb, Locale.ENGLISH)).isNotEmpty();
    String deep = "{not: ".repeat(40) + "x" + "}".repeat(40);
    String sabc = Shipped.text("/tier-schemes/sabc.yaml");
    assertThat(problems(sabc + "    when: " + deep, Locale.ENGLISH)).isNotEmpty();
  }

  private static List<Problem> problems(String text, Locale locale) {
    Parsed<TierScheme> parsed = Schemes.parse(text);
    assertThat(parsed.value()).isEmpty();
    return parsed.findings().stream()
        .filter(Finding::isError)
        .map(
            found ->
                new Problem(
                    "mine.yaml",
                    found.line(),
                    found.column(),
                    found.path(),
                    CheckedFile.say(locale, found.sentence().en(), found.sentence().zh())))
        .toList();
  }
}
