package org.mcrledger.core.opportunity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Stance;

/** What one may ask of an opportunity's record. */
public sealed interface OpportunityCommand {
  OpportunityId opportunity();

  /**
   * Enter a project of the customer's, open from that day on.
   *
   * @param standing the customer's standing; empty where there is no such customer
   */
  record OpenOpportunity(
      OpportunityId opportunity,
      CustomerId customer,
      Optional<CustomerStanding> standing,
      String name,
      Importance importance,
      LocalDate on)
      implements OpportunityCommand {}

  /**
   * Say where a contact stands on the opportunity.
   *
   * @param standing with which customer the contact was on that day: with the opportunity's where
   *     it may have been; empty where with none
   * @param knownSince since when the contact is known to be with any customer; empty where not
   *     registered
   */
  record RecordStance(
      OpportunityId opportunity,
      ContactId contact,
      Optional<ContactStanding> standing,
      Optional<LocalDate> knownSince,
      Stance stance,
      Set<PowerRole> roles,
      Optional<String> competitorFavoured,
      Optional<Personal> note,
      LocalDate on)
      implements OpportunityCommand {
    public RecordStance {
      roles = Set.copyOf(roles);
    }
  }

  /** Say how the opportunity ended, and why. */
  record CloseOpportunity(
      OpportunityId opportunity, OpportunityResult result, String because, LocalDate on)
      implements OpportunityCommand {}
}
