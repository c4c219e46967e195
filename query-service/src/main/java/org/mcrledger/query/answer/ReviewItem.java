package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.report.CustomerCard.Card;
import org.mcrledger.core.report.ReviewLine;

/**
 * A customer in the review of a year.
 *
 * @param card as it stood at the year's end
 * @param judgements whether the asker may read judgements: scores and key layer
 */
public record ReviewItem(
    ReviewLine line, Card card, Optional<PersonName> owner, boolean judgements) {}
