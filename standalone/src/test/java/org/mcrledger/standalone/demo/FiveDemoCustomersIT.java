package org.mcrledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.standalone.StandaloneServer;
import org.mcrledger.standalone.process.PageVisitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the running demo to the figures that docs/five-demo-customers.md works out by hand: five
 * customers, their persons, years and deltas.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FiveDemoCustomersIT {
  private static final String PASSWORD = "a password of the demo test";
  private static final JsonNode EXPECTED = Yaml.read("/demo/expected.yaml");
  private static final Duration CATCH_UP_WITHIN = Duration.ofSeconds(60);
  private final HttpClient http = HttpClient.newHttpClient();
  private StandaloneServer server;
  private int port;
  private @Nullable PageVisitor visitor;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = new Demo(data, LocalDate.of(2026, 1, 20), PASSWORD).start(port);
    awaitReadModels();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static Stream<JsonNode> persons() {
    return EXPECTED.get("persons").valueStream();
  }

  static Stream<JsonNode> years() {
    return EXPECTED.get("years").valueStream();
  }

  static Stream<JsonNode> deltas() {
    return EXPECTED.get("deltas").valueStream();
  }

  @ParameterizedTest
  @MethodSource("persons")
  void a_person_stands_where_the_page_says(JsonNode expected) throws Exception {
    String knownAt =
        expected.has("knownAt")
            ? "&knownAt=" + expected.get("knownAt").asString() + "T16:00:00Z"
            : "";
    String validAt = expected.get("validAt").asString();
    JsonNode contacts =
        get("/customers/" + customer(expected) + "/contacts?validAt=" + validAt + knownAt);
    JsonNode person =
        contacts
            .get("items")
            .valueStream()
            .filter(c -> c.get("name").equals(expected.get("name")))
            .findFirst()
            .orElseThrow();
    assertThat(person.get("intimacy").asString()).isEqualTo(expected.get("intimacy").asString());
    assertThat(person.get("support").asString()).isEqualTo(expected.get("support").asString());
  }

  @ParameterizedTest
  @MethodSource("years")
  void a_year_counts_what_the_page_says(JsonNode expected) throws Exception {
    JsonNode year = year(expected, expected.get("year").asInt());
    counts(expected, year);
    assertThat(year.get("tier").asString()).isEqualTo(expected.get("tier").asString());
    assertThat(year.get("keyLayer").get("value").asDouble())
        .isCloseTo(expected.get("keyLayer").asDouble(), within(0.051));
    assertThat(year.get("keyLayer").get("unknown").asInt())
        .isEqualTo(expected.get("unknownPersons").asInt());
  }

  @ParameterizedTest
  @MethodSource("deltas")
  void a_delta_follows_from_both_years(JsonNode expected) throws Exception {
    JsonNode delta = year(expected, 2025).get("delta");
    counts(expected, delta);
    assertThat(delta.get("keyLayer").asDouble())
        .isCloseTo(expected.get("keyLayer").asDouble(), within(0.051));
  }

  @ParameterizedTest
  @MethodSource("years")
  void the_review_has_the_same_line(JsonNode expected) throws Exception {
    JsonNode items = get("/reviews/" + expected.get("year").asInt() + "?limit=200").get("items");
    JsonNode line =
        items
            .valueStream()
            .filter(item -> item.get("customerId").equals(expected.get("customer")))
            .findFirst()
            .orElseThrow();
    assertThat(line.get("thisYear").get("engagements").asInt())
        .isEqualTo(expected.get("engagements").asInt());
    assertThat(line.get("thisYear").get("tier").asString())
        .isEqualTo(expected.get("tier").asString());
  }

  static Stream<String> customers() {
    return years().map(FiveDemoCustomersIT::customer).distinct();
  }

  @ParameterizedTest
  @MethodSource("customers")
  void every_number_of_the_years_leads_to_just_the_events_behind_it(String customer)
      throws Exception {
    for (String asOf :
        List.of("", "?validAt=2025-07-31", "?validAt=2025-12-31&knownAt=2025-09-30")) {
      List<FigureLink> links = followed("/customers/" + customer + asOf);
      assertThat(links).extracting(FigureLink::figure).contains("engagements", "key-layer");
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void a_number_has_a_link_where_events_stand_behind_it_and_nowhere_else(JsonNode expected)
      throws Exception {
    List<FigureLink> links = links("/customers/" + customer(expected));
    FigureLink.COUNTED.forEach(
        (figure, field) -> {
          int count = expected.get(field).asInt();
          assertThat(
                  links.stream()
                      .filter(link -> link.is(figure, expected.get("year").asInt()))
                      .map(FigureLink::number))
              .as(figure)
              .isEqualTo(count == 0 ? List.of() : List.of(Integer.toString(count)));
        });
  }

  @ParameterizedTest
  @MethodSource("customers")
  void every_number_of_a_review_line_leads_to_the_customer_s_events(String customer)
      throws Exception {
    for (String asOf : List.of("", "&validAt=2025-07-31")) {
      List<FigureLink> links = followed("/reviews/2025?q=" + customer + asOf);
      assertThat(links).extracting(FigureLink::figure).contains("engagements", "revenue");
    }
  }

  /** The links of a page, each followed by REST and on the page: both show what it promises. */
  private List<FigureLink> followed(String page) throws Exception {
    List<FigureLink> links = links(page);
    for (FigureLink link : links) {
      JsonNode timeline = get(link.resource() + "&limit=500");
      link.check(timeline);
      assertThat(visitor().get(link.href()).body())
          .as(link.href())
          .contains("of " + timeline.get("total").asInt() + "</span>");
    }
    return links;
  }

  private List<FigureLink> links(String page) throws Exception {
    return FigureLink.in(visitor().get(page).body());
  }

  private PageVisitor visitor() throws Exception {
    if (visitor == null) {
      visitor = new PageVisitor("http://localhost:" + port);
      visitor.logIn("chen-hao", PASSWORD);
    }
    return visitor;
  }

  /** Of the six engagements of 2025 the page lists three before August. */
  @Test
  void a_year_asked_for_at_a_day_within_it_counts_up_to_that_day() throws Exception {
    JsonNode years = get("/customers/harbour-energy/years?validAt=2025-07-31").get("years");
    JsonNode last = years.get(years.size() - 1);
    assertThat(last.get("year").asInt()).isEqualTo(2025);
    assertThat(last.get("engagements").asInt()).isEqualTo(3);
    assertThat(last.get("highLevelVisits").asInt()).isZero();
    assertThat(last.get("revenue").size()).isZero();
    JsonNode before = years.get(years.size() - 2);
    assertThat(before.get("engagements").asInt()).isEqualTo(2);
  }

  /** Runs last in effect, whatever its order: what the page says of past dates stays as it is. */
  @Test
  void an_administrator_moves_the_clock_forward_and_nobody_moves_it_back() throws Exception {
    assertThat(post("/clock", "{\"to\": \"2025-12-31\"}").get("rule").asString())
        .isEqualTo("the-clock-only-moves-forward");
    assertThat(post("/clock", "{\"to\": \"2026-03-05\"}").get("today").asString())
        .isEqualTo("2026-03-05");
  }

  private static void counts(JsonNode expected, JsonNode found) {
    for (String field :
        List.of(
            "engagements",
            "highLevelVisits",
            "contactsMet",
            "alignmentMeetings",
            "agreementsInForce")) {
      assertThat(found.get(field).asInt()).as(field).isEqualTo(expected.get(field).asInt());
    }
    JsonNode revenue = found.get("revenue").get(0);
    for (String field : List.of("sales", "returns", "net")) {
      assertThat(revenue.get(field).decimalValue())
          .as(field)
          .isEqualByComparingTo(expected.get(field).decimalValue());
    }
  }

  private JsonNode year(JsonNode expected, int year) throws Exception {
    return get("/customers/" + customer(expected) + "/years")
        .get("years")
        .valueStream()
        .filter(y -> y.get("year").asInt() == year)
        .findFirst()
        .orElseThrow();
  }

  private static String customer(JsonNode expected) {
    return expected.get("customer").asString();
  }

  private void awaitReadModels() throws Exception {
    long deadline = System.nanoTime() + CATCH_UP_WITHIN.toNanos();
    while (lag() > 0) {
      assertThat(System.nanoTime()).as("the read models catch up").isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  private long lag() throws Exception {
    return get("/ledger")
        .get("processors")
        .valueStream()
        .mapToLong(processor -> processor.get("lag").asLong())
        .max()
        .orElse(0);
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path, "chen-hao").build());
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path, "admin")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path, String login) {
    byte[] credentials = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
  }
}
