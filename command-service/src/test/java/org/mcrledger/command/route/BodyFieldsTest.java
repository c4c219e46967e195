package org.mcrledger.command.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFieldsTest {
  @ParameterizedTest
  @CsvSource({
    "valid.to, until",
    "theirs[3], theirs[3].contact",
    "ours[0], ours[0].staff",
    "theirs, theirs",
    "by.note.text, by.note",
    "invited[1].contact, invited[1].contact",
    "because, because"
  })
  void a_rules_field_is_named_as_the_body_names_it(String field, String inBody) {
    assertThat(BodyFields.of(field)).isEqualTo(inBody);
  }
}
