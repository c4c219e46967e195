package org.mcrledger.core.correction;

import java.util.ArrayList;
import java.util.List;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.term.EventId;

/**
 * A stream's state out of what holds of it: voided events are left out, corrected ones stand right.
 *
 * @param family the stream's events
 */
public record EffectiveFold<S, E extends LedgerEvent>(Class<E> family, Decider<?, S, E> decider) {

  /** The state on which the next command is decided. */
  public S of(List<Recorded<LedgerEvent>> stream) {
    return fold(Effects.effective(stream));
  }

  /** The state on which the command behind {@code target} is decided when it is said again. */
  public S without(EventId target, List<Recorded<LedgerEvent>> stream) {
    return fold(
        Effects.effective(stream).stream()
            .filter(recorded -> !recorded.id().equals(target))
            .toList());
  }

  /** Those of the events, all of which are to hold, that do not fit what comes before them. */
  public List<Recorded<LedgerEvent>> unfit(List<Recorded<LedgerEvent>> effective) {
    List<Recorded<LedgerEvent>> unfit = new ArrayList<>();
    S state = decider.initial();
    for (Recorded<LedgerEvent> recorded : effective) {
      E event = family.cast(recorded.event());
      if (decider.fits(state, event)) {
        state = decider.evolve(state, event);
      } else {
        unfit.add(recorded);
      }
    }
    return List.copyOf(unfit);
  }

  private S fold(List<Recorded<LedgerEvent>> effective) {
    return decider.fold(effective.stream().map(recorded -> family.cast(recorded.event())).toList());
  }
}
