package org.mcrledger.core.replay;

/**
 * A customer who stands elsewhere under the other scheme at some month-end.
 *
 * @param customer its number in the replay
 * @param first the number of the first month-end at which the two differ
 * @param before where it stands then under the first scheme
 * @param after where under the second
 * @param months at how many month-ends they differ
 * @param cause what made the difference at that first month-end
 */
public record TierMover(
    int customer, int first, Classed before, Classed after, int months, TierCause cause) {}
