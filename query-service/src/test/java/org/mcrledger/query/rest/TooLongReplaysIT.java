package org.mcrledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.query.lab.ReplayRoom;
import org.mcrledger.query.testing.ReadSide;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A replay that needs more memory than there is says so, and the next one runs. */
class TooLongReplaysIT {
  private static final ReadSide SIDE = new ReadSide();
  private static final YearMonth LAST = YearMonth.of(2023, 12);
  private static AskedReplays asked;

  @TempDir static Path folder;

  @BeforeAll
  static void start() {
    SIDE.append(RandomLedger.of(5, 900));
    asked =
        new AskedReplays(SIDE, QueryApp.withPages(SIDE, folder, new ReplayRoom(4L * 1024 * 1024)));
  }

  @AfterAll
  static void stop() {
    asked.close();
  }

  private static JsonNode over(int months, String rules) throws Exception {
    JsonNode run =
        asked.order(Map.of("rules", rules, "from", LAST.minusMonths(months - 1L), "to", LAST));
    return ended("/api/v1/replays/" + run.path("id").asString(), "en");
  }

  private static JsonNode ended(String address, String language) throws Exception {
    JsonNode run = asked.json(address + "?lang=" + language);
    for (int i = 0; i < 600 && !run.path("state").asString().matches("done|failed"); i++) {
      Thread.sleep(50);
      run = asked.json(address + "?lang=" + language);
    }
    return run;
  }

  private static String text(String address) throws Exception {
    MockHttpServletResponse answer = asked.send(get(address).accept("text/html"));
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return asked.text(answer);
  }

  private static int most(JsonNode run) {
    return Integer.parseInt(run.at("/problem/params/most").asString().replace(",", ""));
  }

  @Test
  void it_fails_with_the_reason_in_both_languages_by_rest_and_on_the_page() throws Exception {
    JsonNode run = over(1_200, AskedReplays.shipped());
    assertThat(run.path("state").asString()).isEqualTo("failed");
    assertThat(run.has("result")).isFalse();
    JsonNode problem = run.path("problem");
    assertThat(problem.path("rule").asString()).isEqualTo("persons-over-too-many-months");
    assertThat(problem.path("status").asInt()).isEqualTo(422);
    assertThat(problem.path("detail").asString())
        .contains(" persons over 1,200 months need more memory", most(run) + " months fit")
        .doesNotContain("{", "?");
    String id = run.path("id").asString();
    String chinese = ended("/api/v1/replays/" + id, "zh").at("/problem/detail").asString();
    assertThat(chinese).contains("1,200 个月", "最多可容纳 " + most(run) + " 个月");

    assertThat(asked.json("/api/v1/replays").at("/items/0/problem/detail"))
        .isEqualTo(problem.path("detail"));
    assertThat(text("/lab?run=" + id + "&lang=en"))
        .contains("The replay failed.", problem.path("detail").asString());
    assertThat(text("/lab?run=" + id + "&lang=zh")).contains("回放失败。", chinese);
    assertThat(asked.send(get("/api/v1/replays/" + id).accept("text/csv")).getStatus())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void as_many_months_as_it_names_run_and_one_more_does_not(boolean overrides, boolean judged)
      throws Exception {
    Map<String, Object> body = new HashMap<>(Map.of("rules", "default-1", "to", LAST));
    body.put("judged", judged);
    body.put("from", LAST.minusMonths(1_199));
    body.put("overrides", overrides);
    JsonNode tooLong = run(body);
    assertThat(tooLong.at("/problem/rule").asString()).isEqualTo("persons-over-too-many-months");
    body.put("from", LAST.minusMonths(most(tooLong) - 1L));
    assertThat(run(body).path("state").asString()).isEqualTo("done");
    body.put("from", LAST.minusMonths(most(tooLong)));
    assertThat(most(run(body))).isEqualTo(most(tooLong));
    body.put("from", LAST.minusMonths(most(tooLong) - 1L));
    assertThat(run(body).path("state").asString()).isEqualTo("done");
  }

  private static JsonNode run(Map<String, Object> body) throws Exception {
    return ended("/api/v1/replays/" + asked.order(body).path("id").asString(), "en");
  }

  @Test
  void a_person_is_shown_where_all_persons_of_a_customer_would_be_too_many() throws Exception {
    JsonNode run = over(100, changed());
    String address = "/api/v1/replays/" + run.path("id").asString();
    JsonNode mover = run.at("/result/movers/0");
    assertThat(asked.json(address + "/contacts/" + mover.path("contactId").asString()))
        .isNotEmpty();
    MockHttpServletResponse refused =
        asked.send(get(address + "/customers/" + mover.path("customerId").asString()));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(asked.text(refused)).contains("persons over 100 months need more memory");
  }

  /** Warm from the other one as long as there is room for both, else cold; never wrong. */
  @Test
  void what_it_finds_does_not_depend_on_what_it_had_to_forget() throws Exception {
    String changed = changed();
    JsonNode first = over(24, changed);
    int most = most(over(1_200, changed));
    over(most, AskedReplays.shipped());
    over(most, changed);
    assertThat(over(24, changed).path("result")).isEqualTo(first.path("result"));
  }

  private static String changed() throws IOException {
    return AskedReplays.shipped().replace("business-lunch: 1", "business-lunch: 3");
  }
}
