package org.mcrledger.query.answer;

import org.mcrledger.kit.reading.Page;

/**
 * A part of the proposals that fit.
 *
 * @param total how many fit in all
 */
public record ProposalList(Page<ProposalLine> page, int total) {}
