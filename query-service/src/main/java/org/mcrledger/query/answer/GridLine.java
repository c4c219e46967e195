package org.mcrledger.query.answer;

import java.util.Optional;

/** A person in the nine-grid, with the customer's names. */
public record GridLine(
    ContactLine contact, Optional<String> customerName, Optional<String> customerNameZh) {}
