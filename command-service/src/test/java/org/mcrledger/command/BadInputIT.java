package org.mcrledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.command.RunningService.Answer;

/**
 * What is wrong is named, with what would be right, in the language asked for; nothing is stored.
 */
class BadInputIT {
  private static final RunningService SERVICE = RunningService.shared();

  @BeforeAll
  static void some_past() {
    SERVICE.done(
        "office",
        "/customers",
        "{\"customerId\": \"strict\", \"name\": \"Strict\", \"industry\": \"telecom\"}");
    SERVICE.done(
        "office",
        "/customers/strict/hospitality",
        "{\"rule\": \"forbidden\", \"from\": \"2020-01-01\"}");
    SERVICE.done(
        "office",
        "/contacts",
        """
        {"contactId": "mrwu", "customer": "strict", "name": "Wu", "department": "Network", "seniority": 5,
         "since": "2020"}""");
    SERVICE.done(
        "office",
        "/opportunities",
        """
        {"opportunityId": "west", "customer": "strict", "name": "West", "importance": "major", "on": "2024-01-01"}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /customers                         | {"name": "X", "colour": "red"}                        | 400 | field-unknown            | colour
          /customers                         | {"nameZh": "X"}                                       | 400 | field-missing            | name
          /customers                         | {"name": 7}                                           | 400 | expects-text             | name
          /customers                         | {"name": " "}                                         | 422 | a-customer-needs-a-name  | name
          /customers                         | {"name": "X", "industry": "Telecom Operators"}        | 422 | a-key-is-kebab-case      | industry
          /customers                         | {"name": "X", "country": "XX"}                        | 422 | a-country-is-an-iso-code | country
          /customers                         | {"name": "X"                                          | 400 | json-malformed           |
          /customers                         | []                                                    | 400 | expects-an-object        |
          /customers                         | {"name": "X", "name": "Y"}                            | 400 | field-twice              |
          /customers/strict/owner            | {"owner": "nobody"}                                   | 422 | unknown-staff            | owner
          /customers/nowhere/profile         | {"name": "X"}                                         | 404 | unknown-customer         |
          /customers/strict/hospitality      | {"rule": "lavish"}                                    | 400 | expects-one-of           | rule
          /customers/strict/hospitality      | {"rule": "open", "from": "2025-02-30"}                | 400 | expects-a-date           | from
          /contacts                          | {"customer": "nowhere", "name": "A", "department": "B", "seniority": 1} | 422 | unknown-customer | customer
          /contacts                          | {"customer": "strict", "name": "A", "department": "B", "seniority": 6}  | 400 | expects-a-seniority | seniority
          /contacts/mrwu/overrides           | {"dimension": "intimacy", "score": 4, "because": "x", "until": "2026-01-01"} | 400 | expects-a-score | score
          /contacts/mrwu/overrides           | {"dimension": "intimacy", "score": 2, "because": " ", "until": "2026-01-01"} | 422 | an-override-needs-a-reason | because
          /contacts/mrwu/needs               | {"need": "career", "what": "x", "on": "2024-13"}      | 400 | expects-a-fuzzy-date     | on
          /contacts/nobody/needs             | {"need": "career", "what": "x"}                       | 404 | unknown-contact          |
          /engagements                       | {"kind": "business-lunch", "on": "2024-07-01", "customers": ["strict"]} | 422 | hospitality-forbids | kind
          /engagements                       | {"kind": "call", "on": "2024-07-01", "customers": []} | 422 | an-engagement-is-with-a-customer | customers
          /engagements                       | {"kind": "call", "on": "2024-07-01", "customers": ["nowhere"]} | 422 | unknown-customer | customers[0]
          /engagements                       | {"kind": "call", "on": "2024-07-01", "customers": ["strict"], "theirs": [{"contact": 5}]} | 400 | expects-an-id | theirs[0].contact
          /opportunities/west/stances        | {"contact": "mrwu", "stance": "5"}                    | 400 | expects-one-of           | stance
          /opportunities/west/closure        | {"result": "won", "because": ""}                      | 422 | a-closing-needs-a-reason | because
          /revenues                          | {"customer": "strict", "period": "2024", "currency": "CNY", "sales": "12"} | 400 | expects-a-number | sales
          /revenues                          | {"customer": "strict", "period": "2024", "currency": "CNY", "sales": 1, "returns": 5} | 422 | returns-are-not-positive | returns
          /orders                            | {"customer": "strict", "period": "2024", "currency": "CNY", "amount": -1} | 422 | an-amount-is-not-negative | amount
          /receipts                          | {"customer": "strict", "period": "2024", "currency": "yuan", "amount": 1} | 422 | a-currency-is-an-iso-code | currency
          /measures                          | {"customer": "strict", "measure": "fit", "value": "high", "on": "2024", "because": "x"} | 400 | expects-one-of | measure
          /measures                          | {"customer": "strict", "measure": "standing", "value": true, "on": "2024", "because": "x"} | 400 | expects-a-measured-value | value
          /measures                          | {"customer": "strict", "measure": "standing", "value": "top", "on": "2024", "because": "x"} | 422 | a-measure-is-one-of-its-choices | value
          /measures                          | {"customer": "strict", "measure": "provinces", "value": "hubei", "on": "2024", "because": "x"} | 422 | a-measure-names-places | value
          /measures                          | {"customer": "strict", "measure": "influence", "value": "big", "on": "2024", "because": "x"} | 422 | a-measure-is-derived | measure
          /measures                          | {"customer": "strict", "measure": "standing", "value": "head", "on": "2999", "because": "x"} | 422 | not-taken-yet | on
          /measures                          | {"customer": "nobody", "measure": "standing", "value": "head", "on": "2024", "because": "x"} | 422 | unknown-customer | customer
          /corrections                       | {"event": "00000000-0000-0000-0000-000000000000", "because": "x", "void": true} | 422 | unknown-event | event
          /corrections                       | {"event": "one", "because": "x", "void": true}        | 400 | expects-an-event-id      | event
          """)
  void bad_input_is_refused_in_both_languages(
      String path, String body, int status, String rule, String field) {
    long head = SERVICE.head();
    for (String language : new String[] {"en", "zh"}) {
      Answer answer = SERVICE.post("office", path, body, "Accept-Language", language);
      assertThat(answer.json().toString()).contains("\"" + rule + "\"");
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.header("Content-Language")).isEqualTo(language);
      String detail = answer.json().get("detail").asString();
      assertThat(detail.codePoints().anyMatch(Character::isIdeographic))
          .isEqualTo(language.equals("zh"));
      if (field != null) {
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
      }
    }
    assertThat(SERVICE.head()).isEqualTo(head);
  }

  @Test
  void a_tier_of_an_unknown_scheme_and_an_unknown_tier_are_refused() {
    String decision =
        "{\"scheme\": \"%s\", \"tier\": \"%s\", \"code\": \"other\", \"because\": \"x\"}";
    String path = "/customers/strict/tier-decisions";
    assertThat(SERVICE.post("committee", path, decision.formatted("abcd", "S")).rule())
        .isEqualTo("unknown-scheme");
    Answer tier = SERVICE.post("committee", path, decision.formatted("sabc", "D"));
    assertThat(tier.rule()).isEqualTo("unknown-tier");
    assertThat(tier.json().get("detail").asString()).contains("S, A, B, C");
  }

  @Test
  void a_body_too_large_is_not_read_to_its_end() {
    String body = "{\"name\": \"" + "x".repeat(1_100_000) + "\"}";
    Answer answer = SERVICE.post("office", "/customers", body);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.rule()).isEqualTo("body-too-large");
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    byte[] latin = "{\"name\": \"Café\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SERVICE.post("office", "/customers", latin).rule()).isEqualTo("text-not-printable");
  }

  @Test
  void a_stale_version_is_refused() {
    String path = "/customers/strict/profile";
    Answer first = SERVICE.done("office", path, "{\"name\": \"Strict\"}");
    Answer second =
        SERVICE.post("office", path, "{\"name\": \"S\"}", "If-Match", first.header("ETag"));
    assertThat(second.status()).isEqualTo(201);
    long head = SERVICE.head();
    Answer stale =
        SERVICE.post("office", path, "{\"name\": \"T\"}", "If-Match", first.header("ETag"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.rule()).isEqualTo("stale-version");
    assertThat(SERVICE.head()).isEqualTo(head);
  }

  @Test
  void where_there_is_no_resource_nothing_is_found() {
    assertThat(SERVICE.post("office", "/customers/strict/colour", "{}").status()).isEqualTo(404);
  }

  @Test
  void a_wrong_password_gets_401_as_a_problem() {
    Answer answer = SERVICE.post("nobody", "/customers", "{\"name\": \"X\"}");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }
}
