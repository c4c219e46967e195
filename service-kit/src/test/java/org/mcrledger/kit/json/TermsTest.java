package org.mcrledger.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;
import org.mcrledger.kit.problem.Refused;

class TermsTest {
  record Body(
      Optional<ContactId> contact,
      Optional<FuzzyDate> on,
      Optional<Seniority> seniority,
      Optional<Score.Known> score,
      Optional<Stance> stance,
      Set<PowerRole> roles,
      Optional<EventId> event,
      Optional<MeasureValue> value) {}

  private static final String ALL =
      """
      {"contact": "ct-1", "on": "2024-Q4", "seniority": 5, "score": -3, "stance": "-1", \
      "roles": ["D"], "event": "0192f3a4-7c1e-5b6d-8e9f-0a1b2c3d4e5f", \
      "value": ["guangdong", "hubei"]}""";

  @Test
  void terms_are_read_and_written_as_one_value_each() {
    Body body = read(ALL);
    assertThat(body.on()).contains(FuzzyDate.parse("2024-Q4"));
    assertThat(body.stance()).contains(Stance.OPPOSES);
    assertThat(body.roles()).containsExactly(PowerRole.DECISION_MAKER);
    assertThat(Json.mapper().writeValueAsString(body).replace(" ", ""))
        .isEqualTo(ALL.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          contact   | " "          | expects-an-id
          contact   | 7            | expects-an-id
          on        | "2024-02-30" | expects-a-fuzzy-date
          on        | "2024-13"    | expects-a-fuzzy-date
          on        | 2024         | expects-a-fuzzy-date
          value     | true         | expects-a-measured-value
          value     | [7]          | expects-a-measured-value
          seniority | 6            | expects-a-seniority
          score     | 4            | expects-a-score
          score     | 1.5          | expects-a-score
          stance    | "4"          | expects-one-of
          stance    | 4            | expects-one-of
          event     | "one"        | expects-an-event-id
          """)
  void what_no_value_of_a_term_could_be_is_refused(String field, String value, String rule) {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> read("{\"%s\": %s}".formatted(field, value)));
    assertThat(refused.problem().rule()).isEqualTo(rule);
    assertThat(refused.problem().field()).contains(field);
  }

  record Renamed(@JsonProperty("void") Optional<Boolean> voided) {}

  @Test
  void a_field_may_have_a_name_that_java_keeps_for_itself() {
    byte[] body = "{\"void\": true}".getBytes(StandardCharsets.UTF_8);
    assertThat(StrictJson.read(body, Renamed.class).voided()).contains(true);
    byte[] wrong = "{\"voided\": true}".getBytes(StandardCharsets.UTF_8);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> StrictJson.read(wrong, Renamed.class));
    assertThat(refused.problem().params()).containsEntry("known", "void");
  }

  private static Body read(String json) {
    return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), Body.class);
  }
}
