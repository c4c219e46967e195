package org.mcrledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member of the committee does with proposed tiers, in a browser. */
class ProposalWalkIT {
  private static final String COMMITTEE = "li-qiang";
  private static final String OFFICE = "sun-yan";

  /** The work waits for a thread of its own, and the page asks once a second. */
  private static final double PATIENCE_MILLIS = 30_000;

  @TempDir static Path data;
  private static Walk walk;

  @BeforeAll
  static void start() throws Exception {
    walk = Walk.start(data);
    walk.user(COMMITTEE, "committee");
    walk.user(OFFICE, "relationship-office");
    customer("northstar", "Northstar Mobile");
    customer("cedar", "Cedar Press");
    for (String customer : new String[] {"northstar", "cedar"}) {
      measure(customer, "strategic-fit", "partly");
      measure(customer, "potential", "high");
      measure(customer, "standing", "head");
    }
  }

  private static void customer(String id, String name) throws Exception {
    walk.post(
        OFFICE,
        "/customers",
        "{\"customerId\": \"%s\", \"name\": \"%s\", \"region\": \"north\"}".formatted(id, name));
  }

  private static void measure(String customer, String measure, String value) throws Exception {
    walk.post(
        OFFICE,
        "/measures",
        """
        {"customer": "%s", "measure": "%s", "value": "%s", "on": "2025-06-02",
         "because": "As seen at the fair"}\
        """
            .formatted(customer, measure, value));
  }

  @AfterAll
  static void stop() {
    Walk.end(walk);
  }

  @Test
  void a_portfolio_is_evaluated_under_two_schemes_and_what_is_decided_shows_in_the_audit() {
    try (Visit visit = walk.visit(COMMITTEE)) {
      Page page = visit.page();
      visit.go("/proposals?scheme=influence-volume");
      assertThat(page.locator(".matrix tbody tr")).hasCount(1);
      assertThat(page.getByText("2 not assessable")).isVisible();

      visit.go("/proposals?scheme=sabc");
      assertThat(page.locator(".matrix thead .tier").first()).hasText("S");
      page.getByText("Evaluate and propose").click();
      assertThat(page.locator("#running"))
          .containsText(
              "2 customers evaluated, 2 proposals made",
              new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
      Locator lines = page.locator("#list tbody tr");
      assertThat(lines).hasCount(2);

      Locator cedar = lines.filter(new Locator.FilterOptions().setHasText("Cedar Press"));
      cedar.locator("input[name=proposal]").check();
      page.fill("#f-because", "Evaluation of the year");
      page.getByText("Accept what is ticked").click();
      assertThat(page.locator(".notice")).containsText("1 of 1 recorded");
      assertThat(lines).hasCount(1);

      lines.locator("a.act").click();
      page.locator("input[name=decision][value=override]").check();
      page.locator("input[name=tier][value=S]").check();
      page.fill("textarea[name=because]", "Its plan matches ours from next year on");
      visit.submit();
      assertThat(page.locator("input[name=until] ~ .error")).isVisible();
      page.fill("input[name=until]", "2027-12-31");
      visit.submit();
      assertThat(page.locator("h1 + .lead .tier").first()).hasText("S");

      visit.go("/audit?customer=northstar");
      Locator line = page.locator("#list tbody tr").first();
      assertThat(line).containsText("departs from the proposal");
      assertThat(line).containsText("Its plan matches ours from next year on");
      assertThat(line).containsText(COMMITTEE);
      assertThat(line.locator("td.evidence a")).hasCount(3);
      line.getByText("departs from the proposal").click();
      assertThat(page.locator("tbody")).containsText("Strategic fit");
      assertThat(page.locator(".notice")).containsText("tier S");
    }
  }
}
