package org.mcrledger.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static final Map<String, String> ENGLISH = Sentences.in(Language.EN).all();
  private static final Map<String, String> CHINESE = Sentences.in(Language.ZH).all();

  @Test
  void every_rule_has_a_sentence_in_both_languages() {
    assertThat(ENGLISH).isNotEmpty();
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
  }

  @Test
  void both_sentences_of_a_rule_speak_of_the_same_things() {
    ENGLISH.forEach(
        (rule, sentence) ->
            assertThat(Sentences.placeholders(CHINESE.get(rule)))
                .as(rule)
                .isEqualTo(Sentences.placeholders(sentence)));
  }

  @Test
  void chinese_sentences_are_chinese_and_english_ones_are_not() {
    Pattern han = Pattern.compile("\\p{IsHan}");
    assertThat(CHINESE).allSatisfy((rule, text) -> assertThat(text).as(rule).containsPattern(han));
    assertThat(ENGLISH)
        .allSatisfy((rule, text) -> assertThat(text).as(rule).doesNotContainPattern(han));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/problems.properties", "/problems_zh.properties"})
  void no_rule_stands_twice_in_a_bundle(String bundle) throws IOException {
    List<String> keys;
    try (InputStream in = SentencesTest.class.getResourceAsStream(bundle)) {
      keys =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("=") && !line.startsWith("#"))
              .map(line -> line.split("=", 2)[0].strip())
              .toList();
    }
    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z0-9.-]+"));
  }

  @Test
  void a_sentence_names_what_was_sent_and_takes_it_literally() {
    Problem problem = Problem.of("expects-a-date", 400).with("value", "$1 \\ {max}");
    assertThat(Problems.sentence(problem, Language.EN))
        .startsWith("\"$1 \\ {max}\" is not a date of the calendar.");
    assertThat(Problems.sentence(problem, Language.ZH)).contains("不是有效的日期");
  }

  @Test
  void the_document_says_type_title_status_detail_rule_field_and_what_to_quote() {
    Problem problem = Problem.of("unexpected", 500).at("name").quoting("7d3c");
    assertThat(Problems.document(problem, Language.EN))
        .containsEntry("type", "urn:mcr-ledger:problem:unexpected")
        .containsEntry("title", "An error on our side")
        .containsEntry("status", 500)
        .containsEntry("rule", "unexpected")
        .containsEntry("field", "name")
        .containsEntry("id", "7d3c")
        .containsEntry("instance", "urn:uuid:7d3c");
  }

  @Test
  void titles_are_no_rules() {
    assertThat(Problems.rulesKnown()).contains("field-missing").doesNotContain("title.400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN,zh;q=0.9,en;q=0.5", "zh-Hant", "fr, zh;q=0.5"})
  void who_accepts_chinese_is_answered_in_chinese(String accepted) {
    assertThat(Language.accepted(accepted)).isEqualTo(Language.ZH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en-GB", "fr", "en;q=0.9,zh;q=0.5", ";;;q"})
  void anyone_else_in_english(String accepted) {
    assertThat(Language.accepted(accepted)).isEqualTo(Language.EN);
  }
}
