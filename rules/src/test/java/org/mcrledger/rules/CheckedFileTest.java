package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.rules.InvalidFile.Problem;

class CheckedFileTest {
  private static final String DEFAULT = Shipped.text("/rule-sets/default-1.yaml");
  private static final String SABC = Shipped.text("/tier-schemes/sabc.yaml");

  /** What is written instead of what, and where the message then points and what it offers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '`',
      value = {
        "flaggedJump: 2      | flaggedJump: two     | flaggedJump                        | integer",
        "kind: ladder        | kind: leiter         | intimacy.criteria[1].kind          |"
            + " needs-served",
        "office-meeting: 0   | office-meting: 0     | intimacy.criteria[1].rungs         |"
            + " office-meeting",
        "highFrom: 2         | highFrom: 9          | grid.highFrom                      | 3",
        "highFrom: 2         | highFrom: 0          | grid.highFrom                      | above"
            + " middleFrom",
        "key: ladder         | key: base            | intimacy.criteria[1].key           | choose"
            + " another",
        "upTo: 6             | upTo: 3              | intimacy.criteria[0].industries[0].steps[1] |"
            + " above 4",
        "below: 0.5,         | below: 0.25,         | intimacy.criteria[0].otherwise.steps[1]     |"
            + " above 0.25",
        "`, major: 2`        | ``                   | support.weights                    | major",
        "rounding: half-towards-zero | rounding: sideways | support.rounding                   |"
            + " half-towards-zero",
        "windowMonths: 24    | windowMonths: 0      | support.windowMonths               | 1",
      })
  void a_wrong_field_is_named_with_its_line_and_what_would_be_right(
      String right, String wrong, String field, String offered) {
    assertThat(DEFAULT).contains(right);
    Problem problem = firstProblem(DEFAULT.replaceFirst(right, wrong));
    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.sentence()).contains(offered);
    assertThat(problem.line()).isBetween(1, (int) DEFAULT.lines().count());
  }

  @Test
  void a_field_that_does_not_exist_is_named_with_those_that_do() {
    Problem problem = firstProblem(DEFAULT.replace("highFrom: 2", "highFrom: 2\n  highTo: 3"));
    assertThat(problem.field()).isEqualTo("grid.highTo");
    assertThat(problem.sentence()).isEqualTo("is no field here; there are middleFrom, highFrom");
    int line = DEFAULT.lines().toList().indexOf("  highFrom: 2") + 2;
    assertThat(problem.line()).isEqualTo(line);
  }

  @Test
  void the_line_is_that_of_the_field() {
    String wrong = DEFAULT.replace("  highFrom: 2", "  highFrom: nine");
    int line = wrong.lines().toList().indexOf("  highFrom: nine") + 1;
    assertThat(firstProblem(wrong).line()).isEqualTo(line);
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    String wrong = DEFAULT.replace("highFrom: 2", "highFrom: x").replace("Jump: 2", "Jump: y");
    assertThatExceptionOfType(InvalidFile.class)
        .isThrownBy(() -> RuleSets.load("mine.yaml", wrong))
        .withMessageContainingAll("mine.yaml, line", "grid.highFrom", "flaggedJump");
  }

  @Test
  void a_file_that_is_no_yaml_is_refused_with_the_line() {
    assertThat(firstProblem("key: [a\nname: b").line()).isPositive();
    assertThat(firstProblem("cap: 1\ncap: 2").sentence()).contains("cap");
    assertThat(firstProblem("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[").sentence()).contains("nested");
    assertThat(firstProblem("x".repeat(1_000_001)).sentence()).contains("longer");
  }

  @Test
  void a_version_is_named_by_what_the_file_says_and_not_by_how() {
    String laidOut =
        DEFAULT
            .replace("below: 0.5,", "below: 0.50,")
            .replace(
                "grid:\n  middleFrom: 0\n  highFrom: 2\n", "grid: {highFrom: 2, middleFrom: 0}\n")
            .replace("# the", "# The");
    assertThat(laidOut).isNotEqualTo(DEFAULT);
    assertThat(hash(laidOut)).isEqualTo(hash(DEFAULT)).hasSize(64);
    assertThat(hash(DEFAULT.replace("below: 0.5,", "below: 0.6,"))).isNotEqualTo(hash(DEFAULT));
  }

  @Test
  void sabc_is_official_and_has_four_tiers_of_which_s_alone_is_strategic() {
    TierScheme sabc = Schemes.shipped().official();
    assertThat(sabc.key()).isEqualTo(new SchemeKey("sabc"));
    assertThat(sabc.forDecisions().tiers())
        .extracting(TierKey::value)
        .containsExactly("S", "A", "B", "C");
    assertThat(sabc.tiers()).filteredOn(TierScheme.Tier::strategic).hasSize(1);
    assertThat(sabc.reviewMonths()).isEqualTo(12);
    assertThat(Schemes.shipped().find(new SchemeKey("nowhere"))).isEmpty();
  }

  @Test
  void a_tier_has_a_key_of_its_own() {
    assertThatExceptionOfType(InvalidFile.class)
        .isThrownBy(() -> Schemes.load("mine.yaml", SABC.replace("key: B", "key: A")))
        .withMessageContaining("tiers[2].key: 'A' is taken");
  }

  private static String hash(String text) {
    return RuleSets.load("mine.yaml", text).ref().hash();
  }

  private static Problem firstProblem(String text) {
    try {
      RuleSets.load("mine.yaml", text);
    } catch (InvalidFile e) {
      return e.problems().getFirst();
    }
    throw new AssertionError("was let pass");
  }
}
