package org.mcrledger.core.customer;

import static org.mcrledger.core.kernel.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.customer.CustomerCommand.AssignOwner;
import org.mcrledger.core.customer.CustomerCommand.DecideTier;
import org.mcrledger.core.customer.CustomerCommand.RegisterCustomer;
import org.mcrledger.core.customer.CustomerCommand.ReviseProfile;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.ProposalStanding;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierKey;

class CustomerDeciderTest {
  private static final CustomerId ACME = new CustomerId("acme");
  private static final StaffId ZHANG = new StaffId("zhang-wei");
  private static final LocalDate TUESDAY = LocalDate.of(2025, 3, 4);
  private static final EventId VISIT = new EventId(new UUID(0, 1));
  private static final SchemeTiers SABC =
      new SchemeTiers(
          new SchemeKey("sabc"),
          "v1",
          List.of(new TierKey("S"), new TierKey("A"), new TierKey("B")));
  private static final EventId PROPOSAL = new EventId(new UUID(0, 2));
  private static final Optional<LocalDate> NEVER = Optional.empty();
  private final CustomerDecider decider = new CustomerDecider();

  @Test
  void a_customer_is_registered_with_a_name_alone() {
    given(decider)
        .when(new RegisterCustomer(ACME, named("Acme"), TUESDAY))
        .thenAccepted(new CustomerRegistered(ACME, named("Acme"), TUESDAY));
  }

  @Test
  void a_customer_is_registered_once() {
    given(decider, registered())
        .when(new RegisterCustomer(ACME, named("Acme"), TUESDAY))
        .thenRejected("customer-is-registered-once", "customerId");
  }

  @Test
  void a_customer_needs_a_name() {
    given(decider)
        .when(new RegisterCustomer(ACME, named(" "), TUESDAY))
        .thenRejected("a-customer-needs-a-name", "name");
  }

  @Test
  void an_industry_is_a_kebab_case_key_and_a_country_an_iso_code() {
    given(decider, registered())
        .when(new ReviseProfile(ACME, profile("Heavy Industry", "DE"), TUESDAY))
        .thenRejected("a-key-is-kebab-case", "industry");
    given(decider, registered())
        .when(new ReviseProfile(ACME, profile("heavy-industry", "Germany"), TUESDAY))
        .thenRejected("a-country-is-an-iso-code", "country");
  }

  @Test
  void only_a_registered_customer_gets_an_owner_and_only_a_registered_one_of_ours_owns() {
    given(decider)
        .when(new AssignOwner(ACME, ZHANG, true, TUESDAY))
        .thenRejected("unknown-customer", "customer");
    given(decider, registered())
        .when(new AssignOwner(ACME, ZHANG, false, TUESDAY))
        .thenRejected("unknown-staff", "owner");
    given(decider, registered())
        .when(new AssignOwner(ACME, ZHANG, true, TUESDAY))
        .thenAccepted(new OwnerAssigned(ACME, ZHANG, TUESDAY));
  }

  @Test
  void a_tier_may_take_effect_before_the_registration_was_recorded() {
    LocalDate longAgo = TUESDAY.minusYears(2);
    given(decider, registered())
        .when(decide(Optional.of(SABC), "S", "grew", longAgo, Optional.empty()))
        .thenAccepted(
            new TierDecided(
                ACME,
                new SchemeKey("sabc"),
                "v1",
                new TierKey("S"),
                ReasonCode.EVALUATION,
                "grew",
                longAgo,
                Optional.empty(),
                Set.of(VISIT),
                Optional.empty()));
  }

  @Test
  void
      a_tier_decision_names_a_known_scheme_and_tier_a_reason_and_a_period_that_does_not_end_first() {
    given(decider, registered())
        .when(decide(Optional.empty(), "S", "grew", TUESDAY, Optional.empty()))
        .thenRejected("unknown-scheme", "scheme");
    given(decider, registered())
        .when(decide(Optional.of(SABC), "Z", "grew", TUESDAY, Optional.empty()))
        .thenRejected("unknown-tier", "tier");
    given(decider, registered())
        .when(decide(Optional.of(SABC), "S", "", TUESDAY, Optional.empty()))
        .thenRejected("a-tier-decision-needs-a-reason", "because");
    given(decider, registered())
        .when(decide(Optional.of(SABC), "S", "grew", TUESDAY, Optional.of(TUESDAY.minusDays(1))))
        .thenRejected("a-period-ends-after-it-begins", "until");
  }

  @Test
  void evidence_that_the_ledger_does_not_hold_is_refused() {
    given(decider, registered())
        .when(
            new DecideTier(
                ACME,
                Optional.of(SABC),
                new TierKey("S"),
                ReasonCode.OTHER,
                "grew",
                TUESDAY,
                Optional.empty(),
                Set.of(VISIT),
                Set.of(),
                Optional.empty()))
        .thenRejected("unknown-evidence", "evidence");
  }

  @Test
  void a_tier_as_proposed_names_the_proposal() {
    given(decider, registered())
        .when(answering(proposal(), "S", Optional.empty()))
        .thenAccepted(decided("S", Optional.empty()));
  }

  @Test
  void another_tier_than_the_proposed_one_is_for_a_time() {
    given(decider, registered())
        .when(answering(proposal(), "A", Optional.empty()))
        .thenRejected("a-departure-needs-an-expiry", "until");
    Optional<LocalDate> until = Optional.of(TUESDAY.plusMonths(6));
    given(decider, registered())
        .when(answering(proposal(), "A", until))
        .thenAccepted(decided("A", until));
  }

  @Test
  void a_proposal_is_settled_once() {
    given(decider, registered(), decided("S", Optional.empty()))
        .when(answering(proposal(), "S", Optional.empty()))
        .thenRejected("a-proposal-is-settled-once", "proposal");
    given(decider, registered())
        .when(answering(standing("v1", Optional.empty(), Optional.empty(), true), "S", NEVER))
        .thenRejected("a-proposal-is-settled-once", "proposal");
  }

  @Test
  void a_proposal_that_no_longer_stands_is_not_accepted() {
    Optional<EventId> other = Optional.of(new EventId(new UUID(0, 9)));
    given(decider, registered())
        .when(answering(standing("v1", other, Optional.empty(), false), "S", NEVER))
        .thenRejected("proposal-superseded", "proposal");
    given(decider, registered())
        .when(answering(standing("v1", Optional.empty(), other, false), "S", NEVER))
        .thenRejected("proposal-rests-on-what-was-corrected", "proposal");
    given(decider, registered())
        .when(answering(standing("v0", Optional.empty(), Optional.empty(), false), "S", NEVER))
        .thenRejected("proposal-of-another-version", "proposal");
  }

  @Test
  void a_decision_answers_a_proposal_of_its_own_scheme() {
    ProposalStanding other =
        new ProposalStanding(
            PROPOSAL,
            ACME,
            new SchemeKey("pyramid"),
            "v1",
            found("S"),
            Optional.empty(),
            Optional.empty(),
            false);
    given(decider, registered())
        .when(answering(other, "S", NEVER))
        .thenRejected("a-proposal-is-of-its-customer-and-scheme", "proposal");
  }

  private static ProposalStanding proposal() {
    return standing("v1", Optional.empty(), Optional.empty(), false);
  }

  private static ProposalStanding standing(
      String version, Optional<EventId> later, Optional<EventId> corrected, boolean declined) {
    return new ProposalStanding(
        PROPOSAL, ACME, new SchemeKey("sabc"), version, found("S"), later, corrected, declined);
  }

  private static TierFinding found(String tier) {
    return new TierFinding(
        TierFinding.Result.ASSESSED,
        Optional.of(new TierKey(tier)),
        Optional.empty(),
        Set.of(),
        List.of());
  }

  private static DecideTier answering(
      ProposalStanding proposal, String tier, Optional<LocalDate> until) {
    return new DecideTier(
        ACME,
        Optional.of(SABC),
        new TierKey(tier),
        ReasonCode.EVALUATION,
        "yearly evaluation",
        TUESDAY,
        until,
        Set.of(VISIT),
        Set.of(VISIT),
        Optional.of(proposal));
  }

  private static TierDecided decided(String tier, Optional<LocalDate> until) {
    return new TierDecided(
        ACME,
        new SchemeKey("sabc"),
        "v1",
        new TierKey(tier),
        ReasonCode.EVALUATION,
        "yearly evaluation",
        TUESDAY,
        until,
        Set.of(VISIT),
        Optional.of(PROPOSAL));
  }

  private static DecideTier decide(
      Optional<SchemeTiers> scheme,
      String tier,
      String because,
      LocalDate on,
      Optional<LocalDate> until) {
    return new DecideTier(
        ACME,
        scheme,
        new TierKey(tier),
        ReasonCode.EVALUATION,
        because,
        on,
        until,
        Set.of(VISIT),
        Set.of(VISIT),
        Optional.empty());
  }

  private static CustomerEvent registered() {
    return new CustomerRegistered(ACME, named("Acme"), TUESDAY);
  }

  private static CustomerProfile named(String name) {
    return new CustomerProfile(
        name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static CustomerProfile profile(String industry, String country) {
    return new CustomerProfile(
        "Acme", Optional.empty(), Optional.of(industry), Optional.empty(), Optional.of(country));
  }
}
