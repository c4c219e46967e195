package org.mcrledger.benchmarks.append;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.opportunity.OpportunityCommand.OpenOpportunity;
import org.mcrledger.core.opportunity.OpportunityCommand.RecordStance;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;

/** The commands that all contenders are given. */
final class Stances {
  private static final LocalDate OPENED = LocalDate.of(2025, 1, 6);

  private Stances() {}

  static OpenOpportunity open(int opportunity) {
    return new OpenOpportunity(
        id(opportunity),
        customer(opportunity),
        Optional.of(new CustomerStanding(customer(opportunity), HospitalityRule.OPEN)),
        "Core network " + opportunity,
        Importance.MAJOR,
        OPENED);
  }

  static RecordStance stance(int opportunity) {
    ContactId contact = new ContactId("contact-" + opportunity);
    return new RecordStance(
        id(opportunity),
        contact,
        Optional.of(new ContactStanding(contact, customer(opportunity), new Seniority(4))),
        Optional.of(OPENED),
        Stance.SUPPORTS,
        Set.of(PowerRole.EVALUATOR),
        Optional.of("A competitor"),
        Optional.empty(),
        OPENED.plusDays(30));
  }

  static OpportunityId id(int opportunity) {
    return new OpportunityId("opportunity-" + opportunity);
  }

  private static CustomerId customer(int opportunity) {
    return new CustomerId("customer-" + opportunity % 1_000);
  }
}
