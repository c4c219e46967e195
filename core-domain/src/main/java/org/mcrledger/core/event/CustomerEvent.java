package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.TierKey;

/** What we know of, or decided about, one customer. */
public sealed interface CustomerEvent extends LedgerEvent {
  CustomerId customer();

  /** The day it took or takes effect. */
  LocalDate on();

  @Override
  default StreamName stream() {
    return StreamName.of("customer", customer());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of(customer());
  }

  @Override
  default FuzzyDate occurred() {
    return FuzzyDate.day(on());
  }

  /** The customer entered the ledger, with its first profile. */
  record CustomerRegistered(CustomerId customer, CustomerProfile profile, LocalDate on)
      implements CustomerEvent, Observation {}

  /** The profile as a whole from now on. */
  record ProfileRevised(CustomerId customer, CustomerProfile profile, LocalDate on)
      implements CustomerEvent, Observation {}

  /** What hospitality the customer's own rules allow, from a day on. */
  record HospitalityRuled(CustomerId customer, HospitalityRule rule, LocalDate on)
      implements CustomerEvent, Observation {}

  /** Who of ours owns the customer, from a day on. */
  record OwnerAssigned(CustomerId customer, StaffId owner, LocalDate on)
      implements CustomerEvent, Observation {}

  /**
   * The tier that people decided.
   *
   * @param schemeVersion hash of the scheme that the tier belongs to
   * @param on the day it takes effect
   * @param until the last day it holds, where it was decided for a time
   * @param evidence the events it rests on
   * @param proposal the proposal that it answers, where it answers one
   */
  record TierDecided(
      CustomerId customer,
      SchemeKey scheme,
      String schemeVersion,
      TierKey tier,
      ReasonCode code,
      @FreeText String because,
      LocalDate on,
      Optional<LocalDate> until,
      Set<EventId> evidence,
      Optional<EventId> proposal)
      implements CustomerEvent, Decision {
    public TierDecided {
      evidence = Set.copyOf(evidence);
    }
  }
}
