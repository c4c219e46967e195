package org.mcrledger.core.term;

import java.util.Optional;

/** A contact's place in the customer's organisation. */
public record Position(
    @FreeText String department,
    @FreeText Optional<String> title,
    Seniority seniority,
    Optional<ContactId> reportsTo) {}
