package org.mcrledger.query.answer;

import org.mcrledger.kit.reading.Page;

/**
 * A part of a customer's timeline.
 *
 * @param total how many entries fit the filter, on this part and off it
 */
public record TimelinePart(Page<TimelineLine> page, int total) {}
