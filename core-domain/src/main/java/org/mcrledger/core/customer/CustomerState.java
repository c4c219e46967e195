package org.mcrledger.core.customer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.Timeline;

/** What a customer's rules need to know of its past. */
public sealed interface CustomerState {
  /** No such customer. */
  enum Unregistered implements CustomerState {
    UNREGISTERED
  }

  /**
   * A customer, and what changed with time.
   *
   * @param answered the proposals that tier decisions answer
   */
  record Registered(
      CustomerId customer,
      Timeline<CustomerProfile> profiles,
      Timeline<HospitalityRule> hospitality,
      Timeline<StaffId> owner,
      Set<EventId> answered)
      implements CustomerState {
    public Registered {
      answered = Set.copyOf(answered);
    }

    static Registered of(CustomerId customer, LocalDate on, CustomerProfile profile) {
      return new Registered(
          customer,
          Timeline.<CustomerProfile>empty().with(on, profile),
          Timeline.empty(),
          Timeline.empty(),
          Set.of());
    }

    Registered profiled(LocalDate on, CustomerProfile profile) {
      return new Registered(customer, profiles.with(on, profile), hospitality, owner, answered);
    }

    Registered ruled(LocalDate on, HospitalityRule rule) {
      return new Registered(customer, profiles, hospitality.with(on, rule), owner, answered);
    }

    Registered owned(LocalDate on, StaffId by) {
      return new Registered(customer, profiles, hospitality, owner.with(on, by), answered);
    }

    Registered answering(EventId proposal) {
      Set<EventId> more = new HashSet<>(answered);
      more.add(proposal);
      return new Registered(customer, profiles, hospitality, owner, more);
    }

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
