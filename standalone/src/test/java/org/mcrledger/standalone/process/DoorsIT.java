package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.access.Role;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The doors of the assembled product: what the tests of its parts show of each, shown of all. */
class DoorsIT {
  private static final Api API = OneServer.API;

  @Test
  void no_resource_of_the_api_answers_a_stranger_and_none_redirects() {
    List<String> wrong = new ArrayList<>();
    for (RequestMappingInfo route : mapping().getHandlerMethods().keySet()) {
      for (String path : route.getPatternValues()) {
        for (RequestMethod method : route.getMethodsCondition().getMethods()) {
          if (path.startsWith("/api/")) {
            Api.Answer answer = stranger(method.name(), path.replaceAll("[{}]", "x"));
            if (answer.status() != 401 || !answer.rule().equals("login-needed")) {
              wrong.add(method + " " + path + " " + answer.status());
            }
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(stranger("POST", "/api/v1/customers").status()).isEqualTo(401);
    assertThat(stranger("GET", "/api/v1/no-such-thing").status()).isEqualTo(401);
  }

  private static Api.Answer stranger(String method, String path) {
    return API.send(
        API.request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}")));
  }

  private static RequestMappingHandlerMapping mapping() {
    return OneServer.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  @Test
  void every_page_and_every_answer_tells_the_browser_what_not_to_do() throws Exception {
    PageVisitor visitor = new PageVisitor(API.address());
    visitor.logIn("auditor", Api.PASSWORD);
    for (String path : List.of("/customers", "/audit", "/api/v1/customers", "/no-such-page")) {
      HttpResponse<String> answer = visitor.get(path);
      assertThat(header(answer, "Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
      assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
    }
    assertThat(visitor.get("/customers").body())
        .as("nothing that the policy would stop")
        .doesNotContain("<script>", "style=\"", "onclick=", "http://cdn", "https://");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void a_form_from_elsewhere_changes_nothing_and_basic_needs_no_token() throws Exception {
    PageVisitor visitor = new PageVisitor(API.address());
    visitor.logIn("relationship-office", Api.PASSWORD);
    HttpResponse<String> login = visitor.get("/customers");
    HttpResponse<String> forged =
        visitor.submit(login, "/customers/new", Map.of("name", "Forged", "_csrf", "made up"));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(API.get("auditor", "/customers/forged").status()).isEqualTo(404);
    assertThat(API.post("relationship-office", "/customers", Map.of("name", "By Basic")).status())
        .isEqualTo(201);
  }

  @Test
  void guessing_at_a_password_is_slowed_down_by_form_and_by_basic_alike() throws Exception {
    String login = "guessed-at";
    API.done("admin", "/users", OneServer.account(login, Role.AUDITOR, "mine", "east"));
    Api.Answer answer = API.post(login, "not the password", "/customers", Map.of());
    for (int guess = 0; guess < 20 && answer.status() == 401; guess++) {
      answer = API.post(login, "not the password", "/customers", Map.of());
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.rule()).isEqualTo("too-many-login-attempts");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    PageVisitor visitor = new PageVisitor(API.address());
    HttpResponse<String> page =
        visitor.submit(
            visitor.get("/login"), "/login", Map.of("username", login, "password", Api.PASSWORD));
    assertThat(page.uri().getPath()).as("even with the right one").isEqualTo("/login");
    assertThat(page.body()).contains("Wait");
    JsonNode attempts = API.asked("admin", "/login-attempts?limit=3");
    assertThat(attempts.get("items")).hasSize(3);
    assertThat(attempts.get("next").asString()).isNotEmpty();
    assertThat(API.asked("admin", "/login-attempts?limit=500").toString())
        .contains("\"login\":\"" + login + "\"", "\"succeeded\":false", "\"channel\":\"basic\"");
    assertThat(API.get("auditor", "/login-attempts").status()).isEqualTo(403);
  }
}
