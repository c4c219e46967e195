package org.mcrledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is tried out, imported, looked through and taken back, in a browser. */
class ImportWalkIT {
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
  private static Walk walk;

  @BeforeAll
  static void start() throws IOException {
    walk = Walk.start(folder);
  }

  @AfterAll
  static void stop() {
    Walk.end(walk);
  }

  @Test
  void a_file_is_tried_out_imported_and_taken_back() throws IOException {
    Path mapping = Files.writeString(folder.resolve("visits.yaml"), MAPPING);
    Path visits = Files.writeString(folder.resolve("visits.csv"), VISITS);
    try (Visit visit = walk.visit(Walk.ADMIN)) {
      Page page = visit.page();
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
      visit.go("/customers?q=harbour");
      assertThat(page.locator("#list")).not().containsText("Harbour Works");
      page.goBack();

      page.getByText("Import 1 rows").click();
      assertThat(page.locator(".notice")).containsText("The import is recorded");
      Download errors = page.waitForDownload(() -> page.getByText("Error file (CSV)").click());
      assertThat(Files.readString(errors.path(), StandardCharsets.UTF_8))
          .contains("3,day,2025-02-30,cell-is-no-date");
      page.getByText("To the customers").click();
      assertThat(page.locator("#list")).containsText("Harbour Works");

      visit.go("/imports");
      Locator row = page.locator("tbody tr").first();
      assertThat(row).containsText("done");
      row.locator("a").click();
      page.getByText("Reverse this import").click();
      visit.submit();
      assertThat(page.locator("textarea[name=because] ~ .error")).isVisible();
      page.fill("textarea[name=because]", "The wrong register");
      visit.submit();
      assertThat(page.locator("main")).containsText("Taken back");
      assertThat(page.locator("main")).containsText("The wrong register");
      visit.go("/customers?q=harbour");
      assertThat(page.locator("#list")).not().containsText("Harbour Works");
      visit.go("/imports");
      assertThat(page.locator("tbody tr").first()).containsText("reversed");
    }
  }

  @Test
  void what_is_wrong_with_a_mapping_is_said_and_the_file_stays_chosen() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), MAPPING.replace("kind:", "kynd:"));
    Path visits = Files.writeString(folder.resolve("more.csv"), VISITS);
    try (Visit visit = walk.visit(Walk.ADMIN)) {
      Page page = visit.page();
      visit.go("/imports");
      page.locator("#file").setInputFiles(visits);
      page.locator("form[data-upload] button.primary").click();
      assertThat(page.locator("#refusal")).containsText("choose a mapping");
      page.locator("input[value=own]").check();
      page.locator("#own").setInputFiles(wrong);
      page.locator("form[data-upload] button.primary").click();
      assertThat(page.locator("#refusal")).containsText("line 7");
      assertThat(page.locator("#refusal")).containsText("kynd");
      assertThat(page.locator("#file")).hasValue("C:\\fakepath\\more.csv");
    }
  }

  @Test
  void without_a_script_the_same_forms_work() throws IOException {
    Path gbk = folder.resolve("gbk.csv");
    Files.write(gbk, "customer_id,\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));
    try (Visit visit =
        walk.visit(
            Walk.ADMIN,
            new Browser.NewContextOptions().setLocale("en-US").setJavaScriptEnabled(false))) {
      Page page = visit.page();
      visit.go("/imports");
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
    }
  }
}
