package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Move.Direction;

/**
 * Which proposals a list shows; what is empty does not filter.
 *
 * @param state {@code open}, {@code settled}, {@code all} or one of the states
 * @param tier the tier proposed
 * @param region of the customer today
 * @param owner staff id of the customer's owner today
 */
public record ProposalFilter(
    String state,
    Optional<String> scheme,
    Optional<String> tier,
    Optional<String> region,
    Optional<String> owner,
    Optional<Direction> move,
    Optional<CustomerId> customer) {
  /** Those that wait for an answer. */
  public static final String OPEN = "open";
}
