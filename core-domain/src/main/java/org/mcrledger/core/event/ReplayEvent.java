package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.core.term.StreamName;

/**
 * What becomes of replays of history. A replay itself writes nothing; to save one is a deliberate
 * act of a person, so that decisions can cite it. It concerns no customer in particular.
 */
public sealed interface ReplayEvent extends LedgerEvent {
  ReplayId replay();

  /** The day on which it was said. */
  LocalDate on();

  @Override
  default StreamName stream() {
    return StreamName.of("replay", replay());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of();
  }

  @Override
  default FuzzyDate occurred() {
    return FuzzyDate.day(on());
  }

  /**
   * A replay was saved with all that its result follows from.
   *
   * @param scored how many persons were scored, or under tier schemes customers classed
   * @param moved how many of them stand elsewhere under the rules that were tried out
   * @param document SHA-256 (hex) of the result, written down in its canonical form
   */
  record ReplaySaved(
      ReplayId replay,
      ReplayBasis basis,
      int scored,
      int moved,
      String document,
      @FreeText String because,
      LocalDate on)
      implements ReplayEvent, Decision {}
}
