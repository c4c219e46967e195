package org.mcrledger.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedUuidTest {
  private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

  @Test
  void the_example_of_rfc_9562_comes_out() {
    assertThat(NamedUuid.of(DNS, "www.example.com".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }

  @Test
  void where_one_part_ends_and_the_next_begins_tells_names_apart() {
    assertThat(NamedUuid.of(DNS, "ab", "c")).isNotEqualTo(NamedUuid.of(DNS, "a", "bc"));
    assertThat(NamedUuid.of(DNS, "ab", "c")).isEqualTo(NamedUuid.of(DNS, "ab", "c"));
  }
}
