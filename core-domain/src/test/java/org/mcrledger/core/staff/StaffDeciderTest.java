package org.mcrledger.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.kernel.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.event.StaffEvent.StaffErased;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.staff.StaffCommand.EraseStaff;
import org.mcrledger.core.staff.StaffCommand.RegisterStaff;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;

class StaffDeciderTest {
  private static final StaffId ZHANG = new StaffId("zhang-wei");
  private static final LocalDate TUESDAY = LocalDate.of(2025, 3, 4);
  private final StaffDecider decider = new StaffDecider();

  @Test
  void one_of_ours_is_registered_with_or_without_a_rank() {
    given(decider)
        .when(register("Zhang Wei", Optional.of(new Seniority(3)), Optional.of("north-east")))
        .thenAccepted(registered(Optional.of(new Seniority(3)), Optional.of("north-east")));
    given(decider)
        .when(register("Zhang Wei", Optional.empty(), Optional.empty()))
        .thenAccepted(registered(Optional.empty(), Optional.empty()));
  }

  @Test
  void one_of_ours_is_registered_once_with_a_name_and_a_region_that_is_a_key() {
    given(decider, registered(Optional.empty(), Optional.empty()))
        .when(register("Zhang Wei", Optional.empty(), Optional.empty()))
        .thenRejected("staff-is-registered-once", "staff");
    given(decider)
        .when(register("", Optional.empty(), Optional.empty()))
        .thenRejected("a-staff-member-needs-a-name", "name");
    given(decider)
        .when(register("Zhang Wei", Optional.empty(), Optional.of("North East")))
        .thenRejected("a-key-is-kebab-case", "region");
  }

  @Test
  void one_of_ours_is_erased_once_with_a_reason_and_stays_known_to_others() {
    StaffEvent registered = registered(Optional.of(new Seniority(3)), Optional.empty());
    Optional<ErasureReason> reason = Optional.of(ErasureReason.NO_LONGER_NEEDED);
    StaffErased erased =
        new StaffErased(ZHANG, ErasureReason.NO_LONGER_NEEDED, Optional.empty(), TUESDAY);
    EraseStaff erase = new EraseStaff(ZHANG, reason, Optional.empty(), TUESDAY);
    given(decider, registered).when(erase).thenAccepted(erased);
    given(decider, registered, erased).when(erase).thenRejected("already-erased", "staff");
    given(decider).when(erase).thenRejected("unknown-staff", "staff");
    given(decider, registered)
        .when(new EraseStaff(ZHANG, Optional.empty(), Optional.empty(), TUESDAY))
        .thenRejected("an-erasure-needs-a-reason", "because");
    assertThat(decider.fold(List.of(registered, erased)).standing())
        .contains(new StaffStanding(ZHANG, Optional.of(new Seniority(3))));
  }

  @Test
  void others_may_know_the_rank_of_who_is_registered() {
    assertThat(decider.initial().standing()).isEmpty();
    assertThat(
            decider
                .fold(List.of(registered(Optional.of(new Seniority(3)), Optional.empty())))
                .standing())
        .contains(new StaffStanding(ZHANG, Optional.of(new Seniority(3))));
  }

  private static RegisterStaff register(
      String name, Optional<Seniority> seniority, Optional<String> region) {
    return new RegisterStaff(ZHANG, names(name), seniority, region, TUESDAY);
  }

  private static StaffEvent registered(Optional<Seniority> seniority, Optional<String> region) {
    return new StaffRegistered(ZHANG, names("Zhang Wei"), seniority, region, TUESDAY);
  }

  private static PersonNames names(String name) {
    return new PersonNames(Personal.of(ZHANG, name), Optional.empty());
  }
}
