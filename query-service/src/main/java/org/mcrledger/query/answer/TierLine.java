package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.report.TierHistory.Change;

/**
 * A line of the tier audit.
 *
 * @param customerName what the customer is called
 * @param decidedBy what the person who decided is called, where the account is linked to one
 */
public record TierLine(
    Change change, Optional<String> customerName, Optional<PersonName> decidedBy) {}
