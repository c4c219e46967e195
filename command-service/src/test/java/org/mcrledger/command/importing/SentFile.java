package org.mcrledger.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.mcrledger.command.RunningService;
import org.mcrledger.kit.json.Json;
import tools.jackson.databind.JsonNode;

/** Imports sent to a running service, as a client of its REST resources does it. */
record SentFile(RunningService service) {
  private static final String BOUNDARY = "a-boundary-that-no-file-holds";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  HttpResponse<String> post(String mapping, byte[] csv, boolean dryRun) {
    return post("en", mapping, csv, dryRun);
  }

  HttpResponse<String> post(String language, String mapping, byte[] csv, boolean dryRun) {
    return service.send(
        "office",
        "/imports?dryRun=" + dryRun,
        request ->
            request
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart("", mapping, csv))));
  }

  /** The mapping as a file of its own, as {@code curl -F mapping=@ours.yaml} sends it. */
  HttpResponse<String> postBothAsFiles(String mapping, String csv) {
    byte[] body =
        multipart("; filename=\"ours.yaml\"", mapping, csv.getBytes(StandardCharsets.UTF_8));
    return service.send(
        "office",
        "/imports?dryRun=true",
        request ->
            request
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static byte[] multipart(String file, String mapping, byte[] csv) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"mapping\"");
    text(body, file + "\r\n\r\n");
    text(body, mapping + "\r\n--" + BOUNDARY + "\r\n");
    text(body, "Content-Disposition: form-data; name=\"file\"; filename=\"sample.csv\"\r\n\r\n");
    body.writeBytes(csv);
    text(body, "\r\n--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Queues an import and says its id. */
  String begin(String mapping, String csv) {
    return begun(post(mapping, csv.getBytes(StandardCharsets.UTF_8), false));
  }

  static String begun(HttpResponse<String> answer) {
    if (answer.statusCode() != 202) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return Json.mapper().readTree(answer.body()).get("id").asString();
  }

  /** Imports to the end. */
  JsonNode whole(String mapping, String csv) {
    return over(begin(mapping, csv));
  }

  JsonNode dry(String mapping, String csv) {
    return over(begun(post(mapping, csv.getBytes(StandardCharsets.UTF_8), true)));
  }

  JsonNode reversed(String importId, String because) {
    return over(beginReversal(importId, because));
  }

  /** Queues the reversal of an import and says its id. */
  String beginReversal(String importId, String because) {
    HttpResponse<String> answer =
        service.send(
            "office",
            "/imports/" + importId + "/reversal",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString("{\"because\": \"" + because + "\"}")));
    return begun(answer);
  }

  /** What follows from an import, such as its recording, to the end. */
  JsonNode followed(String importId, String what) {
    return over(begun(answer(importId, what)));
  }

  HttpResponse<String> answer(String importId, String what) {
    return service.send(
        "office",
        "/imports/" + importId + "/" + what,
        request ->
            request
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  JsonNode get(String id) {
    return Json.mapper()
        .readTree(service.send("office", "/imports/" + id, request -> request.GET()).body());
  }

  String errors(String id) {
    return service.send("office", "/imports/" + id + "/errors", request -> request.GET()).body();
  }

  /** Waits until the job is over. */
  JsonNode over(String id) {
    Instant end = Instant.now().plus(PATIENCE);
    for (JsonNode job = get(id); Instant.now().isBefore(end); job = get(id)) {
      switch (job.get("state").asString()) {
        case "done", "failed", "cancelled" -> {
          return job;
        }
        default -> pause();
      }
    }
    throw new AssertionError("not over in time: " + get(id));
  }

  /** Of a job that is done. */
  static JsonNode result(JsonNode job) {
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
    return job.get("result");
  }

  static long count(JsonNode job, String what) {
    return result(job).get(what).asLong();
  }

  static void pause() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
