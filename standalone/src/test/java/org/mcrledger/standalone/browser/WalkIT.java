package org.mcrledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one does here on an ordinary day, in a browser, with everything running together. */
class WalkIT {
  private static final String COMMITTEE = "sun-yan";

  @TempDir static Path data;
  private static Walk walk;

  @BeforeAll
  static void start() throws Exception {
    walk = Walk.start(data);
    walk.user(COMMITTEE, "relationship-office", "committee");
    walk.post(
        COMMITTEE,
        "/staff",
        "{\"staffId\": \"zhang-wei\", \"name\": \"Zhang Wei\", \"nameZh\": \"张伟\"}");
    walk.post(
        COMMITTEE,
        "/customers",
        """
        {"customerId": "northstar", "name": "Northstar Mobile", "nameZh": "北辰移动",
         "industry": "telecom", "region": "north"}
        """);
    walk.post(
        COMMITTEE,
        "/contacts",
        """
        {"contactId": "wu", "customer": "northstar", "name": "Wu Gang", "nameZh": "吴刚",
         "department": "Management", "title": "Chairman", "seniority": 5, "since": "2025-01-01"}
        """);
    walk.post(
        COMMITTEE,
        "/engagements",
        """
        {"kind": "call", "on": "2025-06-03", "customers": ["northstar"],
         "theirs": [{"contact": "wu"}], "ours": [{"staff": "zhang-wei"}]}
        """);
  }

  @AfterAll
  static void stop() {
    Walk.end(walk);
  }

  @Test
  void a_visit_and_a_tier_find_their_way_from_the_form_to_timeline_audit_and_review() {
    try (Visit visit = walk.visit(COMMITTEE)) {
      Page page = visit.page();
      visit.go("/reviews/2026");
      assertThat(reviewed(page)).containsText("-1");

      visit.go("/customers/northstar");
      page.getByText("Record an engagement").click();
      page.selectOption("select[name=kind]", "office-meeting");
      page.fill("input[name=on]", "2026-03-20");
      visit.pick("theirs[0].contact", "wu", "Wu Gang");
      visit.pick("ours[0].staff", "zhang", "Zhang Wei");
      page.fill("input[name=topic]", "Network energy");
      visit.submitByKeyboard();
      assertThat(page.locator(".notice")).containsText("Recorded: 2026-03-20 Office meeting");
      assertThat(page.locator("#entries li").first()).containsText("Network energy");

      page.getByText("Decide the tier").click();
      page.locator("input[name=tier][value=S]").check();
      page.locator("input[name=code][value=evaluation]").check();
      visit.submit();
      assertThat(page.locator("textarea[name=because] ~ .error")).isVisible();
      assertThat(page.locator("input[name=tier][value=S]")).isChecked();
      page.fill("textarea[name=because]", "Its plan matches ours");
      page.locator("input[name='evidence[]']").first().check();
      visit.submit();
      assertThat(page.locator("h1 + .lead .tier")).hasText("S");

      visit.go("/audit");
      Locator line = page.locator("#list tbody tr").first();
      assertThat(line).containsText("Northstar Mobile");
      assertThat(line).containsText("Its plan matches ours");
      assertThat(line).containsText("sun-yan");
      assertThat(line.locator("td.evidence a")).hasText("2026-03-20 Office meeting");
      line.locator("td.evidence a").click();
      assertThat(page.locator(".notice")).containsText("Office meeting");

      visit.go("/reviews/2026");
      assertThat(reviewed(page)).containsText("±0");
    }
  }

  @Test
  void orders_recorded_by_form_stand_in_the_years_and_lead_to_their_event() {
    try (Visit visit = walk.visit(COMMITTEE)) {
      Page page = visit.page();
      visit.go("/customers/northstar");
      page.locator("a[href$='/orders/new']").click();
      page.fill("input[name=period]", "2025-11");
      page.fill("input[name=currency]", "yuan");
      page.fill("input[name=amount]", "2500000");
      visit.submit();
      assertThat(page.locator("input[name=currency] ~ .error")).isVisible();
      assertThat(page.locator("input[name=amount]")).hasValue("2500000");
      page.fill("input[name=currency]", "CNY");
      visit.submitByKeyboard();
      assertThat(page.locator(".notice")).containsText("2025-11 Orders");

      visit.go("/customers/northstar?validAt=2026-01-31");
      Locator row =
          page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Orders CNY m"));
      row.getByText("2.5").click();
      assertThat(page.locator("#entries li")).hasCount(1);
      assertThat(page.locator("#entries li")).containsText("Orders");
      assertThat(page.locator(".paging")).containsText("1–1 of 1");
      assertThat(page.locator("#entries .chip.gone")).hasCount(3);
      page.locator("#entries .chip.gone")
          .filter(new Locator.FilterOptions().setHasText("CNY"))
          .click();
      assertThat(page.locator("#entries .chip.gone")).hasCount(2);
      page.locator("#entries .chip.gone")
          .filter(new Locator.FilterOptions().setHasText("Orders"))
          .click();
      assertThat(page.locator("#entries li")).not().hasCount(1);
      assertThat(page).hasURL(Pattern.compile(".*validAt=2026-01-31.*"));
    }
  }

  @Test
  void a_visit_that_never_was_is_struck_out_with_the_reason() {
    try (Visit visit = walk.visit(COMMITTEE)) {
      Page page = visit.page();
      visit.go("/customers/northstar/engagements/new");
      page.selectOption("select[name=kind]", "exhibition");
      page.fill("input[name=on]", "2025-09");
      visit.pick("theirs[0].contact", "wu", "Wu Gang");
      visit.pick("ours[0].staff", "zhang", "Zhang Wei");
      visit.submit();
      page.getByText("Correct this").click();
      page.getByText("It never was: void it instead").click();
      page.fill("textarea[name=why]", "It was a colleague");
      visit.submit();
      Locator struck = page.locator("#entries li.struck");
      assertThat(struck).containsText("Exhibition");
      assertThat(struck).containsText("It was a colleague");
    }
  }

  @Test
  void a_person_is_erased_for_good_once_the_name_was_typed() throws Exception {
    walk.post(
        COMMITTEE,
        "/contacts",
        """
        {"contactId": "qian", "customer": "northstar", "name": "Qian Yi", "nameZh": "钱一",
         "department": "Finance", "seniority": 3, "since": "2025-01-01"}
        """);
    try (Visit visit = walk.visit(Walk.ADMIN)) {
      Page page = visit.page();
      visit.go("/contacts/qian");
      page.getByText("Erase personal data").click();
      page.locator("input[name=because][value=person-asked]").check();
      page.fill("input[name=confirm]", "Wu Gang");
      visit.submit();
      assertThat(page.locator("input[name=confirm] ~ .error")).isVisible();
      page.fill("input[name=confirm]", "钱一");
      visit.submit();
      assertThat(page.locator("h1")).hasText("erased");
      assertThat(page.getByText("Erase personal data")).hasCount(0);
      visit.go("/customers/northstar?lang=zh");
      assertThat(page.locator("#entries")).containsText("个人信息已删除");
      assertThat(page.locator("body")).not().containsText("钱一");
    }
  }

  @Test
  void a_position_said_wrong_is_said_right_from_its_entry() throws Exception {
    walk.post(
        COMMITTEE,
        "/contacts/wu/positions",
        """
        {"customer": "northstar", "department": "Finanz", "title": "CFO", "seniority": 4, "since": "2025-06"}
        """);
    try (Visit visit = walk.visit(COMMITTEE)) {
      Page page = visit.page();
      visit.go("/customers/northstar");
      page.locator("#entries li")
          .filter(new Locator.FilterOptions().setHasText("Finanz"))
          .getByText("Correct or void")
          .click();
      assertThat(page.locator("input[name=since]")).hasValue("2025-06");
      assertThat(page.locator("select[name=seniority]")).hasValue("4");
      page.fill("input[name=department]", "");
      page.fill("textarea[name=why]", "A slip of the pen");
      visit.submit();
      assertThat(page.locator("input[name=department] ~ .error")).isVisible();
      assertThat(page.locator("textarea[name=why]")).hasValue("A slip of the pen");
      page.fill("input[name=department]", "Finance");
      visit.submitByKeyboard();
      Locator entries = page.locator("#entries");
      assertThat(entries).containsText("Finance, CFO");
      assertThat(entries).containsText("A slip of the pen");
    }
  }

  @Test
  void an_administrator_moves_the_business_day_on_to_the_end_of_the_month() {
    try (Visit visit = walk.visit(Walk.ADMIN)) {
      Page page = visit.page();
      visit.go("/ledger");
      assertThat(page.locator("#day header")).containsText("2026-03-20");
      page.fill("#day input[name=to]", "2026-03-01");
      page.locator("#day button.primary").click();
      assertThat(page.locator("#day .error")).containsText("only moves forward");
      page.getByText("To the end of the month, 2026-03-31").click();
      assertThat(page.locator("#day header")).containsText("2026-03-31");
      assertThat(page.locator("#day")).containsText("2026-04-30");
    }
    try (Visit visit = walk.visit(COMMITTEE)) {
      Page page = visit.page();
      visit.go("/ledger");
      assertThat(page.locator("#day")).hasCount(0);
    }
  }

  @Test
  void language_and_theme_are_switched_at_once_and_stay() {
    try (Visit visit = walk.visit(COMMITTEE, new Browser.NewContextOptions().setLocale("zh-CN"))) {
      Page page = visit.page();
      visit.go("/customers");
      assertThat(page.locator("h1")).hasText("客户");
      page.getByText("English").click();
      assertThat(page.locator("h1")).hasText("Customers");
      page.locator("[data-theme-switch]").click();
      assertThat(page.locator("html[data-theme=dark]")).isVisible();
      visit.go("/customers/northstar");
      assertThat(page.locator("html[data-theme=dark] h1")).containsText("Northstar Mobile");
    }
  }

  /** The difference of engagements to the year before. */
  private static Locator reviewed(Page page) {
    return page.locator("#list tbody tr")
        .filter(new Locator.FilterOptions().setHasText("Northstar"))
        .locator("td")
        .nth(8);
  }
}
