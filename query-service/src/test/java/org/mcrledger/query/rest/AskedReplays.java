package org.mcrledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.query.rest.QueryApp.actor;
import static org.mcrledger.query.rest.QueryApp.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.json.Json;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.rules.RuleSets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Asks for replays over REST, as a rule author does, of what a test's ledger holds. */
final class AskedReplays implements AutoCloseable {
  private final ReadSide side;
  private final QueryApp app;

  AskedReplays(ReadSide side, Path folder) {
    this(side, new QueryApp(side, folder));
  }

  AskedReplays(ReadSide side, QueryApp app) {
    this.side = side;
    this.app = app;
    side.awaitHead();
  }

  /** The text of the rules that ship, to be changed. */
  static String shipped() {
    try (var file = RuleSets.class.getResourceAsStream("/rule-sets/default-1.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T bean(Class<T> type) {
    return app.bean(type);
  }

  /** How it is answered to anybody in the role. */
  int statusFor(Role role, String address) throws Exception {
    return app.mvc()
        .perform(get(address).with(as(actor(role, Optional.of("someone"), "north"))))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Override
  public void close() {
    app.close();
    side.close();
  }

  JsonNode order(Map<String, Object> body) throws Exception {
    MockHttpServletResponse answer = posted(body);
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(202);
    return Json.mapper().readTree(text(answer));
  }

  MockHttpServletResponse posted(Map<String, Object> body) throws Exception {
    return send(
        post("/api/v1/replays")
            .with(csrf())
            .contentType("application/json")
            .content(Json.mapper().writeValueAsString(body)));
  }

  JsonNode done(JsonNode asked) throws Exception {
    String address = "/api/v1/replays/" + asked.path("id").asString() + "?movers=100000";
    JsonNode run = asked;
    for (int i = 0; i < 600 && !run.has("result"); i++) {
      Thread.sleep(50);
      run = Json.mapper().readTree(text(send(get(address).accept("application/json"))));
      assertThat(run.path("state").asString()).isNotEqualTo("failed");
    }
    assertThat(run.has("result")).isTrue();
    return run;
  }

  MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return app.mvc()
        .perform(request.with(as(actor(Role.RULE_AUTHOR, Optional.empty()))))
        .andReturn()
        .getResponse();
  }

  String text(MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String address) throws Exception {
    MockHttpServletResponse answer = send(get(address).accept("application/json"));
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
    return Json.mapper().readTree(text(answer));
  }
}
