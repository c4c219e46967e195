package org.mcrledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mcrledger.kit.json.Json;

/**
 * What a rule author does in the demo, from a slider to scores under a new version, in a browser.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabWalkIT {
  private static final String AUTHOR = "ma-chao";
  private static final String OFFICE = "sun-yan";

  /** The first replay reads the facts, on a machine that may be busy. */
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  private static final String LADDER = "Ladder of activities";
  private static final String RUNG = "n:intimacy.criteria[1].rungs.private-activity";

  @TempDir static Path data;
  private static Walk walk;

  @BeforeAll
  static void start() throws Exception {
    walk = Walk.startDemo(data);
  }

  @AfterAll
  static void stop() {
    Walk.end(walk);
  }

  private static Locator group(Page page) {
    return page.locator("details.sliders-of")
        .filter(new Locator.FilterOptions().setHasText(LADDER));
  }

  @Test
  @Order(1)
  void a_slider_turned_by_keyboard_shows_who_moves_and_reload_and_back_show_it_again() {
    try (Visit visit = walk.visit(AUTHOR)) {
      Page page = visit.page();
      page.locator(".rail nav").getByText("Lab").click();
      assertThat(page.locator("#result")).containsText("Nothing was run yet");
      halve(page);
      assertThat(page.locator("#headline")).containsText("persons move", PATIENTLY);
      String headline = page.locator("#headline").textContent();
      assertThat(headline).doesNotStartWith("0 ");
      assertThat(page.locator("#result")).containsText(LADDER);
      assertThat(page.locator("#runs tbody tr")).hasCount(1);

      page.locator("#sliders input[name='" + RUNG + "'] ~ .reset").click();
      assertThat(page.locator("#headline")).containsText("0 of ", PATIENTLY);
      page.goBack();
      assertThat(page.locator("#headline")).hasText(headline);
      assertThat(page.locator("#sliders input[name='" + RUNG + "']")).hasValue("1");
      page.reload();
      assertThat(page.locator("#headline")).hasText(headline);

      page.locator("#result a[href*='/contacts/']").first().click();
      assertThat(page.locator("h1")).containsText("Person");
      assertThat(page.locator("canvas")).hasCount(2);
      assertThat(page.locator(".chip.warn").first()).hasText("differs");
    }
  }

  /** Two points become one by a key on the slider. */
  private static void halve(Page page) {
    group(page).locator("summary").click();
    page.locator("[aria-label='points · Private activity']").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#sliders input[name='" + RUNG + "']")).hasValue("1");
  }

  @Test
  @Order(2)
  void without_a_script_the_same_form_works() {
    var still = new Browser.NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(false);
    try (Visit visit = walk.visit(AUTHOR, still)) {
      Page page = visit.page();
      visit.go("/lab");
      page.locator("details.sliders-of").nth(2).locator("summary").click();
      page.fill("#sliders input[name='" + RUNG + "']", "1");
      page.getByText("运行", new Page.GetByTextOptions().setExact(true)).click();
      while (page.locator("#headline").count() == 0) {
        page.reload();
      }
      assertThat(page.locator("#headline")).containsText("人移动");
      visit.go("/lab?from=2025-12&to=2025-01");
      assertThat(page.locator("#result .notice.error")).containsText("2025-12");
    }
  }

  @Test
  @Order(2)
  void what_is_refused_stands_as_it_was_typed_with_all_else() throws Exception {
    String faulty = "key: faulty\nname: {zh: x, en: x}\n";
    walk.post(
        AUTHOR,
        "/rule-sets/faulty/drafts",
        Json.mapper().createObjectNode().put("text", faulty).toString());
    try (Visit visit = walk.visit(AUTHOR)) {
      Page page = visit.page();
      visit.go("/lab");
      assertThat(page.locator("#result .findings")).hasCount(0);
      visit.go("/lab?rules=" + scheme("pyramid") + "&against=" + scheme("sabc") + "&from=2026-12");
      page.locator("#lab button.primary").click();
      assertThat(page.locator("#result .notice.error")).containsText("2026-12");
      assertThat(page.locator("#lab-rules")).hasValue(scheme("pyramid"));
      assertThat(page.locator("#lab-against")).hasValue(scheme("sabc"));
      assertThat(page.locator("#lab-from")).hasValue("2026-12");
      visit.go("/lab?rules=" + scheme("pyramid") + "&n:shares.gold=1e30");
      assertThat(page.locator("#result .notice.error")).containsText("1e30");
      assertThat(page.locator("#lab-rules")).hasValue(scheme("pyramid"));
      assertThat(page.locator("#sliders .slider")).not().hasCount(0);
    }
  }

  /** Asked for by REST, as by the command line. */
  @Test
  @Order(3)
  void a_run_asked_for_elsewhere_opens_with_its_own_rules() throws Exception {
    String order =
        "{\"rules\": \"five-classes\", \"against\": \"sabc\", \"from\": \"2024-01\", \"to\": \"2024-06\"}";
    walk.post(AUTHOR, "/replays", order);
    try (Visit visit = walk.visit(AUTHOR)) {
      Page page = visit.page();
      visit.go("/lab");
      page.locator("#runs tbody tr a").first().click();
      assertThat(page.locator("#lab-rules")).hasValue(scheme("five-classes"));
      assertThat(page.locator("#lab-against")).hasValue(scheme("sabc"));
      assertThat(page.locator("#lab-from")).hasValue("2024-01");
      assertThat(page.locator("#lab-to")).hasValue("2024-06");
    }
  }

  @Test
  @Order(3)
  void a_scheme_is_turned_likewise_and_kept_as_its_draft() throws Exception {
    String border = "n:classes.volume.big";
    try (Visit visit = walk.visit(AUTHOR)) {
      Page page = visit.page();
      visit.go("/lab?rules=" + scheme("sabc"));
      assertThat(page.locator("input[name=overrides]")).hasCount(0);
      page.locator("details.sliders-of").first().locator("summary").click();
      Locator field = page.locator("#sliders input[name='" + border + "']");
      assertThat(field).hasValue("10000000");
      assertThat(page.locator(".slider.wide output").first()).hasText("10M");
      page.locator("[aria-label='big from']").focus();
      page.keyboard().press("PageDown");
      assertThat(page.locator("#headline")).containsText("customers move", PATIENTLY);
      assertThat(field).not().hasValue("10000000");

      field.fill("900000");
      assertThat(page.locator("#result")).containsText("above medium", PATIENTLY);
      field.fill("5000000");
      assertThat(page.locator("#headline")).containsText("customers move", PATIENTLY);
      assertThat(page.locator("#headline")).not().containsText("0 of ");
      assertThat(page.locator("#result")).containsText("read otherwise: Volume");
      page.reload();
      assertThat(field).hasValue("5000000");

      page.getByText("Keep these values as the draft").click();
      assertThat(page.locator("#lab-rules option:checked")).hasText("Draft of sabc");
      assertThat(page.locator(".slider.turned")).hasCount(0);
      assertThat(field).hasValue("5000000");
    }
    assertThat(walk.get(AUTHOR, "/schemes/sabc/draft")).contains("big: 5000000", "# No compromise");
  }

  /** A slider goes by whole percents; a share need not be whole, but points are. */
  @Test
  @Order(3)
  void a_field_takes_what_the_form_allows_and_what_it_does_not_is_told() throws Exception {
    try (Visit visit = walk.visit(AUTHOR)) {
      Page page = visit.page();
      visit.go("/lab?rules=" + scheme("pyramid"));
      Locator share = open(page, "n:shares.platinum");
      share.fill("1.5");
      assertThat(page.locator("#headline")).containsText("customers move", PATIENTLY);
      assertThat(page).hasURL(Pattern.compile("shares\\.platinum=1\\.5"));
      assertThat(share).hasValue("1.5");
      assertThat(share.evaluate("field => field.validity.valid")).isEqualTo(true);

      visit.go("/lab");
      Locator rung = open(page, RUNG);
      rung.fill("1.5");
      assertThat(page.locator("#result")).containsText("integer expected", PATIENTLY);
      rung.fill("");
      rung.pressSequentially("1e");
      assertThat(page.locator(".slider .error:visible")).hasCount(1);
      rung.fill("1");
      assertThat(page.locator(".slider .error:visible")).hasCount(0);
      assertThat(page.locator("#headline")).containsText("persons move", PATIENTLY);
    }
  }

  private static Locator open(Page page, String number) {
    Locator field = page.locator("input[name='" + number + "']");
    page.locator("details.sliders-of")
        .filter(new Locator.FilterOptions().setHas(field))
        .locator("summary")
        .click();
    return field;
  }

  /** As the field of the page names what ships. */
  private static String scheme(String key) throws Exception {
    String version = value(walk.get(AUTHOR, "/schemes/" + key), "version");
    return "tier-scheme/" + key + "@" + version.substring(0, 12);
  }

  @Test
  @Order(4)
  void what_was_tried_is_published_and_scores_from_then_on_while_last_year_stays()
      throws Exception {
    String review = review();
    try (Visit visit = walk.visit(AUTHOR)) {
      Page page = visit.page();
      visit.go("/lab");
      halve(page);
      assertThat(page.locator("#headline")).containsText("persons move", PATIENTLY);
      page.fill("#save-because", "Half is enough");
      page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("h1")).containsText("Half is enough");
      page.getByText("Repeat").click();
      assertThat(page.locator("#result")).containsText("came out the same", PATIENTLY);
      page.goBack();
      page.goBack();
      page.getByText("Keep these values as the draft").click();
      assertThat(page.locator("#lab-rules option:checked")).hasText("Draft of default-1");
      assertThat(page.locator(".slider.turned")).hasCount(0);
      page.locator(".head .actions").getByText("Publish").click();
      Locator evidence = page.locator("input[name='evidence[]']:checked");
      assertThat(evidence).hasCount(1);
      assertThat(page.locator("label").filter(new Locator.FilterOptions().setHas(evidence)))
          .containsText("Half is enough");
      page.fill("textarea[name=because]", "A private activity says half as much");
      visit.submit();
      assertThat(page.locator("tbody tr").first())
          .containsText("A private activity says half as much");
      assertThat(page.locator("tbody tr").first()).containsText("in force");
      page.locator("tbody tr").first().getByText("Half is enough").click();
      assertThat(page.locator("h1")).containsText("Half is enough");
    }
    long published = Long.parseLong(value(walk.get(OFFICE, "/ledger"), "position"));
    walk.post(Walk.ADMIN, "/clock", "{\"to\": \"2026-02-03\"}");
    scoresFollow(published);
    assertThat(review()).isEqualTo(review);
  }

  /** What the policy has recorded since then. */
  private static void scoresFollow(long position) throws Exception {
    String inForce = value(walk.get(AUTHOR, "/rule-sets/default-1"), "inForce");
    String recorded = walk.get(OFFICE, "/ledger/events?limit=200&after=" + position);
    assertThat(recorded).contains(inForce).contains("2026-01-31");
  }

  private static String value(String json, String field) {
    var found = Pattern.compile("\"" + field + "\":\\s*\"?([^\",}]*)").matcher(json);
    return found.find() ? found.group(1) : "";
  }

  /** Last year's, as a file. */
  private static String review() throws Exception {
    return walk.get(OFFICE, "/reviews/2025");
  }
}
