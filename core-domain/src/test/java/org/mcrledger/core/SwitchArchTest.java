package org.mcrledger.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new event must fail to compile wherever its family is handled: a default would swallow it. */
class SwitchArchTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern A_DEFAULT = Pattern.compile("\\bdefault\\s*(->|:)");

  @Test
  void no_switch_of_the_core_has_a_default() throws IOException {
    var files = sources();

    assertThat(files).hasSizeGreaterThan(50);
    assertThat(files)
        .allSatisfy(file -> assertThat(file).content().doesNotContainPattern(A_DEFAULT));
  }

  @Test
  void a_default_would_be_seen() {
    assertThat("case Known k -> 1;\n      default -> 0;").containsPattern(A_DEFAULT);
    assertThat("case null, default -> 0;").containsPattern(A_DEFAULT);
    assertThat("default boolean isKnown() {").doesNotContainPattern(A_DEFAULT);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
