package org.mcrledger.ledger.envelope;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One event on its way into the ledger. What stands here is frozen once appended, so personal data
 * in the payload is already encrypted.
 *
 * @param eventId unique in the ledger; the same id again is refused
 * @param stream {@code <concept>-<id>}
 * @param version place in the stream, the first event has 0; taken by another event means a lost
 *     race
 * @param type alias such as {@code contact.intimacy-overridden}, never a class name
 * @param revision of the payload's form, from 1
 * @param occurredFrom first day on which it can have happened
 * @param occurredTo last day on which it can have happened
 * @param payload JSON in UTF-8; the array is not copied, do not change it
 * @param meta JSON in UTF-8: who, through which channel, why; the array is not copied, do not
 *     change it
 * @param customers ids of the customers that it concerns
 */
@SuppressWarnings(
    "ArrayRecordComponent") // compared nowhere; copying each payload would double the import's
// garbage
public record Envelope(
    UUID eventId,
    String stream,
    long version,
    String type,
    int revision,
    LocalDate occurredFrom,
    LocalDate occurredTo,
    byte[] payload,
    byte[] meta,
    Set<String> customers) {

  public Envelope {
    requireNonNull(eventId, "eventId");
    named("stream", stream);
    named("type", type);
    if (version < 0) throw new IllegalArgumentException("a version is 0 or more, not " + version);
    if (revision < 1 || revision > Short.MAX_VALUE)
      throw new IllegalArgumentException("a revision is 1 to 32767, not " + revision);
    dated("occurredFrom", occurredFrom);
    dated("occurredTo", occurredTo);
    if (occurredFrom.isAfter(occurredTo))
      throw new IllegalArgumentException(
          "occurred from " + occurredFrom + " is after " + occurredTo);
    requireNonNull(payload, "payload");
    requireNonNull(meta, "meta");
    customers = Set.copyOf(customers);
    customers.forEach(customer -> named("customer", customer));
  }

  /** PostgreSQL's text holds everything but U+0000. */
  private static void named(String what, String value) {
    if (value.isBlank() || value.indexOf('\0') >= 0)
      throw new IllegalArgumentException(
          what + " must be text without U+0000, not '" + value + "'");
  }

  /** Four digits are what the hash's text form of a date has. */
  private static void dated(String what, LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999)
      throw new IllegalArgumentException(what + " must lie in the years 1 to 9999, not " + day);
  }
}
