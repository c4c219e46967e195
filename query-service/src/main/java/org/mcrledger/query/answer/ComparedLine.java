package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.tiering.Move;

/**
 * A customer before and after: the tier it holds, and the one the scheme gives.
 *
 * @param held the decision in force
 * @param open the scheme's proposal that waits for an answer
 */
public record ComparedLine(
    EvaluationLine line,
    Optional<Decision> held,
    TierStanding standing,
    Move move,
    Optional<Proposal> open) {}
