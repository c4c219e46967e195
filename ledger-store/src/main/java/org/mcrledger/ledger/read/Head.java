package org.mcrledger.ledger.read;

import java.time.Instant;
import java.util.UUID;

/**
 * How far the ledger reaches.
 *
 * @param ledgerId random, fixed when the ledger was made; part of every content hash
 * @param position of the last event, 0 where there is none
 * @param recordedAt of the last event, 1970-01-01 where there is none
 */
public record Head(UUID ledgerId, long position, Instant recordedAt) {}
