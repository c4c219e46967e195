package org.mcrledger.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalTest {
  @Test
  void also_a_person_with_the_longest_id_has_a_key() {
    ContactId longest = new ContactId("x".repeat(Id.LENGTH_MAX));
    assertThat(Personal.of(longest, "Li Na").subject().value()).endsWith(longest.value());
  }
}
