package org.mcrledger.core.customer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.ProposalStanding;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TierKey;

/** What one may ask of a customer's record. */
public sealed interface CustomerCommand {
  CustomerId customer();

  /** Enter the customer into the ledger. */
  record RegisterCustomer(CustomerId customer, CustomerProfile profile, LocalDate on)
      implements CustomerCommand {}

  /** Set the whole profile anew. */
  record ReviseProfile(CustomerId customer, CustomerProfile profile, LocalDate on)
      implements CustomerCommand {}

  /** Say what hospitality the customer's people may accept, from a day on. */
  record RuleHospitality(CustomerId customer, HospitalityRule rule, LocalDate on)
      implements CustomerCommand {}

  /**
   * Hand the customer to one of ours.
   *
   * @param ownerRegistered whether the staff member is registered
   */
  record AssignOwner(CustomerId customer, StaffId owner, boolean ownerRegistered, LocalDate on)
      implements CustomerCommand {}

  /**
   * Put the customer into a tier.
   *
   * @param scheme the scheme's tiers; empty where there is no such scheme
   * @param evidence the events named as evidence
   * @param evidenceFound those of them that the ledger holds
   * @param proposal the proposal that is answered, where there is one
   */
  record DecideTier(
      CustomerId customer,
      Optional<SchemeTiers> scheme,
      TierKey tier,
      ReasonCode code,
      String because,
      LocalDate on,
      Optional<LocalDate> until,
      Set<EventId> evidence,
      Set<EventId> evidenceFound,
      Optional<ProposalStanding> proposal)
      implements CustomerCommand {}
}
