package org.mcrledger.kit.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.web.Assertions;

/** Has files imported by command-service over HTTP; a file is passed on as it is read. */
public final class HttpImports implements FileImports {
  private static final String IMPORTS = "/imports";
  private static final String JSON = "application/json";
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  /** A large file takes its time to arrive. */
  private static final Duration TAKEN_WITHIN = Duration.ofMinutes(10);

  private final HttpDoor door;

  /**
   * @param commandService where command-service listens, such as {@code http://command:8081}
   */
  public HttpImports(URI commandService, Assertions assertions) {
    this.door = new HttpDoor(commandService, assertions);
  }

  @Override
  public CommandAnswer tryOut(SentFile file, Asker by) {
    Multipart form =
        new Multipart()
            .text("mapping", file.mapping())
            .file("file", file.name(), BodyPublishers.ofInputStream(() -> opened(file.content())));
    var request =
        door.request(
                "POST", IMPORTS + "?dryRun=true", form.body(), by.actor().login(), by.language())
            .timeout(TAKEN_WITHIN)
            .header("Content-Type", form.contentType());
    return door.send(request.build(), by.language());
  }

  private static InputStream opened(Content content) {
    try {
      return content.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CommandAnswer record(UUID dryRun, Asker by) {
    return post(dryRun + "/recording", "{}", by);
  }

  @Override
  public CommandAnswer cancel(UUID id, Asker by) {
    return post(id + "/cancellation", "{}", by);
  }

  @Override
  public CommandAnswer reverse(UUID id, String because, Asker by) {
    String body = Json.mapper().writeValueAsString(Map.of("because", because));
    return post(id + "/reversal", body, by);
  }

  @Override
  public CommandAnswer list(Optional<String> cursor, Asker by) {
    String part =
        cursor.map(text -> "?cursor=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).orElse("");
    return get(IMPORTS + part, by);
  }

  @Override
  public CommandAnswer find(UUID id, Asker by) {
    return get(IMPORTS + "/" + id, by);
  }

  @Override
  public CommandAnswer lines(UUID id, Asker by) {
    return get(IMPORTS + "/" + id + "/lines", by);
  }

  @Override
  public CommandAnswer mappings(Asker by) {
    return get("/mappings", by);
  }

  @Override
  public void errors(UUID id, Asker by, OutputStream to) throws IOException {
    var request =
        door.request(
                "GET",
                IMPORTS + "/" + id + "/errors",
                BodyPublishers.noBody(),
                by.actor().login(),
                by.language())
            .timeout(ANSWER_WITHIN);
    try (InputStream errors = door.open(request.build())) {
      errors.transferTo(to);
    }
  }

  private CommandAnswer post(String path, String json, Asker by) {
    var request =
        door.request(
                "POST",
                IMPORTS + "/" + path,
                BodyPublishers.ofString(json),
                by.actor().login(),
                by.language())
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", JSON);
    return door.send(request.build(), by.language());
  }

  private CommandAnswer get(String path, Asker by) {
    var request =
        door.request("GET", path, BodyPublishers.noBody(), by.actor().login(), by.language())
            .timeout(ANSWER_WITHIN)
            .header("Accept", JSON);
    return door.send(request.build(), by.language());
  }
}
