package org.mcrledger.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @ParameterizedTest
  @CsvSource({
    "999,     true",
    "1000,    false",
    "0.25,    true",
    "999.99,  true",
    "0.125,   false",
    "1E+3,    false",
    "1E+9999, false",
    "0,       true",
  })
  void digits_are_counted_on_both_sides_of_the_point(BigDecimal number, boolean atMost) {
    assertThat(Digits.atMost(3, 2, number)).isEqualTo(atMost);
  }

  @Test
  void a_number_of_two_billion_digits_is_too_long() {
    BigDecimal endless = new BigDecimal(BigInteger.ONE, -Integer.MAX_VALUE);
    assertThat(Digits.atMost(15, 6, endless)).isFalse();
  }
}
