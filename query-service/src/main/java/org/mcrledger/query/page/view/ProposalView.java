package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One proposal with all that it rests on.
 *
 * @param because why the tier follows
 * @param next what is missing for the next tier
 * @param basis the position up to which the ledger was read
 */
public record ProposalView(
    ProposalRow line,
    Names schemeName,
    Optional<String> because,
    Optional<Next> next,
    List<Measured> measures,
    long basis,
    String recorded) {
  public ProposalView {
    measures = List.copyOf(measures);
  }

  /** The tier above, and what it would take. */
  public record Next(TierMark tier, String missing) {}

  /** A measure that was read. */
  public record Measured(String name, String value, LocalDate on, List<Evidence> events) {
    public Measured {
      events = List.copyOf(events);
    }
  }

  /** An event that a measure comes from. */
  public record Evidence(String label, String href) {}
}
