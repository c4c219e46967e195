package org.mcrledger.query.answer;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.tiering.TierScheme;

/**
 * One customer as it stood.
 *
 * @param official the scheme that was official then
 * @param tier the decision in force in that scheme
 * @param standing how far that tier can be relied on
 * @param keyLayer empty where the asker may not read judgements of persons
 * @param position up to which event of the ledger this was folded
 * @param waiting the views of which events on this customer could not be folded and wait: what they
 *     show is older
 */
public record CustomerFile(
    CustomerCard.Card card,
    TierScheme official,
    Optional<TierStep> tier,
    TierStanding standing,
    Optional<PersonName> owner,
    Optional<KeyLayer> keyLayer,
    long position,
    List<String> waiting) {}
