package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.TierScheme;

/**
 * What a scheme makes of one customer.
 *
 * @param name what it is called now, and in Chinese where that is known
 */
public record EvaluationLine(
    CustomerId customer,
    Optional<String> name,
    Optional<String> nameZh,
    TierScheme scheme,
    Evaluation evaluation) {}
