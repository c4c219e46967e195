package org.mcrledger.query.page.view;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.FuzzyDate;

/**
 * A measure of a customer as it was found.
 *
 * @param ahead for how long it is meant to hold, in words; empty where nobody said
 * @param href its entry in the timeline
 * @param earlier what was found before, the last first
 */
public record MeasureLine(
    String name,
    String value,
    FuzzyDate on,
    String ahead,
    String because,
    Optional<String> source,
    String href,
    List<MeasureLine> earlier) {
  public MeasureLine {
    earlier = List.copyOf(earlier);
  }
}
