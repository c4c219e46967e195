package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a scheme gives a tier, or none.
 *
 * @param because why the tier follows
 * @param needs the measures for want of which there is none
 * @param next what is missing for the next tier
 */
public record TierWhy(
    Optional<String> because, String needs, Optional<Next> next, List<Measured> measures) {
  public TierWhy {
    measures = List.copyOf(measures);
  }

  /** The tier above, and what it would take. */
  public record Next(TierMark tier, String missing) {}

  /**
   * A measure that was read.
   *
   * @param on empty where it is not known
   * @param note what would tell it, where it is not known; what it follows from, where nobody
   *     recorded it as such
   */
  public record Measured(
      String name,
      String value,
      Optional<LocalDate> on,
      List<Evidence> events,
      Optional<String> note) {
    public Measured {
      events = List.copyOf(events);
    }
  }

  /** An event that a measure comes from. */
  public record Evidence(String label, String href) {}
}
