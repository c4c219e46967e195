package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;

/** What the command line says of a replay that failed at the server. */
class FailedReplayByLineIT {
  @TempDir private Path notes;

  @Test
  void the_reason_is_said_and_nothing_is_written_as_a_result() throws Exception {
    assertSaid(
        Problem.of("persons-over-too-many-months", 422)
            .with("count", "200,000")
            .with("months", "1,200")
            .with("most", "481"),
        "200,000 persons over 1,200 months need more memory than this server has for that;"
            + " 481 months fit at most.");
  }

  @Test
  void what_nobody_foresaw_is_said_with_what_to_quote() throws Exception {
    assertSaid(
        Problem.of("unexpected", 500).quoting("7d3c"),
        "Quote the id to those who run the service. (id 7d3c)");
  }

  private void assertSaid(Problem problem, String sentence) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/replays", exchange -> answer(exchange, problem));
    server.start();
    String address = "http://localhost:" + server.getAddress().getPort();
    try (JavaProcess mcr =
        JavaProcess.ofProgram(
            notes,
            Map.of("MCR_PASSWORD", Api.PASSWORD),
            "replay",
            "--rules=default-1",
            "--server=" + address,
            "--user=she")) {
      assertThat(mcr.awaitEnd()).isEqualTo(1);
      assertThat(mcr.out()).isEmpty();
      assertThat(mcr.err())
          .contains("mcr: the replay did not run to its end (failed). ", sentence)
          .doesNotContain("Exception", "null");
    } finally {
      server.stop(0);
    }
  }

  /** A server whose runs wait when they are asked for and have failed when they are looked at. */
  private static void answer(HttpExchange exchange, Problem problem) throws IOException {
    boolean asked = exchange.getRequestMethod().equals("POST");
    Map<String, Object> run =
        asked
            ? Map.of("id", "1", "state", "waiting")
            : Map.of(
                "id", "1", "state", "failed", "problem", Problems.document(problem, Language.EN));
    byte[] body = Json.mapper().writeValueAsBytes(run);
    try (exchange) {
      exchange.sendResponseHeaders(asked ? 202 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
