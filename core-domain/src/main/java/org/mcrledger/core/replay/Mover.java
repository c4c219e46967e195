package org.mcrledger.core.replay;

import org.mcrledger.core.scoring.GridCell;

/**
 * A person who stands in another cell under the other rules at some month-end.
 *
 * @param contact its number in the portfolio
 * @param first the number of the first month-end at which the cells differ
 * @param before the cell then, under the first rule set
 * @param after the cell then, under the second
 * @param months at how many month-ends they differ
 * @param cause which part of the rules made the difference at that first month-end
 */
public record Mover(
    int contact, int first, GridCell before, GridCell after, int months, Cause cause) {}
