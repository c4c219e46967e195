package org.mcrledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mcrledger.standalone.StandaloneServer;

/** What one does here on an ordinary day, in a browser, with everything running together. */
class WalkIT {
  private static final String PASSWORD = "correct-horse-battery";
  private static final String ADMIN = "admin";
  private static final String COMMITTEE = "sun-yan";

  @TempDir static Path data;
  private static Chromium chromium;
  private static StandaloneServer server;
  private static String home;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    int port = freePort();
    home = "http://localhost:" + port;
    server =
        StandaloneServer.start(
            data.resolve("mcr"),
            port,
            Map.of("mcr.admin-password", PASSWORD, "mcr.clock-at", "2026-03-20T04:00:00Z"));
    post(
        ADMIN,
        "/users",
        """
        {"login": "sun-yan", "password": "correct-horse-battery",
         "roles": ["relationship-office", "committee"]}
        """);
    post(
        COMMITTEE,
        "/staff",
        "{\"staffId\": \"zhang-wei\", \"name\": \"Zhang Wei\", \"nameZh\": \"张伟\"}");
    post(
        COMMITTEE,
        "/customers",
        """
        {"customerId": "northstar", "name": "Northstar Mobile", "nameZh": "北辰移动",
         "industry": "telecom", "region": "north"}
        """);
    post(
        COMMITTEE,
        "/contacts",
        """
        {"contactId": "wu", "customer": "northstar", "name": "Wu Gang", "nameZh": "吴刚",
         "department": "Management", "title": "Chairman", "seniority": 5, "since": "2025-01-01"}
        """);
    post(
        COMMITTEE,
        "/engagements",
        """
        {"kind": "call", "on": "2025-06-03", "customers": ["northstar"],
         "theirs": [{"contact": "wu"}], "ours": [{"staff": "zhang-wei"}]}
        """);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void a_visit_and_a_tier_find_their_way_from_the_form_to_timeline_audit_and_review() {
    try (BrowserContext context = context("en-US")) {
      Page page = loggedIn(context);
      page.navigate(home + "/reviews/2026");
      assertThat(reviewed(page)).containsText("-1");

      page.navigate(home + "/customers/northstar");
      page.getByText("Record an engagement").click();
      page.selectOption("select[name=kind]", "office-meeting");
      page.fill("input[name=on]", "2026-03-20");
      pick(page, "theirs[0].contact", "wu", "Wu Gang");
      pick(page, "ours[0].staff", "zhang", "Zhang Wei");
      page.fill("input[name=topic]", "Network energy");
      record(page);
      assertThat(page.locator(".notice")).containsText("Recorded: 2026-03-20 Office meeting");
      assertThat(page.locator("#entries li").first()).containsText("Network energy");

      page.getByText("Decide the tier").click();
      page.locator("input[name=tier][value=S]").check();
      page.locator("input[name=code][value=evaluation]").check();
      page.locator("form[data-form] button.primary").click();
      assertThat(page.locator("textarea[name=because] ~ .error")).isVisible();
      assertThat(page.locator("input[name=tier][value=S]")).isChecked();
      page.fill("textarea[name=because]", "Its plan matches ours");
      page.locator("input[name='evidence[]']").first().check();
      page.locator("form[data-form] button.primary").click();
      assertThat(page.locator("h1 + .lead .tier")).hasText("S");

      page.navigate(home + "/audit");
      Locator line = page.locator("#list tbody tr").first();
      assertThat(line).containsText("Northstar Mobile");
      assertThat(line).containsText("Its plan matches ours");
      assertThat(line).containsText("sun-yan");
      assertThat(line.locator("td.evidence a")).hasText("2026-03-20 Office meeting");
      line.locator("td.evidence a").click();
      assertThat(page.locator(".notice")).containsText("Office meeting");

      page.navigate(home + "/reviews/2026");
      assertThat(reviewed(page)).containsText("±0");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void a_visit_that_never_was_is_struck_out_with_the_reason() {
    try (BrowserContext context = context("en-US")) {
      Page page = loggedIn(context);
      page.navigate(home + "/customers/northstar/engagements/new");
      page.selectOption("select[name=kind]", "exhibition");
      page.fill("input[name=on]", "2025-09");
      pick(page, "theirs[0].contact", "wu", "Wu Gang");
      pick(page, "ours[0].staff", "zhang", "Zhang Wei");
      page.locator("form[data-form] button.primary").click();
      page.getByText("Correct this").click();
      page.getByText("It never was: void it instead").click();
      page.fill("textarea[name=why]", "It was a colleague");
      page.locator("form[data-form] button.primary").click();
      Locator struck = page.locator("#entries li.struck");
      assertThat(struck).containsText("Exhibition");
      assertThat(struck).containsText("It was a colleague");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void a_person_is_erased_for_good_once_the_name_was_typed() throws Exception {
    post(
        COMMITTEE,
        "/contacts",
        """
        {"contactId": "qian", "customer": "northstar", "name": "Qian Yi", "nameZh": "钱一",
         "department": "Finance", "seniority": 3, "since": "2025-01-01"}
        """);
    try (BrowserContext context = context("en-US")) {
      Page page = loggedIn(context, ADMIN);
      page.navigate(home + "/contacts/qian");
      page.getByText("Erase personal data").click();
      page.locator("input[name=because][value=person-asked]").check();
      page.fill("input[name=confirm]", "Wu Gang");
      page.locator("form[data-form] button.primary").click();
      assertThat(page.locator("input[name=confirm] ~ .error")).isVisible();
      page.fill("input[name=confirm]", "钱一");
      page.locator("form[data-form] button.primary").click();
      assertThat(page.locator("h1")).hasText("erased");
      assertThat(page.getByText("Erase personal data")).hasCount(0);
      page.navigate(home + "/customers/northstar?lang=zh");
      assertThat(page.locator("#entries")).containsText("个人信息已删除");
      assertThat(page.locator("body")).not().containsText("钱一");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void a_position_said_wrong_is_said_right_from_its_entry() throws Exception {
    post(
        COMMITTEE,
        "/contacts/wu/positions",
        """
        {"customer": "northstar", "department": "Finanz", "title": "CFO", "seniority": 4, "since": "2025-06"}
        """);
    try (BrowserContext context = context("en-US")) {
      Page page = loggedIn(context);
      page.navigate(home + "/customers/northstar");
      page.locator("#entries li")
          .filter(new Locator.FilterOptions().setHasText("Finanz"))
          .getByText("Correct or void")
          .click();
      assertThat(page.locator("input[name=since]")).hasValue("2025-06");
      assertThat(page.locator("select[name=seniority]")).hasValue("4");
      page.fill("input[name=department]", "");
      page.fill("textarea[name=why]", "A slip of the pen");
      page.locator("form[data-form] button.primary").click();
      assertThat(page.locator("input[name=department] ~ .error")).isVisible();
      assertThat(page.locator("textarea[name=why]")).hasValue("A slip of the pen");
      page.fill("input[name=department]", "Finance");
      record(page);
      Locator entries = page.locator("#entries");
      assertThat(entries).containsText("Finance, CFO");
      assertThat(entries).containsText("A slip of the pen");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void an_administrator_moves_the_business_day_on_to_the_end_of_the_month() {
    try (BrowserContext context = context("en-US")) {
      Page page = loggedIn(context, ADMIN);
      page.navigate(home + "/ledger");
      assertThat(page.locator("#day header")).containsText("2026-03-20");
      page.fill("#day input[name=to]", "2026-03-01");
      page.locator("#day button.primary").click();
      assertThat(page.locator("#day .error")).containsText("only moves forward");
      page.getByText("To the end of the month, 2026-03-31").click();
      assertThat(page.locator("#day header")).containsText("2026-03-31");
      assertThat(page.locator("#day")).containsText("2026-04-30");
      assertThat(complaints).isEmpty();
    }
    try (BrowserContext context = context("en-US")) {
      Page page = loggedIn(context);
      page.navigate(home + "/ledger");
      assertThat(page.locator("#day")).hasCount(0);
    }
  }

  @Test
  void language_and_theme_are_switched_at_once_and_stay() {
    try (BrowserContext context = context("zh-CN")) {
      Page page = loggedIn(context);
      page.navigate(home + "/customers");
      assertThat(page.locator("h1")).hasText("客户");
      page.getByText("English").click();
      assertThat(page.locator("h1")).hasText("Customers");
      page.locator("[data-theme-switch]").click();
      assertThat(page.locator("html[data-theme=dark]")).isVisible();
      page.navigate(home + "/customers/northstar");
      assertThat(page.locator("html[data-theme=dark] h1")).containsText("Northstar Mobile");
      assertThat(complaints).isEmpty();
    }
  }

  private BrowserContext context(String locale) {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 900));
  }

  private Page loggedIn(BrowserContext context) {
    return loggedIn(context, COMMITTEE);
  }

  private Page loggedIn(BrowserContext context, String login) {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean refusedForm = message.text().matches(".*status of (400|422).*");
          if (message.type().equals("error") && !refusedForm) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(home + "/customers");
    page.fill("#username", login);
    page.fill("#password", PASSWORD);
    page.locator("button.primary").click();
    page.waitForURL("**/customers**");
    return page;
  }

  /** Types into a picker and takes the one who fits. */
  private static void pick(Page page, String field, String typed, String name) {
    page.fill("input[name='shown:" + field + "']", typed);
    page.locator(".picker li[role=option]")
        .filter(new Locator.FilterOptions().setHasText(name))
        .click();
    assertThat(page.locator("input[name='" + field + "']")).not().hasValue("");
  }

  /** By keyboard; keys typed before the page has its script would be lost. */
  private static void record(Page page) {
    page.waitForLoadState();
    page.keyboard().press("Control+Enter");
  }

  /** The difference of engagements to the year before. */
  private static Locator reviewed(Page page) {
    return page.locator("#list tbody tr")
        .filter(new Locator.FilterOptions().setHasText("Northstar"))
        .locator("td")
        .nth(8);
  }

  private static void post(String login, String path, String json) throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(home + "/api/v1" + path))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
