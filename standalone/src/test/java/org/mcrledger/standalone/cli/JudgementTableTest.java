package org.mcrledger.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a terminal shows of how rules stand to people and to what came: words of one language. */
class JudgementTableTest {
  private static final String PARTS =
      """
      [
        {"of": "intimacy", "scheme": null, "decisions": 42,
          "before": {"cases": 40, "withoutComputed": 2, "agreed": 10,
            "share": {"value": 0.25, "low": 0.14, "high": 0.4},
            "kappa": {"value": 0.1, "low": -0.05, "high": 0.25},
            "weightedKappa": {"value": 0.3, "low": 0.1, "high": 0.5}},
          "after": {"cases": 0, "withoutComputed": 42, "agreed": 0,
            "share": {"undefined": "no-cases"},
            "kappa": {"undefined": "no-cases"},
            "weightedKappa": {"undefined": "no-cases"}}},
        {"of": "tier", "scheme": "sabc", "decisions": 3,
          "before": {"cases": 3, "withoutComputed": 0, "agreed": 3,
            "share": {"value": 1, "low": 0.44, "high": 1},
            "kappa": {"value": 1, "low": null, "high": null},
            "weightedKappa": {"value": 1, "low": null, "high": null}},
          "after": {"cases": 3, "withoutComputed": 0, "agreed": 3,
            "share": {"value": 1, "low": 0.44, "high": 1},
            "kappa": {"undefined": "one-category"},
            "weightedKappa": {"undefined": "one-category"}}}]
      """;

  private static final String DISAGREEMENTS =
      """
      [{"event": "e1", "customerId": "acme", "on": "2024-03-31", "steps": 3, "of": "intimacy",
          "contactId": "c-1", "people": 2, "before": -1, "after": null, "because": "met 她 privately"},
        {"event": "e2", "customerId": "beta", "on": "2024-05-01", "steps": 2, "of": "tier",
          "scheme": "sabc", "people": "S", "before": "B", "after": null, "code": "other",
          "because": "the board wants it"}]
      """;

  private static final String PAIRS =
      """
      [{"year": 2023, "outcomeYear": 2024, "outcome": "revenue-growth",
          "before": {"cases": 12, "excluded": {"unscored": 23, "nothing-before": 8},
            "correlation": {"undefined": "too-few-cases"}, "deciles": []},
          "after": {"cases": 41, "excluded": {},
            "correlation": {"value": 0.42, "low": 0.1, "high": 0.7},
            "deciles": [
              {"decile": 1, "cases": 4, "mean": 1.5, "lift": {"value": 1.25, "low": null, "high": null}},
              {"decile": 10, "cases": 4, "mean": 0, "lift": {"undefined": "mean-not-positive"}}]}}]
      """;

  private static List<String> lines(String result) {
    StringBuilder text = new StringBuilder();
    JudgementTable.add(ServerClient.JSON.readTree("{" + result + "}"), text);
    return text.toString().lines().map(line -> line.replaceAll(" +", " ").strip()).toList();
  }

  private static String judged(String disagreements, String pairs) {
    return "\"agreement\": {\"parts\": %s, \"disagreements\": %s}, \"backTest\": {\"pairs\": %s}"
        .formatted(PARTS, disagreements, pairs);
  }

  @Test
  void figures_have_their_interval_or_say_why_there_is_none() {
    assertThat(lines(judged("[]", PAIRS)))
        .containsExactly(
            "",
            "agreement with people",
            "of decisions cases agreed share kappa weighted kappa",
            "intimacy before 42 40 10 0.25 (0.14 to 0.4) 0.1 (-0.05 to 0.25) 0.3 (0.1 to 0.5)",
            "intimacy after 42 0 0 (no-cases) (no-cases) (no-cases)",
            "tier sabc before 3 3 3 1 (0.44 to 1) 1 1",
            "tier sabc after 3 3 3 1 (0.44 to 1) (one-category) (one-category)",
            "",
            "scores at a year's end beside what came in the next year",
            "year outcome cases correlation lift 1st lift 10th left out",
            "2023 revenue-growth before 12 (too-few-cases) 23 unscored, 8 nothing-before",
            "2023 revenue-growth after 41 0.42 (0.1 to 0.7) 1.25 (mean-not-positive)");
  }

  @Test
  void a_disagreement_says_who_when_what_and_why_and_marks_what_was_not_computed() {
    assertThat(lines(judged(DISAGREEMENTS, "[]")))
        .containsSubsequence(
            "largest disagreements",
            "of on person customer people before after because",
            "intimacy 2024-03-31 c-1 acme 2 -1 - met 她 privately",
            "tier 2024-05-01 beta S B - the board wants it")
        .endsWith(
            "scores at a year's end beside what came in the next year",
            "the period holds no two whole years: nothing to test");
  }

  @Test
  void a_replay_that_was_not_judged_adds_nothing() {
    assertThat(lines("\"moved\": 0")).isEmpty();
  }
}
