package org.mcrledger.core.term;

/**
 * What another concept may need to know of a customer at a date: that it is registered, and its
 * hospitality rule then.
 */
public record CustomerStanding(CustomerId customer, HospitalityRule hospitality) {}
