package org.mcrledger.core.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.Timeline;

/** What a customer's rules need to know of its past. */
public sealed interface CustomerState {
  /** No such customer. */
  enum Unregistered implements CustomerState {
    UNREGISTERED
  }

  /** A customer, and what changed with time. */
  record Registered(
      CustomerId customer,
      Timeline<CustomerProfile> profiles,
      Timeline<HospitalityRule> hospitality,
      Timeline<StaffId> owner)
      implements CustomerState {

    /** The profile on that day; before the first known one, that one. */
    public CustomerProfile profileOn(LocalDate day) {
      return profiles.on(day).orElseGet(() -> profiles.since().firstEntry().getValue());
    }

    /** The rule on that day; a customer of whom none is known is open. */
    public HospitalityRule hospitalityOn(LocalDate day) {
      return hospitality.on(day).orElse(HospitalityRule.OPEN);
    }
  }

  /** What other concepts may know of the customer on a day; empty where it is not registered. */
  default Optional<CustomerStanding> standingOn(LocalDate day) {
    return switch (this) {
      case Unregistered _ -> Optional.empty();
      case Registered registered ->
          Optional.of(new CustomerStanding(registered.customer(), registered.hospitalityOn(day)));
    };
  }
}
