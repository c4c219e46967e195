package org.mcrledger.core.staff;

import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.event.StaffEvent.StaffErased;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.staff.StaffCommand.EraseStaff;
import org.mcrledger.core.staff.StaffCommand.RegisterStaff;
import org.mcrledger.core.staff.StaffState.Registered;
import org.mcrledger.core.staff.StaffState.Unregistered;
import org.mcrledger.core.term.FileNumber;
import org.mcrledger.core.term.Keyed;

/** The rules of a staff member's record. */
public final class StaffDecider implements Decider<StaffCommand, StaffState, StaffEvent> {
  @Override
  public StaffState initial() {
    return Unregistered.UNREGISTERED;
  }

  @Override
  public Verdict<StaffEvent> decide(StaffCommand command, StaffState state) {
    return switch (command) {
      case RegisterStaff c -> register(c, state);
      case EraseStaff c -> erase(c, state);
    };
  }

  private static Verdict<StaffEvent> register(RegisterStaff c, StaffState state) {
    boolean again = state instanceof Registered;
    boolean noKey = c.region().filter(region -> !Keyed.isKey(region)).isPresent();
    return Checks.<StaffEvent>begin()
        .refuse(again, "staff-is-registered-once", "staff", "staff", c.staff())
        .refuse(c.names().name().isBlank(), "a-staff-member-needs-a-name", "name")
        .refuse(noKey, "a-key-is-kebab-case", "region")
        .orAccept(
            () -> new StaffRegistered(c.staff(), c.names(), c.seniority(), c.region(), c.on()));
  }

  private static Verdict<StaffEvent> erase(EraseStaff c, StaffState state) {
    boolean unknown = state instanceof Unregistered;
    boolean again = state instanceof Registered registered && registered.erased();
    boolean noNumber = c.reference().filter(text -> !FileNumber.isFileNumber(text)).isPresent();
    return Checks.<StaffEvent>begin()
        .refuse(unknown, "unknown-staff", "staff", "staff", c.staff())
        .refuse(c.because().isEmpty(), "an-erasure-needs-a-reason", "because")
        .refuse(noNumber, "a-reference-is-a-file-number", "reference")
        .refuse(again, "already-erased", "staff")
        .orAccept(
            () -> new StaffErased(c.staff(), c.because().orElseThrow(), c.reference(), c.on()));
  }

  @Override
  public boolean fits(StaffState state, StaffEvent event) {
    return switch (event) {
      case StaffRegistered _ -> state instanceof Unregistered;
      case StaffErased _ -> state instanceof Registered registered && !registered.erased();
    };
  }

  @Override
  public StaffState evolve(StaffState state, StaffEvent event) {
    return switch (event) {
      case StaffRegistered e -> new Registered(e.staff(), e.seniority(), false);
      case StaffErased e ->
          switch (state) {
            case Unregistered unregistered -> unregistered;
            case Registered registered -> new Registered(e.staff(), registered.seniority(), true);
          };
    };
  }
}
