package org.mcrledger.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody logged in at a browser of their own. At its end the browser must have had nothing to
 * complain of: no script that failed, no policy broken, nothing missing.
 */
final class Visit implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final String home;
  private final List<String> complaints = new ArrayList<>();

  Visit(Chromium chromium, String home, String login, Browser.NewContextOptions how) {
    this.home = home;
    context = chromium.browser().newContext(how.setViewportSize(1280, 900));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean refusedForm = message.text().matches(".*status of (400|422).*");
          if (message.type().equals("error") && !refusedForm) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    logIn(login);
  }

  private void logIn(String login) {
    go("/customers");
    page.fill("#username", login);
    page.fill("#password", Walk.PASSWORD);
    page.locator("button.primary").click();
    page.waitForURL("**/customers**");
  }

  Page page() {
    return page;
  }

  /**
   * @param path with its slash
   */
  void go(String path) {
    page.navigate(home + path);
  }

  /** Presses the button of the page's form. */
  void submit() {
    page.locator("form[data-form] button.primary").click();
  }

  /** By keyboard; keys typed before the page has its script would be lost. */
  void submitByKeyboard() {
    page.waitForLoadState();
    page.keyboard().press("Control+Enter");
  }

  /** Types into a picker and takes the one who fits. */
  void pick(String field, String typed, String name) {
    page.fill("input[name='shown:" + field + "']", typed);
    page.locator(".picker li[role=option]")
        .filter(new Locator.FilterOptions().setHasText(name))
        .click();
    assertThat(page.locator("input[name='" + field + "']")).not().hasValue("");
  }

  /** Says so where the browser complained, then leaves. */
  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
