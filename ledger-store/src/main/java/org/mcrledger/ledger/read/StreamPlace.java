package org.mcrledger.ledger.read;

/**
 * Where an event lies, without what it says: enough to know which streams have grown.
 *
 * @param version in its stream, from 0
 */
public record StreamPlace(long position, String stream, long version) {}
