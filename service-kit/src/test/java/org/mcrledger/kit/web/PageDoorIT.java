package org.mcrledger.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.kit.web.EdgeService.PASSWORD;
import static org.mcrledger.kit.web.EdgeService.get;
import static org.mcrledger.kit.web.EdgeService.send;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The pages as browsers ask them. */
class PageDoorIT {
  @Test
  void a_page_leads_to_the_login_and_the_login_back_to_the_page() throws Exception {
    Browser browser = new Browser();
    HttpResponse<String> asked = browser.get("/customers?sort=name&q=%E5%8C%97");
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(asked.headers().firstValue("Location")).contains("/login");
    HttpResponse<String> in = browser.logIn("form", PASSWORD);
    assertThat(in.headers().firstValue("Location")).contains("/customers?sort=name&q=%E5%8C%97");
    HttpResponse<String> page = browser.get("/customers");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(browser.session().isHttpOnly()).isTrue();
  }

  @Test
  void a_session_changes_things_only_with_its_token_on_pages_and_api_alike() throws Exception {
    Browser browser = new Browser();
    browser.logIn("api", PASSWORD);
    String token = browser.get("/customers").body();
    assertThat(browser.get("/api/v1/whoami").body()).isEqualTo("[\"api\"]");
    assertThat(browser.post("/customers", "application/x-www-form-urlencoded", "", null))
        .isEqualTo(403);
    assertThat(browser.post("/customers", "application/x-www-form-urlencoded", "", token))
        .isEqualTo(200);
    String note = "{\"text\": \"x\", \"stars\": 3}";
    assertThat(browser.post("/api/v1/notes", "application/json", note, null)).isEqualTo(403);
    assertThat(browser.post("/api/v1/notes", "application/json", note, token)).isEqualTo(200);
    assertThat(browser.post("/logout", "application/x-www-form-urlencoded", "", token))
        .isEqualTo(302);
    assertThat(browser.get("/customers").statusCode()).isEqualTo(302);
  }

  @Test
  void a_failed_login_says_so_on_the_login_page() throws Exception {
    Browser browser = new Browser();
    HttpResponse<String> failed = browser.logIn("form", "not the password");
    String location = failed.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith("/login?failed=login-failed");
    assertThat(browser.get("/login?failed=login-failed").body())
        .contains("The name or the password is wrong");
    assertThat(browser.get("/login?failed=too-many-login-attempts&seconds=8").body())
        .contains("Wait 8 seconds");
  }

  @Test
  void a_part_of_a_page_moves_the_whole_page_to_the_login() throws Exception {
    HttpResponse<String> answer = send(get("/customers").header("HX-Request", "true"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
  }

  @Test
  void a_file_is_uploaded_by_a_form_with_its_token() throws Exception {
    Browser browser = new Browser();
    browser.logIn("form", PASSWORD);
    String token = browser.get("/customers").body();
    String form =
        part("_csrf\"", token) + part("file\"; filename=\"a.csv\"", "x,y") + "--cut--\r\n";
    assertThat(browser.post("/upload", "multipart/form-data; boundary=cut", form, null))
        .isEqualTo(200);
    String without = part("file\"; filename=\"a.csv\"", "x,y") + "--cut--\r\n";
    assertThat(browser.post("/upload", "multipart/form-data; boundary=cut", without, null))
        .isEqualTo(403);
  }

  private static String part(String disposition, String content) {
    return "--cut\r\nContent-Disposition: form-data; name=\""
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }
}
