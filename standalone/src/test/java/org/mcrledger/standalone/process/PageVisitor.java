package org.mcrledger.standalone.process;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the pages without any script: follows links, fills in forms, keeps cookies. */
public final class PageVisitor {
  private static final Pattern FORM = Pattern.compile("<form[^>]*>.*?</form>", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("<input[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(name|value|type)=\"([^\"]*)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;

  public PageVisitor(String address) {
    this.address = address;
  }

  public void logIn(String login, String password) throws IOException, InterruptedException {
    HttpResponse<String> in =
        submit(get("/login"), "/login", Map.of("username", login, "password", password));
    if (in.statusCode() != 200 || in.uri().getPath().equals("/login")) {
      throw new AssertionError("not logged in: " + in.uri() + " " + in.body());
    }
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, "text/html");
  }

  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    return http.send(
        request(path).setHeader("Accept", accept).GET().build(), BodyHandlers.ofString());
  }

  /**
   * Sends the form of a page that goes to the path: what it holds hidden, and what the visitor
   * filled in. A page without such a form lends its token, as to somebody who makes up a form.
   */
  HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> filledIn)
      throws IOException, InterruptedException {
    Map<String, String> fields = hidden(form(page.body(), path));
    fields.putAll(filledIn);
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return http.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends the form of a page with a file chosen in its field {@code file}. */
  HttpResponse<String> upload(
      HttpResponse<String> page,
      String path,
      Map<String, String> filledIn,
      String fileName,
      String content)
      throws IOException, InterruptedException {
    Map<String, String> fields = hidden(form(page.body(), path));
    fields.putAll(filledIn);
    String boundary = "a-boundary-that-no-file-holds";
    String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> body.append(part + name + "\"\r\n\r\n" + value + "\r\n"));
    body.append(part + "file\"; filename=\"" + fileName + "\"\r\n\r\n" + content + "\r\n");
    body.append("--" + boundary + "--\r\n");
    return http.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build(),
        BodyHandlers.ofString());
  }

  private static String form(String page, String path) {
    for (Matcher form = FORM.matcher(page); form.find(); ) {
      if (form.group().contains("method=\"post\"")
          && form.group().contains("action=\"" + path + "\"")) {
        return form.group();
      }
    }
    Matcher token = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>").matcher(page);
    return token.find() ? token.group() : "";
  }

  private static Map<String, String> hidden(String form) {
    Map<String, String> hidden = new LinkedHashMap<>();
    for (Matcher field = FIELD.matcher(form); field.find(); ) {
      Map<String, String> said = new LinkedHashMap<>();
      for (Matcher each = ATTRIBUTE.matcher(field.group()); each.find(); ) {
        said.put(each.group(1), each.group(2));
      }
      if ("hidden".equals(said.get("type")) && said.containsKey("name")) {
        hidden.put(said.get("name"), said.getOrDefault("value", ""));
      }
    }
    return hidden;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Accept", "text/html")
        .header("Accept-Language", "en");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
