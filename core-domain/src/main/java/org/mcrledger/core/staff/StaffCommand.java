package org.mcrledger.core.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;

/** What one may ask of a staff member's record. */
public sealed interface StaffCommand {
  StaffId staff();

  /** Enter one of ours into the ledger; the rank may be left out where it is not known. */
  record RegisterStaff(
      StaffId staff,
      PersonNames names,
      Optional<Seniority> seniority,
      Optional<String> region,
      LocalDate on)
      implements StaffCommand {}

  /** Erase the name for good; the reason may not be left out. */
  record EraseStaff(
      StaffId staff, Optional<ErasureReason> because, Optional<String> reference, LocalDate on)
      implements StaffCommand {}
}
