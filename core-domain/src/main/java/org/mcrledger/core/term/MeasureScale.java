package org.mcrledger.core.term;

import java.math.BigDecimal;
import java.util.List;

/**
 * What values a measure can have.
 *
 * @param form what kind of value
 * @param choices the keys to choose from, the best first; empty where it is no choice
 * @param derived whether it follows from other facts, so that nobody records it
 */
public record MeasureScale(Form form, List<String> choices, boolean derived) {
  /** What kind of value a measure has. */
  public enum Form implements Keyed {
    /** One key out of an ordered few. */
    CHOICE,
    /** Zero or more, with decimals. */
    AMOUNT,
    /** 0 to 100, with decimals. */
    PERCENT,
    /** Zero or more, whole. */
    COUNT,
    /** A set of places by key. */
    PLACES;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  private static final int WHOLE_DIGITS_MAX = 15;
  private static final int DECIMALS_MAX = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public MeasureScale {
    choices = List.copyOf(choices);
  }

  /** Whether the value is one of this scale. */
  public boolean holds(MeasureValue value) {
    return switch (value) {
      case MeasureValue.Choice(String key) -> form == Form.CHOICE && choices.contains(key);
      case MeasureValue.Amount(var amount) ->
          amount.signum() >= 0
              && Digits.atMost(WHOLE_DIGITS_MAX, DECIMALS_MAX, amount)
              && holds(amount);
      case MeasureValue.Places(var places) ->
          form == Form.PLACES && !places.isEmpty() && places.stream().allMatch(Keyed::isKey);
    };
  }

  private boolean holds(BigDecimal amount) {
    return switch (form) {
      case AMOUNT -> true;
      case PERCENT -> amount.compareTo(HUNDRED) <= 0;
      case COUNT -> amount.stripTrailingZeros().scale() <= 0;
      case CHOICE, PLACES -> false;
    };
  }
}
