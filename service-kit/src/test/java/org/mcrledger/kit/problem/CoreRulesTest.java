package org.mcrledger.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the core refuses is said in words: every rule that its sources name has a sentence. */
class CoreRulesTest {
  private static final Path CORE = Path.of("..", "core-domain", "src", "main", "java");

  /** In the concepts only rules are written so: two words or more, with hyphens. */
  private static final Pattern RULE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  private static final Set<String> NO_CONCEPTS =
      Set.of("term", "event", "kernel", "scoring", "tiering", "report", "replay");

  @Test
  void every_rule_of_the_core_has_a_sentence() throws IOException {
    Set<String> rules = rulesOfTheCore();
    assertThat(rules).contains("hospitality-forbids", "unknown-customer", "already-voided");
    assertThat(Sentences.rules()).containsAll(rules);
  }

  private static Set<String> rulesOfTheCore() throws IOException {
    Set<String> rules = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CORE)) {
      for (Path file : files.filter(CoreRulesTest::isOfAConcept).toList()) {
        Matcher matcher = RULE.matcher(Files.readString(file));
        while (matcher.find()) {
          rules.add(matcher.group(1));
        }
      }
    }
    return rules;
  }

  private static boolean isOfAConcept(Path file) {
    return file.toString().endsWith(".java")
        && !file.endsWith("module-info.java")
        && !NO_CONCEPTS.contains(file.getParent().getFileName().toString());
  }
}
