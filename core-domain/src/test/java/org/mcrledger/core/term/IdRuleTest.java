package org.mcrledger.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # name                | id
          BBC                   | bbc
          "  Local \\n  Government " | local-government
          North\\u00A0Telecom    | north-telecom
          Ｎｏｒｔｈ　Telecom      | north-telecom
          Straße & Söhne        | strasse-&-söhne
          ΟΔΟΣ                  | οδοσ
          华兴 设备              | 华兴-设备
          A-B                   | a-b
          """)
  void a_name_makes_an_id(String name, String id) {
    assertThat(IdRule.idOf(name.replace("\\u00A0", "\u00A0").translateEscapes())).contains(id);
  }

  @Test
  void a_name_of_blanks_or_beyond_the_length_makes_none() {
    assertThat(IdRule.idOf(" \u2003 ")).isEmpty();
    assertThat(IdRule.idOf("a".repeat(400))).contains("a".repeat(400));
    assertThat(IdRule.idOf("a".repeat(401))).isEmpty();
  }

  @Test
  void an_id_makes_itself() {
    assertThat(IdRule.idOf("North  Telecom").flatMap(IdRule::idOf)).contains("north-telecom");
  }
}
