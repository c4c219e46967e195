package org.mcrledger.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.mcrledger.core.term.ContactId;
import org.mcrledger.kit.KitConfiguration;
import org.mcrledger.kit.KitDatabase;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Open;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.access.Scope;
import org.mcrledger.kit.account.AccountApi;
import org.mcrledger.kit.account.Accounts;
import org.mcrledger.kit.account.FirstAdministrator;
import org.mcrledger.kit.account.NewAccount;
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
import tools.jackson.databind.JsonNode;

/** A small service with everything of the kit, and how browsers and programs ask it over HTTP. */
final class EdgeService {
  static final String PASSWORD = "a password of the test";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private EdgeService() {}

  /** Started when the first test asks and stopped with the JVM. */
  private static final class Running {
    static final ServletWebServerApplicationContext SERVICE = start();
  }

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

    @GetMapping("/api/v1/persons/{id}")
    @Requires(Right.READ_CUSTOMERS)
    List<String> person(@PathVariable ContactId id) {
      return List.of(id.value());
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

  private static ServletWebServerApplicationContext start() {
    ServletWebServerApplicationContext service =
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
    Accounts accounts = service.getBean(Accounts.class);
    FirstAdministrator.ensure(accounts, Optional.of(PASSWORD));
    for (String login : List.of("auditor", "form", "api")) {
      accounts.create(
          new NewAccount(login, PASSWORD, Set.of(Role.AUDITOR), Set.of(), Optional.empty()),
          "test");
    }
    return service;
  }

  static ServletWebServerApplicationContext service() {
    return Running.SERVICE;
  }

  static URI base() {
    return URI.create("http://127.0.0.1:" + service().getWebServer().getPort());
  }

  static JsonNode assertProblem(HttpResponse<String> answer, int status, String rule) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = Json.mapper().readTree(answer.body());
    assertThat(problem.get("rule").asString()).as(answer.body()).isEqualTo(rule);
    return problem;
  }

  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base().resolve(path));
  }

  static HttpRequest.Builder get(String path) {
    return request(path).GET();
  }

  static HttpRequest.Builder post(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  static HttpRequest.Builder basic(HttpRequest.Builder request) {
    return request.header("Authorization", credentials("auditor", PASSWORD));
  }

  static HttpRequest.Builder asAdmin(HttpRequest.Builder request) {
    return request.header("Authorization", credentials("admin", PASSWORD));
  }

  static String credentials(String login, String password) {
    byte[] both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
