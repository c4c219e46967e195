package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.MeasureValue.Amount;
import org.mcrledger.core.term.MeasureValue.Choice;
import org.mcrledger.core.term.MeasureValue.Places;

/**
 * What a measure of a customer is at a date.
 *
 * @param on the day since when it is so: of a sum, the last day of its last period
 * @param events those that say so, of a derived measure those of all that it is derived from
 */
public record Measured(MeasureValue value, LocalDate on, List<EventId> events) {
  public Measured {
    events = List.copyOf(events);
  }

  /** What borders are compared with: the number itself, or how many places. */
  BigDecimal number() {
    return switch (value) {
      case Amount(var amount) -> amount;
      case Places(var places) -> BigDecimal.valueOf(places.size());
      case Choice(var key) ->
          throw new IllegalStateException("a border is asked of '" + key + "', which is no number");
    };
  }

  /** Another measure that follows from this one. */
  Measured follows(String choice) {
    return follows(new Choice(choice));
  }

  Measured follows(MeasureValue other) {
    return new Measured(other, on, events);
  }
}
