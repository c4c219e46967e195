package org.mcrledger.kit.web;

import static org.mcrledger.kit.web.EdgeService.encoded;
import static org.mcrledger.kit.web.EdgeService.request;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Keeps cookies, as browsers do. */
final class Browser {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        EdgeService.get(path).header("Accept", "text/html,*/*;q=0.8").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> logIn(String login, String password)
      throws IOException, InterruptedException {
    String csrf = get("/login").body().lines().findFirst().orElseThrow();
    String form =
        "username=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf);
    return client.send(
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  int post(String path, String type, String body, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").getValue());
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  HttpCookie session() {
    return cookie(SessionCookie.NAME);
  }

  private HttpCookie cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
