package org.mcrledger.core.staff;

import java.util.Optional;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;

/** What a staff member's rules need to know of the past. */
public sealed interface StaffState {
  /** Nobody of ours. */
  enum Unregistered implements StaffState {
    UNREGISTERED
  }

  /**
   * One of ours.
   *
   * @param erased the name is gone for good
   */
  record Registered(StaffId staff, Optional<Seniority> seniority, boolean erased)
      implements StaffState {}

  /**
   * What other concepts may know; empty where not registered. It holds for any date: a meeting long
   * before the registration was recorded is normal.
   */
  default Optional<StaffStanding> standing() {
    return switch (this) {
      case Unregistered _ -> Optional.empty();
      case Registered registered ->
          Optional.of(new StaffStanding(registered.staff(), registered.seniority()));
    };
  }
}
