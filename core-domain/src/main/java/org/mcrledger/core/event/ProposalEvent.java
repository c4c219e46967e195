package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierKey;

/**
 * What tier schemes propose for a customer, and what is declined of it. What is accepted, or
 * decided otherwise, is a tier decision that names the proposal, in the customer's own stream.
 */
public sealed interface ProposalEvent extends LedgerEvent {
  CustomerId customer();

  SchemeKey scheme();

  /** The day that is evaluated, or the day on which it was declined. */
  LocalDate on();

  @Override
  default StreamName stream() {
    return StreamName.of("proposals", customer());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of(customer());
  }

  @Override
  default FuzzyDate occurred() {
    return FuzzyDate.day(on());
  }

  /**
   * What a scheme found at a date, for people to decide on.
   *
   * @param schemeVersion hash of the scheme
   * @param basis the position up to which the ledger was read
   * @param holds the tier that held on that day
   */
  record TierProposed(
      CustomerId customer,
      SchemeKey scheme,
      String schemeVersion,
      LocalDate on,
      long basis,
      TierFinding found,
      Optional<TierKey> holds)
      implements ProposalEvent, Outcome {}

  /** People keep to what holds, and say why. */
  record ProposalDeclined(
      CustomerId customer,
      SchemeKey scheme,
      EventId proposal,
      @FreeText String because,
      LocalDate on)
      implements ProposalEvent, Decision {}
}
