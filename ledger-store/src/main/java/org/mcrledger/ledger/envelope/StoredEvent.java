package org.mcrledger.ledger.envelope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One event as the ledger holds it, not yet decoded.
 *
 * @param position in the ledger, from 1, without gaps, in the order of commits
 * @param eventId unique in the ledger
 * @param stream {@code <concept>-<id>}
 * @param version place in the stream, from 0
 * @param type alias, such as {@code contact.intimacy-overridden}
 * @param revision of the payload's form, from 1
 * @param recordedAt when the ledger took it, in microseconds; never runs backwards along the
 *     positions
 * @param occurredFrom first day on which it can have happened
 * @param occurredTo last day on which it can have happened
 * @param payload JSON in UTF-8, personal data encrypted; not copied, do not change it
 * @param meta JSON in UTF-8; not copied, do not change it
 * @param contentHash 32 bytes, see {@link ContentHash}; not copied, do not change it
 */
@SuppressWarnings(
    "ArrayRecordComponent") // compared nowhere; a bulk read must not copy every payload
public record StoredEvent(
    long position,
    UUID eventId,
    String stream,
    long version,
    String type,
    int revision,
    Instant recordedAt,
    LocalDate occurredFrom,
    LocalDate occurredTo,
    byte[] payload,
    byte[] meta,
    byte[] contentHash) {}
