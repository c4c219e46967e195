package org.mcrledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text can be read on its ground, in both themes: contrast of at least 4.5:1 (WCAG 2.1, AA). */
class TokensTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "ink,ground",
    "ink,surface",
    "ink,surface-2",
    "ink-2,ground",
    "ink-2,surface",
    "ink-2,surface-2",
    "ink-3,ground",
    "ink-3,surface",
    "ink-3,surface-2",
    "accent,surface",
    "accent,ground",
    "accent,accent-soft",
    "accent-ink,accent",
    "rise,surface",
    "fall,surface",
    "rise,surface-2",
    "fall,surface-2",
    "fall,accent-soft",
    "rise,accent-soft",
    "warn-ink,warn-ground",
    "error-ink,error-ground",
    "tier-1-ink,tier-1",
    "tier-2-ink,tier-2",
    "tier-3-ink,tier-3",
    "tier-4-ink,tier-4",
    "tier-5-ink,tier-5",
    "ink-2,accent-soft",
    "ink-3,accent-soft",
    "ink,accent-soft",
    "ink,error-ground",
    "error-ink,surface"
  })
  void text_stands_out_from_its_ground_in_both_themes(String text, String ground)
      throws IOException {
    assertThat(contrast(light(), text, ground)).as("light").isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(dark(), text, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void the_system_wish_for_dark_gives_the_same_colours_as_the_choice_of_dark() throws IOException {
    assertThat(colours(css().split("prefers-color-scheme: dark")[1])).isEqualTo(chosenDark());
  }

  @Test
  void colours_stand_in_the_tokens_and_nowhere_else() throws IOException {
    assertThat(
            Files.readString(Path.of("src/main/resources/static/css/mcr.css"))
                .split("@media print")[0])
        .doesNotContainPattern("#[0-9a-fA-F]{3,6}\\b[^{]*;")
        .doesNotContain("rgb(");
  }

  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = luminance(colours.get(one));
    double b = luminance(colours.get(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    double[] parts =
        Stream.of(0, 2, 4)
            .mapToDouble(at -> linear(Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0))
            .toArray();
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> light() throws IOException {
    return colours(css().split("data-theme=\"dark\"")[0]);
  }

  private static Map<String, String> dark() throws IOException {
    Map<String, String> colours = new HashMap<>(light());
    colours.putAll(chosenDark());
    return colours;
  }

  private static Map<String, String> chosenDark() throws IOException {
    return colours(css().split("data-theme=\"dark\"")[1].split("@media")[0]);
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  private static String css() throws IOException {
    return Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
  }
}
