package org.mcrledger.core.kernel;

import java.util.List;

/**
 * One stream's rules: a state folded from events, and a verdict on a command. Pure: date, ids and
 * facts of other streams come inside the command.
 *
 * @param <C> the commands, a sealed family
 * @param <S> the state
 * @param <E> the events, a sealed family
 */
public interface Decider<C, S, E> {
  S initial();

  Verdict<E> decide(C command, S state);

  S evolve(S state, E event);

  /**
   * Whether the event may follow this state: false where what it rests on is not there. What {@link
   * #decide} accepts always fits; after a void or a correction the events that remain must still.
   */
  boolean fits(S state, E event);

  /** The state after these events, in their order. */
  default S fold(List<? extends E> events) {
    S state = initial();
    for (E event : events) {
      state = evolve(state, event);
    }
    return state;
  }
}
