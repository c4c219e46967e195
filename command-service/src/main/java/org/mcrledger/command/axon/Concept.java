package org.mcrledger.command.axon;

import java.util.List;
import java.util.function.Function;
import org.mcrledger.core.correction.EffectiveFold;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.term.Id;
import org.mcrledger.core.term.StreamName;

/**
 * One line of wiring: a concept's rules and the streams that they rule.
 *
 * @param name the first word of its streams, such as {@code customer}
 * @param commands the sealed root of its commands
 * @param events the sealed root of its events
 * @param idOf what a command is about
 */
public record Concept<C, S, E extends LedgerEvent>(
    String name,
    Class<C> commands,
    Class<E> events,
    Decider<C, S, E> decider,
    Function<C, ? extends Id> idOf) {

  /** The stream that the command is decided on. */
  public StreamName streamOf(C command) {
    return stream(idOf.apply(command));
  }

  public StreamName stream(Id id) {
    return StreamName.of(name, id);
  }

  /** Folds what holds of a stream: voids and corrections are in effect. */
  public EffectiveFold<S, E> effective() {
    return new EffectiveFold<>(events, decider);
  }

  /** The state after more events, none of which corrects another. */
  S evolve(S state, List<Recorded<LedgerEvent>> more) {
    S next = state;
    for (Recorded<LedgerEvent> recorded : more) {
      next = decider.evolve(next, events.cast(recorded.event()));
    }
    return next;
  }
}
