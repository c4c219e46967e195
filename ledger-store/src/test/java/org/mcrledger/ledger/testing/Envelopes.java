package org.mcrledger.ledger.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.mcrledger.ledger.envelope.Envelope;

/** Events at byte level, for tests that do not care what they say. */
public final class Envelopes {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  private Envelopes() {}

  /**
   * An event at that place of the stream, with a fresh id, of the customer whom the stream names.
   */
  public static Envelope event(String stream, long version) {
    return event(UUID.randomUUID(), stream, version);
  }

  /** The same with a given id. */
  public static Envelope event(UUID id, String stream, long version) {
    byte[] payload = "{\"n\":%d,\"text\":\"客户\"}".formatted(version).getBytes(UTF_8);
    byte[] meta = "{\"account\":\"tester\"}".getBytes(UTF_8);
    String customer = stream.substring(stream.indexOf('-') + 1);
    return new Envelope(
        id, stream, version, "test.happened", 1, DAY, DAY, payload, meta, Set.of(customer));
  }

  /** So many neighbouring events of the stream. */
  public static List<Envelope> events(String stream, long fromVersion, int count) {
    return LongStream.range(fromVersion, fromVersion + count)
        .mapToObj(version -> event(stream, version))
        .toList();
  }
}
