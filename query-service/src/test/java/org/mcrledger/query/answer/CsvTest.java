package org.mcrledger.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static String line(Object... cells) {
    return new Csv(List.of("a")).line(List.of(cells)).toString().split("\r\n")[1];
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1+1", "-A1", "-3 × 2", "+", "@SUM(A1)", "\tx"})
  void a_text_that_looks_like_a_formula_is_made_a_text(String text) {
    assertThat(line(text)).startsWith("'").endsWith(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+3", "-1", "-2.50", "+0"})
  void a_text_that_is_a_number_runs_nothing(String text) {
    assertThat(line(text)).isEqualTo(text);
  }

  @Test
  void a_negative_number_stays_a_number() {
    assertThat(line(-8, new BigDecimal("-4500000.50"))).isEqualTo("-8,-4500000.50");
  }

  @Test
  void what_is_not_known_is_an_empty_cell_and_not_a_zero() {
    assertThat(line(Optional.empty(), Optional.of(0))).isEqualTo(",0");
  }

  @Test
  void commas_quotes_and_line_breaks_are_kept() {
    assertThat(line("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"");
  }

  @Test
  void a_quoted_formula_is_harmless_too() {
    assertThat(line("=HYPERLINK(\"x\",\"y\")")).startsWith("\"'=");
  }
}
