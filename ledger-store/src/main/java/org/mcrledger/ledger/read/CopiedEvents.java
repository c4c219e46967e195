package org.mcrledger.ledger.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.mcrledger.ledger.envelope.StoredEvent;

/**
 * Decodes PostgreSQL's binary COPY format. The protocol promises that each message holds one row;
 * the first carries the file header before it, the last says that no row follows.
 */
final class CopiedEvents {

  private static final int SIGNATURE_BYTES = 11;
  private static final short NO_MORE_ROWS = -1;
  private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
  private static final long EPOCH_DAY_ZERO = DAY_ZERO.toEpochDay();
  private static final long EPOCH_SECOND_ZERO = EPOCH_DAY_ZERO * 86_400;
  private static final long MICROS = 1_000_000;

  private boolean headerRead;

  void read(byte[] message, Consumer<StoredEvent> sink) {
    ByteBuffer in = ByteBuffer.wrap(message);
    if (!headerRead) {
      in.position(SIGNATURE_BYTES + Integer.BYTES); // flags, of which this version has none
      in.position(in.position() + Integer.BYTES + in.getInt(in.position())); // header extension
      headerRead = true;
    }
    while (in.hasRemaining() && in.getShort() != NO_MORE_ROWS) sink.accept(event(in));
  }

  private static StoredEvent event(ByteBuffer in) {
    return new StoredEvent(
        number(in),
        id(in),
        text(in),
        number(in),
        text(in),
        small(in),
        instant(in),
        day(in),
        day(in),
        bytes(in),
        bytes(in),
        bytes(in));
  }

  private static long number(ByteBuffer in) {
    in.getInt(); // each field is preceded by its length
    return in.getLong();
  }

  private static int small(ByteBuffer in) {
    in.getInt();
    return in.getShort();
  }

  private static UUID id(ByteBuffer in) {
    in.getInt();
    return new UUID(in.getLong(), in.getLong());
  }

  private static Instant instant(ByteBuffer in) {
    long micros = number(in);
    long seconds = Math.floorDiv(micros, MICROS);
    return Instant.ofEpochSecond(
        EPOCH_SECOND_ZERO + seconds, Math.floorMod(micros, MICROS) * 1_000);
  }

  private static LocalDate day(ByteBuffer in) {
    in.getInt();
    return LocalDate.ofEpochDay(EPOCH_DAY_ZERO + in.getInt());
  }

  private static byte[] bytes(ByteBuffer in) {
    byte[] value = new byte[in.getInt()];
    in.get(value);
    return value;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String value =
        new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return value;
  }
}
