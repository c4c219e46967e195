package org.mcrledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mcrledger.standalone.StandaloneServer;

/** A file is tried out, imported, looked through and taken back, in a browser. */
class ImportWalkIT {
  private static final String PASSWORD = "correct-horse-battery";

  private static final String MAPPING =
      """
      mapping: walk-visits
      title: {en: Visits of the walk, zh: 走访}
      targets:
        customers: {name: {column: firm}}
        engagements:
          key: {column: id}
          kind: {constant: office-meeting}
          on: {column: day}
      """;

  private static final String VISITS =
      "id,day,firm\nv1,2025-03-04,Harbour Works\nv2,2025-02-30,Nowhere Ltd\n";

  @TempDir static Path folder;
  private static Chromium chromium;
  private static StandaloneServer server;
  private static String home;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    int port = freePort();
    home = "http://localhost:" + port;
    server =
        StandaloneServer.start(
            folder.resolve("mcr"),
            port,
            Map.of("mcr.admin-password", PASSWORD, "mcr.clock-at", "2026-03-20T04:00:00Z"));
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
  void a_file_is_tried_out_imported_and_taken_back() throws IOException {
    Path mapping = Files.writeString(folder.resolve("visits.yaml"), MAPPING);
    Path visits = Files.writeString(folder.resolve("visits.csv"), VISITS);
    try (BrowserContext context = context(true)) {
      Page page = loggedIn(context);
      page.locator(".rail nav").getByText("Import").click();
      assertThat(page.locator("main")).containsText("Nothing was imported yet");
      page.locator("input[value=own]").check();
      page.locator("#own").setInputFiles(mapping);
      page.locator("#file").setInputFiles(visits);
      page.locator("form[data-upload] button.primary").click();
      page.waitForURL("**/imports/*-*");
      assertThat(page.locator(".notice")).containsText("nothing was written");
      assertThat(page.locator(".totals").first()).containsText("Refused");
      Locator bad = page.locator("tr.tall").first();
      assertThat(bad).containsText("2025-02-30");
      assertThat(bad).containsText("day");
      page.navigate(home + "/customers?q=harbour");
      assertThat(page.locator("#list")).not().containsText("Harbour Works");
      page.goBack();

      page.getByText("Import 1 rows").click();
      assertThat(page.locator(".notice")).containsText("The import is recorded");
      Download errors = page.waitForDownload(() -> page.getByText("Error file (CSV)").click());
      assertThat(Files.readString(errors.path(), StandardCharsets.UTF_8))
          .contains("3,day,2025-02-30,cell-is-no-date");
      page.getByText("To the customers").click();
      assertThat(page.locator("#list")).containsText("Harbour Works");

      page.navigate(home + "/imports");
      Locator row = page.locator("tbody tr").first();
      assertThat(row).containsText("done");
      row.locator("a").click();
      page.getByText("Reverse this import").click();
      page.locator("form[data-form] button.primary").click();
      assertThat(page.locator("textarea[name=because] ~ .error")).isVisible();
      page.fill("textarea[name=because]", "The wrong register");
      page.locator("form[data-form] button.primary").click();
      assertThat(page.locator("main")).containsText("Taken back");
      assertThat(page.locator("main")).containsText("The wrong register");
      page.navigate(home + "/customers?q=harbour");
      assertThat(page.locator("#list")).not().containsText("Harbour Works");
      page.navigate(home + "/imports");
      assertThat(page.locator("tbody tr").first()).containsText("reversed");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void what_is_wrong_with_a_mapping_is_said_and_the_file_stays_chosen() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), MAPPING.replace("kind:", "kynd:"));
    Path visits = Files.writeString(folder.resolve("more.csv"), VISITS);
    try (BrowserContext context = context(true)) {
      Page page = loggedIn(context);
      page.navigate(home + "/imports");
      page.locator("#file").setInputFiles(visits);
      page.locator("form[data-upload] button.primary").click();
      assertThat(page.locator("#refusal")).containsText("choose a mapping");
      page.locator("input[value=own]").check();
      page.locator("#own").setInputFiles(wrong);
      page.locator("form[data-upload] button.primary").click();
      assertThat(page.locator("#refusal")).containsText("line 7");
      assertThat(page.locator("#refusal")).containsText("kynd");
      assertThat(page.locator("#file")).hasValue("C:\\fakepath\\more.csv");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void without_a_script_the_same_forms_work() throws IOException {
    Path gbk = folder.resolve("gbk.csv");
    Files.write(gbk, "customer_id,\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));
    try (BrowserContext context = context(false)) {
      Page page = loggedIn(context);
      page.navigate(home + "/imports");
      page.locator("form[data-upload] button.primary").click();
      assertThat(page.locator("#refusal")).containsText("choose a mapping");
      page.locator("input[value=online-retail-ii]").check();
      page.locator("#file").setInputFiles(gbk);
      page.locator("form[data-upload] button.primary").click();
      page.waitForURL("**/imports/*-*");
      while (page.locator("#standing").count() > 0) {
        page.reload();
      }
      assertThat(page.locator(".notice.error")).containsText("not in UTF-8");
      assertThat(complaints).isEmpty();
    }
  }

  private static BrowserContext context(boolean scripts) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale("en-US")
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1280, 900));
  }

  private Page loggedIn(BrowserContext context) {
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
    page.fill("#username", "admin");
    page.fill("#password", PASSWORD);
    page.locator("button.primary").click();
    page.waitForURL("**/customers**");
    return page;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
