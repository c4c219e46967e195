package org.mcrledger.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.kit.web.EdgeService.PASSWORD;
import static org.mcrledger.kit.web.EdgeService.asAdmin;
import static org.mcrledger.kit.web.EdgeService.assertProblem;
import static org.mcrledger.kit.web.EdgeService.base;
import static org.mcrledger.kit.web.EdgeService.basic;
import static org.mcrledger.kit.web.EdgeService.credentials;
import static org.mcrledger.kit.web.EdgeService.get;
import static org.mcrledger.kit.web.EdgeService.post;
import static org.mcrledger.kit.web.EdgeService.request;
import static org.mcrledger.kit.web.EdgeService.send;
import static org.mcrledger.kit.web.EdgeService.service;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.RouteRights;
import org.mcrledger.kit.account.Accounts;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.HttpCommands;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The API as programs ask it. */
class ApiDoorIT {
  @Test
  void without_credentials_the_api_answers_401_as_a_problem_and_never_redirects() throws Exception {
    HttpResponse<String> answer = send(get("/api/v1/whoami").header("Accept", "text/html"));
    assertProblem(answer, 401, "login-needed");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("SESSION");
    assertProblem(send(get("/api/v1/nothing-here")), 401, "login-needed");
  }

  @Test
  void a_browser_is_not_made_to_ask_for_a_password_itself() throws Exception {
    HttpResponse<String> answer = send(get("/api/v1/whoami").header("Sec-Fetch-Mode", "cors"));
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void basic_opens_the_api_and_needs_no_csrf_token() throws Exception {
    assertThat(send(basic(get("/api/v1/whoami"))).body()).isEqualTo("[\"auditor\"]");
    assertThat(send(basic(post("/api/v1/notes", "{\"text\": \"x\", \"stars\": 3}"))).body())
        .isEqualTo("{\"text\":\"x\",\"stars\":3}");
  }

  @Test
  void who_sends_a_password_or_an_assertion_with_each_request_begins_no_session() throws Exception {
    long before = sessions();
    HttpResponse<String> byPassword =
        send(basic(post("/api/v1/notes", "{\"text\": \"x\", \"stars\": 3}")));
    String word = service().getBean(Assertions.class).sign("auditor", "GET", "/api/v1/whoami");
    HttpResponse<String> byAssertion = send(get("/api/v1/whoami").header(Assertions.HEADER, word));
    assertThat(List.of(byPassword.statusCode(), byAssertion.statusCode())).containsOnly(200);
    assertThat(byPassword.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(byAssertion.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(sessions()).isEqualTo(before);
  }

  private static long sessions() {
    return JdbcClient.create(service().getBean(DataSource.class))
        .sql("select count(*) from app.session where login = 'auditor'")
        .query(Long.class)
        .single();
  }

  @Test
  void a_wrong_password_is_a_problem() throws Exception {
    HttpRequest.Builder wrong =
        get("/api/v1/whoami").header("Authorization", credentials("someone", "not the password"));
    assertProblem(send(wrong), 401, "login-failed");
  }

  @Test
  void credentials_of_another_kind_are_none() throws Exception {
    for (String other : List.of("Bearer of-something", "Basic", "Basics abc")) {
      assertThat(send(get("/api/v1/whoami").header("Authorization", other)).statusCode())
          .as(other)
          .isEqualTo(401);
    }
    assertProblem(
        send(get("/api/v1/whoami").header("Authorization", "Basic no-base-64!")),
        401,
        "login-needed");
  }

  @Test
  void the_short_way_in_has_the_same_headers_and_shows_no_page() throws Exception {
    HttpResponse<String> answer = send(basic(get("/api/v1/whoami")));
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(send(basic(get("/"))).headers().firstValue("Location").orElse(""))
        .endsWith("/login");
  }

  @Test
  void another_site_cannot_use_the_credentials_that_a_browser_remembers() throws Exception {
    HttpRequest.Builder request =
        basic(post("/api/v1/notes", "{}")).header("Sec-Fetch-Site", "cross-site");
    assertProblem(send(request), 403, "csrf-token-missing");
  }

  @Test
  void a_role_without_the_right_and_a_route_without_a_right_are_refused() throws Exception {
    assertProblem(send(basic(post("/api/v1/decisions", "{}"))), 403, "right-missing");
    assertProblem(send(basic(get("/api/v1/forgotten"))), 403, "route-without-right");
    assertThat(
            RouteRights.gaps(
                service()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)))
        .containsExactly("{GET [/api/v1/forgotten]}");
  }

  @Test
  void lists_come_in_pages() throws Exception {
    JsonNode first =
        Json.mapper().readTree(send(basic(get("/api/v1/list?validAt=2025-01-31&limit=1"))).body());
    assertThat(first.get("items").toString()).isEqualTo("[\"2025-01-31\"]");
    String next = first.get("next").asString();
    assertThat(
            send(basic(get("/api/v1/list?validAt=2025-01-31&limit=1&cursor=" + next))).statusCode())
        .isEqualTo(200);
    assertProblem(
        send(basic(get("/api/v1/list?validAt=2024-01-31&cursor=" + next))), 400, "cursor-unfit");
  }

  @Test
  void health_is_open_and_measurements_are_not() throws Exception {
    assertThat(send(get("/actuator/health")).statusCode()).isEqualTo(200);
    assertProblem(send(get("/actuator/prometheus")), 401, "login-needed");
  }

  @Test
  void the_other_services_word_is_taken_once_and_for_one_request() throws Exception {
    Assertions assertions = service().getBean(Assertions.class);
    String word = assertions.sign("auditor", "GET", "/api/v1/whoami");
    assertThat(send(get("/api/v1/whoami").header(Assertions.HEADER, word)).body())
        .isEqualTo("[\"auditor\"]");
    assertProblem(
        send(get("/api/v1/whoami").header(Assertions.HEADER, word)), 401, "assertion-unfit");
    String other = assertions.sign("auditor", "POST", "/api/v1/notes");
    assertProblem(
        send(get("/api/v1/whoami").header(Assertions.HEADER, other)), 401, "assertion-unfit");
    String nobody = assertions.sign("nobody", "GET", "/api/v1/whoami");
    assertProblem(
        send(get("/api/v1/whoami").header(Assertions.HEADER, nobody)), 401, "assertion-unfit");
  }

  @Test
  void pages_of_the_other_service_send_commands_in_their_users_name() {
    HttpCommands commands = new HttpCommands(base(), service().getBean(Assertions.class));
    Actor auditor = service().getBean(Accounts.class).find("auditor").orElseThrow().actor();
    CommandRequest good =
        CommandRequest.ofPage("/notes", "{\"text\": \"北京\", \"stars\": 3}", auditor, Language.ZH);
    assertThat(commands.send(good).json()).isEqualTo("{\"text\":\"北京\",\"stars\":3}");
    CommandAnswer refused =
        commands.send(CommandRequest.ofPage("/notes", "{}", auditor, Language.ZH));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json()).contains("该字段为必填项");
    assertThat(refused.isDone()).isFalse();
    HttpCommands nowhere =
        new HttpCommands(URI.create("http://127.0.0.1:1"), service().getBean(Assertions.class));
    assertThat(nowhere.send(good).status()).isEqualTo(503);
    assertThat(nowhere.send(good).json()).contains("commands-not-reachable");
  }

  @Test
  void an_administrator_makes_accounts_and_others_do_not() throws Exception {
    String body =
        "{\"login\": \"new.one\", \"password\": \"" + PASSWORD + "\", \"roles\": [\"committee\"]}";
    assertProblem(send(basic(post("/api/v1/users", body))), 403, "right-missing");
    HttpResponse<String> made = send(asAdmin(post("/api/v1/users", body)));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body()).contains("new.one", "committee").doesNotContain("password", PASSWORD);
    assertProblem(send(asAdmin(post("/api/v1/users", body))), 409, "login-taken");
    assertProblem(
        send(asAdmin(post("/api/v1/users", body.replace("committee", "king")))),
        422,
        "role-unknown");
    assertProblem(
        send(asAdmin(post("/api/v1/users", body.replace(PASSWORD, "short")))),
        422,
        "password-too-short");
    assertThat(send(asAdmin(post("/api/v1/users/new.one/disabled", "{\"disabled\": true}"))).body())
        .contains("disabledAt");
    assertProblem(
        send(get("/api/v1/whoami").header("Authorization", credentials("new.one", PASSWORD))),
        401,
        "login-failed");
  }

  @Test
  void an_own_password_is_changed_by_who_knows_it_and_not_by_trying() throws Exception {
    made("changer");
    String change = "{\"present\": \"%s\", \"password\": \"another long password\"}";
    for (int i = 0; i < 5; i++) {
      JsonNode refused =
          assertProblem(
              send(as("changer", post("/api/v1/users/me/password", change.formatted("guess")))),
              422,
              "password-wrong");
      assertThat(refused.get("field").asString()).isEqualTo("present");
    }
    assertProblem(
        send(as("changer", post("/api/v1/users/me/password", change.formatted("guess")))),
        429,
        "too-many-login-attempts");
    made("knowing");
    String right = change.formatted(PASSWORD);
    assertThat(send(as("knowing", post("/api/v1/users/me/password", right))).statusCode())
        .isEqualTo(200);
    assertProblem(send(as("knowing", get("/api/v1/whoami"))), 401, "login-failed");
  }

  private static void made(String login) throws Exception {
    String body =
        "{\"login\": \"%s\", \"password\": \"%s\", \"roles\": [\"auditor\"]}"
            .formatted(login, PASSWORD);
    assertThat(send(asAdmin(post("/api/v1/users", body))).statusCode()).isEqualTo(201);
  }

  private static HttpRequest.Builder as(String login, HttpRequest.Builder request) {
    return request.header("Authorization", credentials(login, PASSWORD));
  }
}
