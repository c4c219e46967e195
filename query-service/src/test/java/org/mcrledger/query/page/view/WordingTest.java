package org.mcrledger.query.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class WordingTest {
  private final Wording w =
      new Wording(Locale.ENGLISH, new StaticMessageSource(), ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,         0,        ±0
          0.00,      0,        ±0
          0.003421,  0.0034,   +0.0034
          -0.0004,   -0.0004,  -0.0004
          0.01,      0.01,     +0.01
          41.256,    41.26,    +41.26
          -7,        -7,       -7
          1234.5,    '1,234.5', '+1,234'
          """)
  void only_nothing_is_shown_as_0(BigDecimal value, String number, String signed) {
    assertThat(w.number(value)).isEqualTo(number);
    assertThat(w.signed(value)).isEqualTo(signed);
  }

  @ParameterizedTest
  @CsvSource({"82.125, 82.125", "0.000001, 0.000001", "1200000, '1,200,000'", "12.50, 12.5"})
  void what_was_recorded_is_shown_to_its_last_digit(BigDecimal value, String shown) {
    assertThat(w.exact(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "1, 1.00", "-0.5, -0.50", "0.786, 0.79", "-0.001, 0.00", "-0.266, -0.27"})
  void ratios_stand_below_each_other_with_two_decimals(BigDecimal value, String shown) {
    assertThat(w.ratio(value)).isEqualTo(shown);
  }
}
