package org.mcrledger.core.event;

/**
 * What a rule set found, kept as the official record of its time: what a replay compares with,
 * never its input.
 */
public interface Outcome {}
