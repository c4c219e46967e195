package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Stance;
import org.mcrledger.core.term.StreamName;

/** A project that a customer decides on, and where its people stand. */
public sealed interface OpportunityEvent extends LedgerEvent {
  OpportunityId opportunity();

  CustomerId customer();

  LocalDate on();

  @Override
  default StreamName stream() {
    return StreamName.of("opportunity", opportunity());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of(customer());
  }

  @Override
  default FuzzyDate occurred() {
    return FuzzyDate.day(on());
  }

  record OpportunityOpened(
      OpportunityId opportunity,
      CustomerId customer,
      @FreeText String name,
      Importance importance,
      LocalDate on)
      implements OpportunityEvent, Observation {}

  /**
   * A contact's stance on the opportunity.
   *
   * @param importance the opportunity's importance, repeated so that a contact's facts stand on
   *     their own
   * @param roles roles on the power map; empty where none was named
   * @param competitorFavoured the competitor whom the contact favours
   * @param note free text about the contact
   */
  record StanceRecorded(
      OpportunityId opportunity,
      CustomerId customer,
      ContactId contact,
      Stance stance,
      Importance importance,
      Set<PowerRole> roles,
      @FreeText Optional<String> competitorFavoured,
      Optional<Personal> note,
      LocalDate on)
      implements OpportunityEvent, Observation {
    public StanceRecorded {
      roles = Set.copyOf(roles);
    }
  }

  record OpportunityClosed(
      OpportunityId opportunity,
      CustomerId customer,
      OpportunityResult result,
      @FreeText String because,
      LocalDate on)
      implements OpportunityEvent, Observation {}
}
