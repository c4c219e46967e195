package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.TierScheme;

/** What a scheme makes of one customer. */
public record EvaluationLine(
    CustomerId customer, Optional<String> name, TierScheme scheme, Evaluation evaluation) {}
