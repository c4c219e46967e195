package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.SubjectId;

/**
 * A person's data was erased. The event lies in the person's own stream, so that it stands after
 * all that was said there and nothing new is said behind it; it holds no personal data itself. The
 * ledger destroys the keys of the subject as it stores the event. It cannot be taken back.
 */
public sealed interface Erasure permits ContactEvent.ContactErased, StaffEvent.StaffErased {
  /** Whose keys are destroyed. */
  SubjectId subject();

  ErasureReason because();

  /** Number of the file that holds the request. */
  Optional<String> reference();

  LocalDate on();
}
