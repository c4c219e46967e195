package org.mcrledger.core.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TheirParticipant;

class RestingTest {
  private static final CustomerId ACME = new CustomerId("acme");
  private static final ContactId LI = new ContactId("li");
  private static final ContactId WU = new ContactId("wu");
  private static final StaffId ZHANG = new StaffId("zhang");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
  private static final LedgerEvent ACME_REGISTERED =
      new CustomerRegistered(
          ACME,
          new CustomerProfile(
              "Acme", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
          DAY);
  private static final LedgerEvent ZHANG_REGISTERED =
      new StaffRegistered(
          ZHANG,
          new PersonNames(Personal.of(ZHANG, "Zhang"), Optional.empty()),
          Optional.empty(),
          Optional.empty(),
          DAY);

  @Test
  void all_that_concerns_a_customer_rests_on_its_registration() {
    assertThat(Resting.on(ACME_REGISTERED, registered(LI, Optional.empty()))).isTrue();
    assertThat(Resting.on(ACME_REGISTERED, held())).isTrue();
    assertThat(Resting.on(ACME_REGISTERED, opened("beta"))).isFalse();
  }

  @Test
  void who_takes_part_is_reported_to_or_succeeds_rests_on_being_registered() {
    LedgerEvent li = registered(LI, Optional.empty());
    assertThat(Resting.on(li, held())).isTrue();
    assertThat(Resting.on(li, registered(WU, Optional.of(LI)))).isTrue();
    assertThat(Resting.on(li, registered(WU, Optional.empty()))).isFalse();
    assertThat(
            Resting.on(li, new ContactLeft(WU, Set.of(ACME), FuzzyDate.day(DAY), Optional.of(LI))))
        .isTrue();
    assertThat(Resting.on(registered(WU, Optional.empty()), held())).isFalse();
  }

  @Test
  void what_our_people_own_or_took_part_in_rests_on_their_registration() {
    assertThat(Resting.on(ZHANG_REGISTERED, held())).isTrue();
    assertThat(Resting.on(ZHANG_REGISTERED, new OwnerAssigned(ACME, ZHANG, DAY))).isTrue();
    assertThat(Resting.on(ZHANG_REGISTERED, opened("acme"))).isFalse();
  }

  @Test
  void outcomes_and_the_stream_itself_do_not_count_and_only_registrations_carry() {
    LedgerEvent outcome =
        new ContactScored(
            ACME, LI, DAY, new RuleSetRef("d", "h"), 1, Score.of(1), Score.unknown(), false);
    assertThat(Resting.on(ACME_REGISTERED, outcome)).isFalse();
    assertThat(Resting.on(ACME_REGISTERED, new OwnerAssigned(ACME, ZHANG, DAY))).isFalse();
    assertThat(Resting.on(held(), opened("acme"))).isFalse();
  }

  private static ContactEvent registered(ContactId contact, Optional<ContactId> boss) {
    return new ContactRegistered(
        contact,
        ACME,
        new PersonNames(Personal.of(contact, "name"), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        new Position("finance", Optional.empty(), new Seniority(4), boss),
        FuzzyDate.day(DAY));
  }

  private static LedgerEvent held() {
    return new EngagementHeld(
        new EngagementId("lunch"),
        EngagementKind.CALL,
        Optional.empty(),
        FuzzyDate.day(DAY),
        Set.of(ACME),
        List.of(new TheirParticipant(LI, ACME, Optional.of(new Seniority(4)))),
        List.of(new OurParticipant(ZHANG, Optional.empty())),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static LedgerEvent opened(String customer) {
    return new OpportunityOpened(
        new OpportunityId("north"), new CustomerId(customer), "North", Importance.MAJOR, DAY);
  }
}
