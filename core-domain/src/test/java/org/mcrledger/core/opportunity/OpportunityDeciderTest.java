package org.mcrledger.core.opportunity;

import static org.mcrledger.core.kernel.Given.given;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.opportunity.OpportunityCommand.CloseOpportunity;
import org.mcrledger.core.opportunity.OpportunityCommand.OpenOpportunity;
import org.mcrledger.core.opportunity.OpportunityCommand.RecordStance;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;

class OpportunityDeciderTest {
  private static final OpportunityId NORTH = new OpportunityId("north");
  private static final CustomerId ACME = new CustomerId("acme");
  private static final CustomerId BETA = new CustomerId("beta");
  private static final ContactId LI = new ContactId("c-li");
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 10);
  private final OpportunityDecider decider = new OpportunityDecider();

  @Test
  void an_opportunity_is_opened_once_for_a_known_customer_under_a_name() {
    given(decider).when(open("North", true)).thenAccepted(opened());
    given(decider).when(open("North", false)).thenRejected("unknown-customer", "customer");
    given(decider).when(open(" ", true)).thenRejected("an-opportunity-needs-a-name", "name");
    given(decider, opened())
        .when(open("North", true))
        .thenRejected("an-opportunity-is-opened-once", "opportunity");
  }

  @Test
  void a_stance_repeats_the_importance_of_the_opportunity() {
    given(decider, opened())
        .when(stance("2024-05-01", with(ACME), Optional.of("rival")))
        .thenAccepted(
            new StanceRecorded(
                NORTH,
                ACME,
                LI,
                Stance.SUPPORTS,
                Importance.LANDSCAPE,
                Set.of(PowerRole.SPONSOR),
                Optional.of("rival"),
                Optional.empty(),
                LocalDate.parse("2024-05-01")));
  }

  @Test
  void a_stance_is_that_of_a_contact_of_the_customer_then() {
    given(decider, opened())
        .when(stance("2024-05-01", with(BETA), Optional.empty()))
        .thenRejected("not-with-the-customer-then", "contact");
    given(decider, opened())
        .when(stance("2024-05-01", Optional.empty(), Optional.empty()))
        .thenRejected("not-with-the-customer-then", "contact");
    given(decider, opened()).when(unknown("2024-05-01")).thenRejected("unknown-contact", "contact");
    given(decider).when(unknown("2024-05-01")).thenRejected("unknown-opportunity", "opportunity");
  }

  @Test
  void a_competitor_favoured_has_a_name() {
    given(decider, opened())
        .when(stance("2024-05-01", with(ACME), Optional.of(" ")))
        .thenRejected("a-competitor-has-a-name", "competitorFavoured");
  }

  /** Open from 2024-03-01 to 2024-09-30. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-02-29, refused
          2024-03-01, recorded
          2024-09-30, recorded
          2024-10-01, refused
          """)
  void a_stance_is_recorded_for_a_day_on_which_it_was_open(String on, String expected) {
    var verdict = given(decider, opened(), closed()).when(stance(on, with(ACME), Optional.empty()));
    if (expected.equals("recorded")) {
      verdict.thenAcceptedSome();
    } else {
      verdict.thenRejected("not-open-then", "on");
    }
  }

  @Test
  void an_opportunity_is_closed_once_with_a_reason_and_not_before_it_was_opened() {
    given(decider, opened()).when(close("price", "2024-09-30")).thenAccepted(closed());
    given(decider, opened())
        .when(close("", "2024-09-30"))
        .thenRejected("a-closing-needs-a-reason", "because");
    given(decider, opened())
        .when(close("price", "2024-02-29"))
        .thenRejected("closed-after-the-opening", "on");
    given(decider, opened(), closed())
        .when(close("price", "2024-09-30"))
        .thenRejected("already-closed", "opportunity");
  }

  private static OpenOpportunity open(String name, boolean customerKnown) {
    Optional<CustomerStanding> standing =
        customerKnown
            ? Optional.of(new CustomerStanding(ACME, HospitalityRule.OPEN))
            : Optional.empty();
    return new OpenOpportunity(
        NORTH, ACME, standing, name, Importance.LANDSCAPE, LocalDate.parse("2024-03-01"));
  }

  private static RecordStance stance(
      String on, Optional<ContactStanding> standing, Optional<String> competitor) {
    return new RecordStance(
        NORTH,
        LI,
        standing,
        Optional.of(SINCE),
        Stance.SUPPORTS,
        Set.of(PowerRole.SPONSOR),
        competitor,
        Optional.empty(),
        LocalDate.parse(on));
  }

  private static RecordStance unknown(String on) {
    return new RecordStance(
        NORTH,
        LI,
        Optional.empty(),
        Optional.empty(),
        Stance.SUPPORTS,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        LocalDate.parse(on));
  }

  private static CloseOpportunity close(String because, String on) {
    return new CloseOpportunity(NORTH, OpportunityResult.LOST, because, LocalDate.parse(on));
  }

  private static Optional<ContactStanding> with(CustomerId customer) {
    return Optional.of(new ContactStanding(LI, customer, new Seniority(4)));
  }

  private static OpportunityEvent opened() {
    return new OpportunityOpened(
        NORTH, ACME, "North", Importance.LANDSCAPE, LocalDate.parse("2024-03-01"));
  }

  private static OpportunityEvent closed() {
    return new OpportunityClosed(
        NORTH, ACME, OpportunityResult.LOST, "price", LocalDate.parse("2024-09-30"));
  }
}
