package org.mcrledger.core.term;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a measure was found to be. */
public sealed interface MeasureValue {
  /** One of the measure's choices, by its key. */
  record Choice(String key) implements MeasureValue {}

  /** A number: an amount, a percentage or a count, as the measure says. */
  record Amount(BigDecimal amount) implements MeasureValue {
    public Amount {
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
  }

  /** Places by key, such as provinces. */
  record Places(SortedSet<String> places) implements MeasureValue {
    public Places {
      places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
    }
  }
}
