package org.mcrledger.core.term;

import java.time.LocalDate;
import java.util.List;

/**
 * A measure as a scheme read it.
 *
 * @param on the day since when it is so: of a sum, the last day of its last period
 * @param events those that say so; of a derived measure those of all that it is derived from
 */
public record Reading(Measure measure, MeasureValue value, LocalDate on, List<EventId> events) {
  public Reading {
    events = List.copyOf(events);
  }
}
