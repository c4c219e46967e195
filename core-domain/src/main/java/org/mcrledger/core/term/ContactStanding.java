package org.mcrledger.core.term;

/**
 * What another concept may need to know of a contact at a date: with which customer and how senior.
 */
public record ContactStanding(ContactId contact, CustomerId customer, Seniority seniority) {}
