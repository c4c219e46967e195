package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.rules.InvalidFile.Problem;

/** What an author is told of a text that cannot be used. */
class RuleTextTest {
  private static final RulesId SHIPPED = RulesId.ruleSet(RuleSets.DEFAULT);
  private static final String DEFAULT = RuleSets.shippedText(RuleSets.DEFAULT);

  /** What stands where the upper border of the grid stands, and how that is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1e999999999 | is no number that can stand here: it has at most 30 digits",
        "1.5e-99999999999999 | is no number that can stand here: it has at most 30 digits",
        ".inf | is no number that can stand here: it has at most 30 digits",
        ".nan | is no number that can stand here: it has at most 30 digits",
      })
  void a_number_that_cannot_be_read_is_told_with_its_place(String number, String sentence) {
    Problem told = first(DEFAULT.replace("highFrom: 2", "highFrom: " + number), Locale.ENGLISH);
    assertThat(told.line()).isEqualTo(lineOf("  highFrom: 2"));
    assertThat(told.column()).isEqualTo(13);
    assertThat(told.sentence()).isEqualTo(sentence);
  }

  @Test
  void a_number_of_a_thousand_digits_too() {
    String text = DEFAULT.replace("highFrom: 2", "highFrom: " + "9".repeat(1_001));
    assertThat(first(text, Locale.ENGLISH).line()).isEqualTo(lineOf("  highFrom: 2"));
    assertThat(first(text, Locale.CHINESE).sentence()).isEqualTo("不是此处可用的数字：最多 30 位");
  }

  @Test
  void what_nests_too_deep_is_told_with_its_place_in_both_languages() {
    String flow = "key: x\nname: " + "[".repeat(40) + "]".repeat(40);
    assertThat(first(flow, Locale.ENGLISH).told(Locale.ENGLISH))
        .isEqualTo("line 2, column 36: is nested deeper than 30 levels");
    assertThat(first(flow, Locale.CHINESE).told(Locale.CHINESE)).isEqualTo("第 2 行第 36 列：嵌套超过 30 层");
    StringBuilder block = new StringBuilder();
    for (int depth = 0; depth < 40; depth++) {
      block.append(" ".repeat(depth)).append("a:\n");
    }
    assertThat(first(block.toString(), Locale.ENGLISH).line()).isEqualTo(31);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`cap: 1\ncap: 2` | 2 | the field \"cap\" stands twice | 字段 \"cap\" 出现两次",
        "`a: 1\n---\nb: 1` | 3 | here begins another document; a text has one |"
            + " 此处开始另一个文档；正文只能有一个文档",
        "`# a word` | 1 | says nothing | 没有内容",
      })
  void what_is_no_text_of_ours_is_told_in_both_languages(
      String text, int line, String english, String chinese) {
    String lines = text.replace("\\n", "\n");
    assertThat(first(lines, Locale.ENGLISH).sentence()).isEqualTo(english);
    assertThat(first(lines, Locale.CHINESE).sentence()).isEqualTo(chinese);
    assertThat(first(lines, Locale.CHINESE).line()).isEqualTo(line);
  }

  @Test
  void a_choice_and_a_type_are_told_in_chinese() {
    assertThat(first(DEFAULT.replace("kind: ladder", "kind: leiter"), Locale.CHINESE).sentence())
        .isEqualTo("只能是以下之一：frequency、ladder、needs-served、invitations、occasions");
    assertThat(first(DEFAULT.replace("highFrom: 2", "highFrom: x"), Locale.CHINESE).sentence())
        .isEqualTo("已找到文本，必须是整数");
  }

  @Test
  void what_the_reader_says_of_yaml_is_one_line() {
    assertThat(first("key:\t- x\n", Locale.ENGLISH).sentence())
        .startsWith("cannot be read as YAML: while scanning for the next token, found character")
        .doesNotContain("\n");
  }

  @Test
  void a_text_that_calls_itself_something_else_has_a_finding_at_its_key() {
    String text = DEFAULT.replace("key: default-1", "key: other");
    RuleText read = RuleText.read(SHIPPED, text, Locale.ENGLISH);
    assertThat(read.hash()).isEmpty();
    assertThat(read.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.field()).isEqualTo("key");
              assertThat(finding.line()).isEqualTo(lineOf("key: default-1"));
              assertThat(finding.column()).isEqualTo(6);
              assertThat(finding.sentence()).contains("key: default-1", "other");
            });
    assertThat(RuleText.read(SHIPPED, text, Locale.CHINESE).findings().getFirst().sentence())
        .contains("请写“key: default-1”");
    assertThat(RuleText.read(RulesKind.RULE_SET, text, Locale.ENGLISH).findings()).isEmpty();
  }

  @Test
  void a_text_is_of_the_kind_of_which_it_has_fields_or_may_be_either() {
    assertThat(RuleText.kindsOf(DEFAULT)).containsExactly(RulesKind.RULE_SET);
    assertThat(RuleText.kindsOf("tiers: 3")).containsExactly(RulesKind.TIER_SCHEME);
    assertThat(RuleText.kindsOf("key: x")).isEqualTo(Set.of(RulesKind.values()));
    assertThat(RuleText.kindsOf("[")).isEqualTo(Set.of(RulesKind.values()));
    assertThat(RuleText.kindOf("[")).isEqualTo(RulesKind.RULE_SET);
  }

  @Test
  void a_finding_is_told_with_its_place_in_the_language_of_its_reader() {
    Problem finding = new Problem("", 8, 3, "intimacy.windowMonths", "x");
    assertThat(finding.told(Locale.ENGLISH))
        .isEqualTo("line 8, column 3, intimacy.windowMonths: x");
    assertThat(finding.told(Locale.CHINESE)).isEqualTo("第 8 行第 3 列，intimacy.windowMonths：x");
    assertThat(new Problem("", 0, "", "x").told(Locale.CHINESE)).isEqualTo("x");
    assertThat(new Problem("a.yaml", 8, 3, "", "x")).hasToString("a.yaml, line 8, column 3: x");
    assertThat(new Problem("a.yaml", 0, "", "x")).hasToString("a.yaml: x");
  }

  private static int lineOf(String line) {
    return DEFAULT.lines().toList().indexOf(line) + 1;
  }

  private static Problem first(String text, Locale locale) {
    return RuleText.read(SHIPPED, text, locale).findings().getFirst();
  }
}
