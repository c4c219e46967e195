package org.mcrledger.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.Stance;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;

class StrictJsonTest {
  enum Kind {
    OFFICE_MEETING,
    CALL
  }

  record Person(String contact, int seniority) {}

  record Stars(int value) {
    Stars {
      if (value > 3) {
        throw new IllegalArgumentException("at most 3 stars, not " + value);
      }
    }
  }

  record Visit(
      String name,
      @Nullable String note,
      Optional<LocalDate> on,
      @Nullable Kind kind,
      List<Person> participants,
      Set<Kind> also,
      @Nullable BigDecimal sales,
      @Nullable Boolean held,
      @Nullable Stars stars) {}

  @Test
  void a_complete_body_is_read_and_what_may_be_left_out_may() {
    Visit visit =
        read(
            """
            {"name": "北京", "on": "2024-02-29", "kind": "office-meeting", "sales": 1250.50,
             "participants": [{"contact": "ct-1", "seniority": 4}]}
            """);
    assertThat(visit)
        .isEqualTo(
            new Visit(
                "北京",
                null,
                Optional.of(LocalDate.of(2024, 2, 29)),
                Kind.OFFICE_MEETING,
                List.of(new Person("ct-1", 4)),
                Set.of(),
                new BigDecimal("1250.50"),
                null,
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                        | field-missing          | name
          {"name": null}                            | field-missing          | name
          {"name": 3}                               | expects-text           | name
          {"name": "a\\u0000b"}                     | text-not-printable     | name
          {"name": "\\ud800"}                       | text-not-printable     | name
          {"name": "x", "nmae": 1}                  | field-unknown          | nmae
          {"name": "x", "on": "2024-02-30"}         | expects-a-date         | on
          {"name": "x", "on": "yesterday"}          | expects-a-date         | on
          {"name": "x", "on": "0000-01-01"}         | expects-a-date         | on
          {"name": "x", "on": "+12345-01-01"}       | expects-a-date         | on
          {"name": "x", "on": "-0044-03-15"}        | expects-a-date         | on
          {"name": "x", "on": 20240101}             | expects-a-date         | on
          {"name": "x", "on": [2024,1,1]}           | expects-a-date         | on
          {"name": "x", "kind": "lunch"}            | expects-one-of         | kind
          {"name": "x", "kind": 0}                  | expects-one-of         | kind
          {"name": "x", "kind": "OFFICE_MEETING"}   | expects-one-of         | kind
          {"name": "x", "also": ["call", "no"]}     | expects-one-of         | also[1]
          {"name": "x", "participants": {}}         | expects-a-list         | participants
          {"name": "x", "participants": [3]}        | expects-an-object      | participants[0]
          {"name": "x", "participants": [null]}     | field-missing          | participants[0]
          {"name": "x", "participants": [{"contact": "c"}]} | field-missing  | participants[0].seniority
          {"name": "x", "participants": [{"contact": "c", "seniority": "4"}]} | expects-a-whole-number | participants[0].seniority
          {"name": "x", "participants": [{"contact": "c", "seniority": 4.0}]} | expects-a-whole-number | participants[0].seniority
          {"name": "x", "participants": [{"contact": "c", "seniority": 4000000000}]} | expects-a-whole-number | participants[0].seniority
          {"name": "x", "sales": "12"}              | expects-a-number       | sales
          {"name": "x", "held": "true"}             | expects-true-or-false  | held
          {"name": "x", "held": 1}                  | expects-true-or-false  | held
          {"name": "x", "stars": {"value": 4}}      | value-refused          | stars
          []                                        | expects-an-object      |
          "x"                                       | expects-an-object      |
          null                                      | expects-an-object      |
          {"name": "x"                              | json-malformed         |
          {"name": "x"} {}                          | json-malformed         |
          {"name": "x", "name": "y"}                | field-twice            |
          not json                                  | json-malformed         |
          """)
  void what_is_wrong_is_said_by_rule_and_field(String body, String rule, String field) {
    Problem problem = refusal(body);
    assertThat(problem.rule()).isEqualTo(rule);
    assertThat(problem.field()).isEqualTo(Optional.ofNullable(field));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(Problems.rulesKnown()).contains(rule);
    assertThat(Problems.document(problem, Language.EN).toString())
        .doesNotContain("org.mcrledger", "java.", "Jackson", "jackson");
  }

  @Test
  void everything_wrong_is_said_at_once() {
    Problem problem =
        refusal(
            "{\"on\": \"2024-13-01\", \"colour\": 1, \"participants\": [{\"seniority\": 9.5}]}");
    assertThat(problem.flaws())
        .extracting(Problem.Flaw::rule, flaw -> flaw.field().orElse(""))
        .containsExactlyInAnyOrder(
            tuple("field-missing", "name"),
            tuple("field-unknown", "colour"),
            tuple("expects-a-date", "on"),
            tuple("field-missing", "participants[0].contact"),
            tuple("expects-a-whole-number", "participants[0].seniority"));
  }

  @Test
  void nesting_and_length_have_limits() {
    assertThat(refusal("[".repeat(100_000)).rule()).isEqualTo("body-beyond-limits");
    assertThat(refusal("{\"name\": \"" + "x".repeat(20_001) + "\"}").rule())
        .isEqualTo("body-beyond-limits");
    assertThat(refusal("{\"name\": \"x\", \"sales\": 1" + "0".repeat(200) + "}").rule())
        .isEqualTo("body-beyond-limits");
  }

  record Said(Stance stance) {}

  @Test
  void a_stance_may_be_written_with_quotes_or_without() {
    for (String body : List.of("{\"stance\": 2}", "{\"stance\": \"2\"}")) {
      assertThat(StrictJson.read(body.getBytes(StandardCharsets.UTF_8), Said.class))
          .isEqualTo(new Said(Stance.STRONG));
    }
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        StrictJson.read(
                            "{\"stance\": 4}".getBytes(StandardCharsets.UTF_8), Said.class))
                .problem()
                .rule())
        .isEqualTo("expects-one-of");
  }

  @Test
  void the_values_allowed_are_listed() {
    assertThat(refusal("{\"name\": \"x\", \"kind\": \"lunch\"}").params())
        .containsEntry("allowed", "office-meeting, call")
        .containsEntry("value", "lunch");
  }

  @Test
  void a_part_of_a_body_is_read_with_its_place() {
    Throwable thrown =
        catchThrowableOfType(
            Refused.class,
            () ->
                StrictJson.as(
                    StrictJson.tree("{\"contact\": 1}".getBytes(StandardCharsets.UTF_8)),
                    Person.class,
                    "by"));
    assertThat(((Refused) thrown).problem().flaws())
        .extracting(flaw -> flaw.field().orElse(""))
        .containsExactly("by.contact", "by.seniority");
  }

  @Test
  void our_json_is_written_one_way() {
    Visit visit =
        new Visit(
            "x",
            null,
            Optional.of(LocalDate.of(2024, 1, 31)),
            Kind.CALL,
            List.of(),
            Set.of(),
            new BigDecimal("1E+7"),
            true,
            null);
    assertThat(Json.mapper().writeValueAsString(visit))
        .isEqualTo(
            "{\"name\":\"x\",\"on\":\"2024-01-31\",\"kind\":\"call\",\"participants\":[],\"also\":[],"
                + "\"sales\":10000000,\"held\":true}");
  }

  private static Visit read(String body) {
    return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), Visit.class);
  }

  private static Problem refusal(String body) {
    return catchThrowableOfType(Refused.class, () -> read(body)).problem();
  }
}
