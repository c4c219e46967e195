package org.mcrledger.ledger.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is hashed can never be rewritten, so these numbers must never change. */
class ContentHashTest {

  private static final UUID LEDGER = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

  private static final Envelope VISIT =
      new Envelope(
          UUID.fromString("0f0e0d0c-0b0a-0908-0706-050403020100"),
          "engagement-名前",
          7,
          "engagement.held",
          1,
          LocalDate.of(2012, 7, 1),
          LocalDate.of(2012, 7, 31),
          "{\"kind\":\"call\"}".getBytes(UTF_8),
          "{\"account\":\"li\"}".getBytes(UTF_8),
          Set.of("bbc"));

  /** Field by field as the class's documentation lays them out, written by hand. */
  private static final String LAYOUT =
      """
      00000010 00112233445566778899aabbccddeeff
      00000010 0f0e0d0c0b0a09080706050403020100
      00000011 656e676167656d656e742de5908de5898d
      00000008 0000000000000007
      0000000f 656e676167656d656e742e68656c64
      00000002 0001
      0000000a 323031322d30372d3031
      0000000a 323031322d30372d3331
      0000000f 7b226b696e64223a2263616c6c227d
      00000010 7b226163636f756e74223a226c69227d
      """;

  private static final String FROZEN =
      "e61806373142391384c0bba4e4d580c2faf57c8655fe8c18904fd5e289441d20";

  @Test
  void the_hash_of_a_known_event_is_frozen() {
    assertThat(HexFormat.of().formatHex(new ContentHash(LEDGER).of(VISIT))).isEqualTo(FROZEN);
  }

  @Test
  void the_hash_is_the_sha_256_of_the_layout_that_is_documented() throws Exception {
    byte[] layout = HexFormat.of().parseHex(LAYOUT.replaceAll("\\s", ""));
    byte[] expected = java.security.MessageDigest.getInstance("SHA-256").digest(layout);
    assertThat(new ContentHash(LEDGER).of(VISIT)).isEqualTo(expected);
  }

  @Test
  void the_same_event_in_another_ledger_has_another_hash() {
    assertThat(new ContentHash(UUID.fromString("00112233-4455-6677-8899-aabbccddee00")).of(VISIT))
        .isNotEqualTo(new ContentHash(LEDGER).of(VISIT));
  }

  @Test
  void one_hasher_gives_the_same_twice() {
    ContentHash hash = new ContentHash(LEDGER);
    assertThat(hash.of(VISIT)).isEqualTo(hash.of(VISIT));
  }

  @Test
  void an_event_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(
            () ->
                new Envelope(
                    VISIT.eventId(),
                    "customer-bbc",
                    0,
                    "customer.registered",
                    1,
                    LocalDate.of(2012, 7, 2),
                    LocalDate.of(2012, 7, 1),
                    new byte[0],
                    new byte[0],
                    Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2012-07-02");
  }
}
