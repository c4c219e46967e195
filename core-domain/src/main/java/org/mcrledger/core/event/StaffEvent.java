package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;

/** Our own people, as far as they take part in relationships. */
public sealed interface StaffEvent extends LedgerEvent {
  StaffId staff();

  @Override
  default StreamName stream() {
    return StreamName.of("staff", staff());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of();
  }

  /** A staff member entered the ledger; the rank is empty where the source does not say it. */
  record StaffRegistered(
      StaffId staff,
      PersonNames names,
      Optional<Seniority> seniority,
      Optional<String> region,
      LocalDate on)
      implements StaffEvent, Observation {
    @Override
    public FuzzyDate occurred() {
      return FuzzyDate.day(on);
    }
  }

  /** The staff member's name was erased; what was done together stays, under an id. */
  record StaffErased(
      StaffId staff, ErasureReason because, @FreeText Optional<String> reference, LocalDate on)
      implements StaffEvent, Decision, Erasure {
    @Override
    public SubjectId subject() {
      return Personal.subjectOf(staff);
    }

    @Override
    public FuzzyDate occurred() {
      return FuzzyDate.day(on);
    }
  }
}
