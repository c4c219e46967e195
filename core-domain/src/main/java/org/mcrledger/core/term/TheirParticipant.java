package org.mcrledger.core.term;

import java.util.Optional;

/** Someone of a customer who took part, with the rank held then where it is known. */
public record TheirParticipant(
    ContactId contact, CustomerId customer, Optional<Seniority> seniority) {}
