package org.mcrledger.ledger.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * SHA-256 over what an event says, as stored. The bytes are the fields below in this order, each
 * preceded by its length in bytes as a four-byte big-endian number, so that nothing can move from
 * one field into its neighbour:
 *
 * <table>
 * <caption>Layout, frozen</caption>
 * <tr><td>ledger id</td><td>16 bytes</td><td>the UUID, big-endian</td></tr>
 * <tr><td>event id</td><td>16 bytes</td><td>the UUID, big-endian</td></tr>
 * <tr><td>stream</td><td></td><td>UTF-8</td></tr>
 * <tr><td>version</td><td>8 bytes</td><td>big-endian</td></tr>
 * <tr><td>type</td><td></td><td>UTF-8</td></tr>
 * <tr><td>revision</td><td>2 bytes</td><td>big-endian</td></tr>
 * <tr><td>occurred from</td><td>10 bytes</td><td>ISO 8601 in ASCII, such as 2012-07-01</td></tr>
 * <tr><td>occurred to</td><td>10 bytes</td><td>ISO 8601 in ASCII, such as 2012-07-31</td></tr>
 * <tr><td>payload</td><td></td><td>as stored</td></tr>
 * <tr><td>meta</td><td></td><td>as stored</td></tr>
 * </table>
 *
 * Position and recorded_at are left out, since the ledger gives them after the event is said;
 * {@code ledger.content_hash_of} computes the same in SQL.
 */
public final class ContentHash {

  private final UUID ledgerId;
  private final MessageDigest sha256;
  private final ByteBuffer numbers = ByteBuffer.allocate(20);

  /**
   * For one thread: hashing a million events must not make a million digests.
   *
   * @param ledgerId of the ledger that the events lie in
   */
  public ContentHash(UUID ledgerId) {
    this.ledgerId = ledgerId;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The 32 bytes for an event about to be appended. */
  public byte[] of(Envelope e) {
    return of(
        e.eventId(),
        e.stream(),
        e.version(),
        e.type(),
        e.revision(),
        e.occurredFrom(),
        e.occurredTo(),
        e.payload(),
        e.meta());
  }

  /** The 32 bytes that belong to what an event says now. */
  public byte[] of(StoredEvent e) {
    return of(
        e.eventId(),
        e.stream(),
        e.version(),
        e.type(),
        e.revision(),
        e.occurredFrom(),
        e.occurredTo(),
        e.payload(),
        e.meta());
  }

  private byte[] of(
      UUID eventId,
      String stream,
      long version,
      String type,
      int revision,
      LocalDate occurredFrom,
      LocalDate occurredTo,
      byte[] payload,
      byte[] meta) {
    id(ledgerId);
    id(eventId);
    text(stream);
    sha256.update(numbers.clear().putInt(Long.BYTES).putLong(version).flip());
    text(type);
    sha256.update(numbers.clear().putInt(Short.BYTES).putShort((short) revision).flip());
    text(occurredFrom.toString());
    text(occurredTo.toString());
    field(payload);
    field(meta);
    return sha256.digest();
  }

  private void id(UUID id) {
    sha256.update(
        numbers
            .clear()
            .putInt(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .flip());
  }

  private void text(String value) {
    field(value.getBytes(StandardCharsets.UTF_8));
  }

  private void field(byte[] bytes) {
    sha256.update(numbers.clear().putInt(bytes.length).flip());
    sha256.update(bytes);
  }
}
