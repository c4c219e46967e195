package org.mcrledger.core.term;

/** Someone of a customer who was invited, with the rank held then and what came of it. */
public record Invitee(
    ContactId contact, CustomerId customer, Seniority seniority, InvitationAnswer answer) {}
