package org.mcrledger.query.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a b c,   a b c,   '',               nothing changed
          a b c,   a x c,   ' a-b+x c',       one line is another
          a b c,   a c,     ' a-b c',         one is gone
          a c,     a b c,   ' a+b c',         one is new
          '',      a b,     '+a+b',           all is new
          a b,     '',      '-a-b',           all is gone
          a b a b, b a b,   '-a b a b',       what repeats is not counted twice
          a b c d, c d a b, '-a-b c d+a+b',   what moved is gone there and new here
          """)
  void lines_are_the_same_new_or_gone(String before, String after, String told, String because) {
    assertThat(told(TextDiff.of(lines(before), lines(after)))).as(because).isEqualTo(told);
  }

  @Test
  void far_from_a_change_lines_are_left_out() {
    String before = numbers(1, 100);
    String after = before.replace("\n50\n", "\nfifty\n");
    assertThat(told(TextDiff.of(before, after))).isEqualTo(" 47 48 49-50+fifty 51 52 53");
    String both = after.replace("\n10\n", "\nten\n");
    assertThat(told(TextDiff.of(before, both)))
        .isEqualTo(" 7 8 9-10+ten 11 12 13… 47 48 49-50+fifty 51 52 53");
  }

  @Test
  void two_long_texts_with_nothing_in_common_cost_little() {
    Instant begin = Instant.now();
    TextDiff diff = TextDiff.of(numbers(1, 10_000), numbers(20_000, 30_000));
    assertThat(diff.lines()).hasSize(20_001);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
  }

  private static String numbers(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String lines(String words) {
    return words.replace(' ', '\n');
  }

  private static String told(TextDiff diff) {
    return diff.lines().stream()
        .map(line -> line.sign() + line.text())
        .collect(Collectors.joining());
  }
}
