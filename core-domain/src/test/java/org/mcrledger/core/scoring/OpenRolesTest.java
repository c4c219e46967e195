package org.mcrledger.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Stance;

class OpenRolesTest {
  private static final CustomerId ACME = new CustomerId("acme");
  private static final OpportunityId NORTH = new OpportunityId("north");
  private static final ContactId LI = new ContactId("li");
  private static final ContactId WU = new ContactId("wu");

  @Test
  void a_role_counts_from_its_day_while_the_opportunity_is_open() {
    OpenRoles roles = after(opened("2024-01-01"), stance(LI, "2024-02-01", PowerRole.COACH));
    roles = roles.with(closed("2024-06-01"));
    assertThat(roles.on(day("2024-01-31"))).isEmpty();
    assertThat(roles.on(day("2024-02-01"))).containsExactly(LI);
    assertThat(roles.on(day("2024-05-31"))).containsExactly(LI);
    assertThat(roles.on(day("2024-06-01"))).isEmpty();
  }

  @Test
  void a_stance_without_a_role_makes_none_and_takes_none_away() {
    OpenRoles roles = after(opened("2024-01-01"), stance(LI, "2024-02-01", PowerRole.COACH));
    roles = roles.with(stance(LI, "2024-03-01")).with(stance(WU, "2024-03-01"));
    assertThat(roles.on(day("2024-04-01"))).containsExactly(LI);
  }

  @Test
  void a_role_told_later_of_an_earlier_day_counts_from_the_earlier() {
    OpenRoles roles =
        after(
            opened("2024-01-01"),
            stance(LI, "2024-03-01", PowerRole.COACH),
            stance(LI, "2024-02-01", PowerRole.EVALUATOR));
    assertThat(roles.on(day("2024-02-15"))).containsExactly(LI);
  }

  private static OpenRoles after(OpportunityEvent... events) {
    OpenRoles roles = OpenRoles.NONE;
    for (OpportunityEvent event : events) {
      roles = roles.with(event);
    }
    return roles;
  }

  private static OpportunityEvent opened(String on) {
    return new OpportunityOpened(NORTH, ACME, "North", Importance.ORDINARY, day(on));
  }

  private static OpportunityEvent closed(String on) {
    return new OpportunityClosed(NORTH, ACME, OpportunityResult.WON, "signed", day(on));
  }

  private static OpportunityEvent stance(ContactId contact, String on, PowerRole... roles) {
    return new StanceRecorded(
        NORTH,
        ACME,
        contact,
        Stance.SUPPORTS,
        Importance.ORDINARY,
        Set.of(roles),
        Optional.empty(),
        Optional.empty(),
        day(on));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
