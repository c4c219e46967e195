package org.mcrledger.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.kit.KitConfiguration;
import org.mcrledger.kit.KitDatabase;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Open;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.access.RouteRights;
import org.mcrledger.kit.access.Scope;
import org.mcrledger.kit.account.AccountApi;
import org.mcrledger.kit.account.Accounts;
import org.mcrledger.kit.account.FirstAdministrator;
import org.mcrledger.kit.account.NewAccount;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.HttpCommands;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.json.StrictBody;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** A small service with everything of the kit, asked over HTTP as browsers and programs ask. */
class EdgeIT {
  private static final String PASSWORD = "a password of the test";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static ServletWebServerApplicationContext service;
  private static URI base;

  record Note(String text, int stars) {}

  @RestController
  static class Routes {
    @GetMapping("/api/v1/whoami")
    @Requires(Right.OWN_ACCOUNT)
    List<String> whoAmI(Actor actor) {
      return List.of(actor.login());
    }

    @PostMapping("/api/v1/notes")
    @Requires(Right.READ_CUSTOMERS)
    Note note(@StrictBody Note note) {
      return note;
    }

    @PostMapping("/api/v1/decisions")
    @Requires(Right.DECIDE_TIER)
    List<String> decide(Scope scope) {
      return List.of(scope.toString());
    }

    @GetMapping("/api/v1/forgotten")
    List<String> forgotten() {
      return List.of();
    }

    @GetMapping("/api/v1/broken")
    @Requires(Right.OWN_ACCOUNT)
    List<String> broken() {
      throw new IllegalStateException("secret inner state");
    }

    @GetMapping("/api/v1/list")
    @Requires(Right.READ_CUSTOMERS)
    Page<String> list(AsOf asOf, PageRequest page, @RequestParam(defaultValue = "1") int number) {
      return Page.cut(
          List.of(asOf.validAt().toString(), "b", "c"), page, text -> List.of(text + number));
    }

    @GetMapping("/api/v1/customers/{id}/profile")
    @Requires(Right.READ_CUSTOMERS)
    List<String> profile(@PathVariable String id) {
      return List.of(id);
    }

    @GetMapping("/login")
    @Open(because = "who is not logged in must be able to do so")
    String login(HttpServletRequest request, CsrfToken csrf) {
      return csrf.getToken() + "\n" + LoginPage.failure(request, Language.EN).orElse("");
    }

    @GetMapping("/customers")
    @Requires(Right.READ_CUSTOMERS)
    String customers(CsrfToken csrf) {
      return csrf.getToken();
    }

    @PostMapping("/upload")
    @Requires(Right.READ_CUSTOMERS)
    String upload(@RequestParam MultipartFile file) throws IOException {
      return file.getOriginalFilename() + " " + file.getSize();
    }

    @PostMapping("/customers")
    @Requires(Right.READ_CUSTOMERS)
    String register() {
      return "done";
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({KitConfiguration.class, AccountApi.class, Routes.class})
  static class Service {}

  @BeforeAll
  static void start() {
    service =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Service.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + KitDatabase.freshUrl(),
                "--spring.flyway.enabled=false",
                "--mcr.assertion-secret=" + SECRET,
                "--mcr.body-max=10KB");
    base = URI.create("http://127.0.0.1:" + service.getWebServer().getPort());
    Accounts accounts = service.getBean(Accounts.class);
    FirstAdministrator.ensure(accounts, Optional.of(PASSWORD));
    for (String login : List.of("auditor", "form", "api")) {
      accounts.create(
          new NewAccount(login, PASSWORD, Set.of(Role.AUDITOR), Set.of(), Optional.empty()),
          "test");
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

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
  void a_wrong_password_is_a_problem() throws Exception {
    HttpRequest.Builder wrong =
        get("/api/v1/whoami").header("Authorization", credentials("someone", "not the password"));
    assertProblem(send(wrong), 401, "login-failed");
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
                service.getBean(
                    "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)))
        .containsExactly("{GET [/api/v1/forgotten]}");
  }

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
    assertProblem(send(basic(get("/api/v1/nothing-here"))), 404, "address-unknown");
    assertProblem(send(basic(post("/api/v1/whoami", "{}"))), 405, "method-unsupported");
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
  void an_error_of_ours_gives_an_id_to_quote_and_nothing_of_its_inside() throws Exception {
    HttpResponse<String> answer = send(basic(get("/api/v1/broken")));
    JsonNode problem = assertProblem(answer, 500, "unexpected");
    assertThat(problem.get("instance").asString())
        .isEqualTo("urn:uuid:" + problem.get("id").asString());
    assertThat(answer.body()).doesNotContain("secret", "Exception", "org.mcrledger");
  }

  @Test
  void health_is_open_and_measurements_are_not() throws Exception {
    assertThat(send(get("/actuator/health")).statusCode()).isEqualTo(200);
    assertProblem(send(get("/actuator/prometheus")), 401, "login-needed");
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
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/v1/list?x=[\\] HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "request-not-understood")
          .doesNotContain("Tomcat", "<html");
    }
  }

  @Test
  void a_page_leads_to_the_login_and_the_login_back_to_the_page() throws Exception {
    Browser browser = new Browser();
    HttpResponse<String> asked = browser.get("/customers?sort=name&q=%E5%8C%97");
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(asked.headers().firstValue("Location")).contains("/login");
    HttpResponse<String> in = browser.logIn("form", PASSWORD);
    assertThat(in.headers().firstValue("Location")).contains("/customers?sort=name&q=%E5%8C%97");
    HttpResponse<String> page = browser.get("/customers");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(browser.session().isHttpOnly()).isTrue();
  }

  @Test
  void a_session_changes_things_only_with_its_token_on_pages_and_api_alike() throws Exception {
    Browser browser = new Browser();
    browser.logIn("api", PASSWORD);
    String token = browser.get("/customers").body();
    assertThat(browser.get("/api/v1/whoami").body()).isEqualTo("[\"api\"]");
    assertThat(browser.post("/customers", "application/x-www-form-urlencoded", "", null))
        .isEqualTo(403);
    assertThat(browser.post("/customers", "application/x-www-form-urlencoded", "", token))
        .isEqualTo(200);
    String note = "{\"text\": \"x\", \"stars\": 3}";
    assertThat(browser.post("/api/v1/notes", "application/json", note, null)).isEqualTo(403);
    assertThat(browser.post("/api/v1/notes", "application/json", note, token)).isEqualTo(200);
    assertThat(browser.post("/logout", "application/x-www-form-urlencoded", "", token))
        .isEqualTo(302);
    assertThat(browser.get("/customers").statusCode()).isEqualTo(302);
  }

  @Test
  void a_failed_login_says_so_on_the_login_page() throws Exception {
    Browser browser = new Browser();
    HttpResponse<String> failed = browser.logIn("form", "not the password");
    String location = failed.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith("/login?failed=login-failed");
    assertThat(browser.get("/login?failed=login-failed").body())
        .contains("The name or the password is wrong");
    assertThat(browser.get("/login?failed=too-many-login-attempts&seconds=8").body())
        .contains("Wait 8 seconds");
  }

  @Test
  void a_part_of_a_page_moves_the_whole_page_to_the_login() throws Exception {
    HttpResponse<String> answer = send(get("/customers").header("HX-Request", "true"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
  }

  @Test
  void the_other_services_word_is_taken_once_and_for_one_request() throws Exception {
    Assertions assertions = service.getBean(Assertions.class);
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
    HttpCommands commands = new HttpCommands(base, service.getBean(Assertions.class));
    Actor auditor = service.getBean(Accounts.class).find("auditor").orElseThrow().actor();
    CommandRequest good =
        CommandRequest.ofPage("/notes", "{\"text\": \"北京\", \"stars\": 3}", auditor, Language.ZH);
    assertThat(commands.send(good).json()).isEqualTo("{\"text\":\"北京\",\"stars\":3}");
    CommandAnswer refused =
        commands.send(CommandRequest.ofPage("/notes", "{}", auditor, Language.ZH));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json()).contains("该字段为必填项");
    assertThat(refused.isDone()).isFalse();
    HttpCommands nowhere =
        new HttpCommands(URI.create("http://127.0.0.1:1"), service.getBean(Assertions.class));
    assertThat(nowhere.send(good).status()).isEqualTo(503);
    assertThat(nowhere.send(good).json()).contains("commands-not-reachable");
  }

  @Test
  void a_file_is_uploaded_by_a_form_with_its_token() throws Exception {
    Browser browser = new Browser();
    browser.logIn("form", PASSWORD);
    String token = browser.get("/customers").body();
    String form =
        part("_csrf\"", token) + part("file\"; filename=\"a.csv\"", "x,y") + "--cut--\r\n";
    assertThat(browser.post("/upload", "multipart/form-data; boundary=cut", form, null))
        .isEqualTo(200);
    String without = part("file\"; filename=\"a.csv\"", "x,y") + "--cut--\r\n";
    assertThat(browser.post("/upload", "multipart/form-data; boundary=cut", without, null))
        .isEqualTo(403);
  }

  private static String part(String disposition, String content) {
    return "--cut\r\nContent-Disposition: form-data; name=\""
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
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

  private static final class Browser {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return client.send(
          EdgeIT.get(path).header("Accept", "text/html,*/*;q=0.8").build(),
          HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> logIn(String login, String password)
        throws IOException, InterruptedException {
      String csrf = get("/login").body().lines().findFirst().orElseThrow();
      String form =
          "username="
              + encoded(login)
              + "&password="
              + encoded(password)
              + "&_csrf="
              + encoded(csrf);
      return client.send(
          request("/login")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }

    int post(String path, String type, String body, String token)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          request(path)
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString(body));
      if (token != null) {
        request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").getValue());
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    HttpCookie session() {
      return cookie(SessionCookie.NAME);
    }

    private HttpCookie cookie(String name) {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  private static JsonNode assertProblem(HttpResponse<String> answer, int status, String rule) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = Json.mapper().readTree(answer.body());
    assertThat(problem.get("rule").asString()).as(answer.body()).isEqualTo(rule);
    return problem;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  private static HttpRequest.Builder get(String path) {
    return request(path).GET();
  }

  private static HttpRequest.Builder post(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  private static HttpRequest.Builder basic(HttpRequest.Builder request) {
    return request.header("Authorization", credentials("auditor", PASSWORD));
  }

  private static HttpRequest.Builder asAdmin(HttpRequest.Builder request) {
    return request.header("Authorization", credentials("admin", PASSWORD));
  }

  private static String credentials(String login, String password) {
    byte[] both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
