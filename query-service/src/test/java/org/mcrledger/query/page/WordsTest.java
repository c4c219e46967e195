package org.mcrledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.report.Figure;
import org.mcrledger.core.term.AgreementKind;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Layer;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.Stance;
import org.mcrledger.kit.access.Role;

/** The pages say everything in both languages. */
class WordsTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("(?:#\\{|say\\(')([a-z][a-z0-9.-]+)[}('\\)]");
  private static final Pattern IN_CODE = Pattern.compile("\\bsay\\(\\s*\"([a-z][a-z0-9.-]+)\"");

  @Test
  void both_languages_have_the_same_keys() throws IOException {
    assertThat(words("messages_zh").stringPropertyNames())
        .isEqualTo(words("messages").stringPropertyNames());
  }

  @Test
  void both_languages_fill_in_the_same_placeholders() throws IOException {
    Properties english = words("messages");
    Properties chinese = words("messages_zh");
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key))));
  }

  @Test
  void every_word_that_a_template_or_the_code_uses_is_there() throws IOException {
    Set<String> used = new TreeSet<>(used("resources/templates", IN_TEMPLATE));
    used.addAll(used("java/org/mcrledger/query/page", IN_CODE));
    assertThat(used).hasSizeGreaterThan(100);
    used.removeIf(key -> key.endsWith("."));
    assertThat(words("messages").stringPropertyNames()).containsAll(used);
  }

  @Test
  void every_key_of_the_domain_has_a_word() throws IOException {
    List<String> keys = new ArrayList<>();
    keys.addAll(of("kind.", EngagementKind.values()));
    keys.addAll(of("figure.", Figure.values()));
    keys.addAll(of("reason.", ReasonCode.values()));
    keys.addAll(of("hospitality.", HospitalityRule.values()));
    keys.addAll(of("stance.", Stance.values()));
    keys.addAll(of("power-role.", PowerRole.values()));
    keys.addAll(of("importance.", Importance.values()));
    keys.addAll(of("answer.", InvitationAnswer.values()));
    keys.addAll(of("direction.", Direction.values()));
    keys.addAll(of("dimension.", Dimension.values()));
    keys.addAll(of("score.", Dimension.values()));
    keys.addAll(of("need.", Need.values()));
    keys.addAll(of("layer.", Layer.values()));
    keys.addAll(of("result.", OpportunityResult.values()));
    keys.addAll(of("agreement.", AgreementKind.values()));
    keys.addAll(of("measure.", Measure.values()));
    for (Measure measure : Measure.values()) {
      String prefix = "measure-value." + measure.key() + ".";
      measure.scale().choices().forEach(choice -> keys.add(prefix + choice));
    }
    Stream.of(Role.values()).forEach(role -> keys.add("role." + role.key()));
    assertThat(words("messages").stringPropertyNames()).containsAll(keys);
  }

  /** A slider of the lab is found again by the name that the same thing has elsewhere. */
  @ParameterizedTest
  @CsvSource({"words/rules, messages", "words/rules_zh, messages_zh"})
  void the_numbers_of_rules_are_called_what_the_pages_call_them(String rules, String pages)
      throws IOException {
    Properties ofRules = words(rules);
    Properties ofPages = words(pages);
    List<String> shared =
        ofRules.stringPropertyNames().stream()
            .filter(key -> key.startsWith("measure.") || key.startsWith("kind."))
            .toList();
    assertThat(shared).hasSizeGreaterThan(20);
    assertThat(shared)
        .allSatisfy(
            key -> assertThat(ofRules.getProperty(key)).isEqualTo(ofPages.getProperty(key)));
  }

  private static List<String> of(String prefix, Keyed[] values) {
    return Stream.of(values).map(value -> prefix + value.key()).toList();
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  private static Set<String> used(String folder, Pattern pattern) throws IOException {
    Function<Path, Stream<String>> keys =
        file -> pattern.matcher(read(file)).results().map(found -> found.group(1));
    try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
      return files.filter(Files::isRegularFile).flatMap(keys).collect(Collectors.toSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Properties words(String bundle) throws IOException {
    Properties words = new Properties();
    try (var stream = WordsTest.class.getResourceAsStream("/" + bundle + ".properties")) {
      words.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    }
    return words;
  }
}
