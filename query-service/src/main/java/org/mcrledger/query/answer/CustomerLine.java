package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.CustomerCard.TierStep;

/**
 * A customer in a list.
 *
 * @param card as it stood on the day asked for
 * @param tier the decision in force in the official scheme
 * @param standing how far that tier can be relied on
 * @param owner what the owner is called, where there is one
 */
public record CustomerLine(
    CustomerCard.Card card,
    Optional<TierStep> tier,
    TierStanding standing,
    Optional<PersonName> owner) {}
