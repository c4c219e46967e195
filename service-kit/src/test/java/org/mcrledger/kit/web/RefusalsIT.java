package org.mcrledger.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.kit.web.EdgeService.PASSWORD;
import static org.mcrledger.kit.web.EdgeService.assertProblem;
import static org.mcrledger.kit.web.EdgeService.base;
import static org.mcrledger.kit.web.EdgeService.basic;
import static org.mcrledger.kit.web.EdgeService.credentials;
import static org.mcrledger.kit.web.EdgeService.encoded;
import static org.mcrledger.kit.web.EdgeService.get;
import static org.mcrledger.kit.web.EdgeService.post;
import static org.mcrledger.kit.web.EdgeService.request;
import static org.mcrledger.kit.web.EdgeService.send;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.kit.json.Json;
import tools.jackson.databind.JsonNode;

/** What cannot be done is said as a problem, wherever it fails. */
class RefusalsIT {
  @Test
  void bad_bodies_are_refused_by_field_in_the_language_of_the_request() throws Exception {
    HttpResponse<String> answer =
        send(
            basic(post("/api/v1/notes", "{\"text\": \"x\", \"stars\": \"3\", \"moon\": 1}"))
                .header("Accept-Language", "zh-CN"));
    JsonNode problem = assertProblem(answer, 400, "field-unknown");
    assertThat(problem.get("detail").asString()).isEqualTo("这里没有“moon”字段。可用字段：text, stars。");
    assertThat(problem.get("errors").valueStream().map(e -> e.get("field").asString()))
        .containsExactly("moon", "stars");
    assertProblem(send(basic(post("/api/v1/notes", ""))), 400, "body-missing");
    assertProblem(send(basic(post("/api/v1/notes", "{"))), 400, "json-malformed");
    assertProblem(
        send(basic(post("/api/v1/notes", "{\"text\": \"" + "x".repeat(10_240) + "\"}"))),
        413,
        "body-too-large");
    assertProblem(
        send(basic(request("/api/v1/notes").POST(HttpRequest.BodyPublishers.ofString("text=x")))),
        415,
        "media-type-unsupported");
  }

  @Test
  void bad_parameters_and_addresses_are_problems_too() throws Exception {
    assertProblem(send(basic(get("/api/v1/list?number=one"))), 400, "parameter-not-understood");
    assertProblem(send(basic(get("/api/v1/list?validAt=2025-02-30"))), 400, "expects-a-date");
    assertProblem(send(basic(get("/api/v1/list?limit=0"))), 400, "limit-unfit");
    assertProblem(send(basic(get("/api/v1/list?cursor=abc"))), 400, "cursor-unfit");
    assertProblem(send(basic(get("/api/v1/persons/%20"))), 400, "expects-an-id");
    assertProblem(send(basic(get("/api/v1/nothing-here"))), 404, "address-unknown");
    assertProblem(send(basic(post("/api/v1/whoami", "{}"))), 405, "method-unsupported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"number=%zz", "number=%ff", "other=%zz"})
  void parameters_that_are_no_text_are_refused_as_such(String query) throws Exception {
    String credentials = "Authorization: " + credentials("auditor", PASSWORD);
    assertThat(raw("/api/v1/list?" + query, credentials))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "request-not-understood");
  }

  @Test
  void what_no_database_can_look_for_is_refused_before_it_is_asked() throws Exception {
    JsonNode problem =
        assertProblem(send(basic(get("/api/v1/list?cursor=a%00b"))), 400, "text-not-printable");
    assertThat(problem.get("field").asString()).isEqualTo("cursor");
  }

  @Test
  void a_parameter_that_a_resource_does_not_have_is_refused_with_those_that_it_has()
      throws Exception {
    JsonNode problem =
        assertProblem(send(basic(get("/api/v1/list?nummer=2"))), 400, "parameter-unknown");
    assertThat(problem.get("field").asString()).isEqualTo("nummer");
    assertThat(problem.get("detail").asString())
        .isEqualTo(
            "There is no parameter \"nummer\" here."
                + " The parameters are: validAt, knownAt, limit, cursor, number.");
    JsonNode none =
        assertProblem(
            send(basic(get("/api/v1/whoami?q=x").header("Accept-Language", "zh"))),
            400,
            "parameters-not-taken");
    assertThat(none.get("detail").asString()).isEqualTo("该资源不接受任何参数，也不接受“q”。");
    assertThat(send(basic(get("/api/v1/whoami?lang=en"))).statusCode()).isEqualTo(200);
    assertThat(send(basic(get("/login?whatever=1"))).statusCode()).as("a page").isEqualTo(200);
  }

  @Test
  void an_error_of_ours_gives_an_id_to_quote_and_nothing_of_its_inside() throws Exception {
    HttpResponse<String> answer = send(basic(get("/api/v1/broken")));
    JsonNode problem = assertProblem(answer, 500, "unexpected");
    assertThat(problem.get("instance").asString())
        .isEqualTo("urn:uuid:" + problem.get("id").asString());
    assertThat(answer.body()).doesNotContain("secret", "Exception", "org.mcrledger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bbc",
        "北京",
        "a/b",
        "a//b",
        "100%",
        "a;b",
        "a\\b",
        "who?#",
        "a+b & co",
        "u.k.",
        "é|`\"",
        "a%2Fb"
      })
  void an_id_may_hold_any_character(String id) throws Exception {
    String segment = encoded(id).replace("+", "%20");
    HttpResponse<String> answer = send(basic(get("/api/v1/customers/" + segment + "/profile")));
    assertThat(Json.mapper().readValue(answer.body(), String[].class)).containsExactly(id);
  }

  @Test
  void what_the_server_itself_cannot_read_is_a_problem_too() throws Exception {
    assertThat(raw("/api/v1/list?x=[\\]", "Accept: */*"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "request-not-understood")
        .doesNotContain("Tomcat", "<html");
  }

  /** For what no client would send by itself. */
  private static String raw(String address, String header) throws IOException {
    try (Socket socket = new Socket(base().getHost(), base().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n\r\n"
                  .formatted(address, header)
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
