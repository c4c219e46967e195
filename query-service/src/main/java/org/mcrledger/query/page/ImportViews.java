package org.mcrledger.query.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.query.page.view.ImportCounts;
import org.mcrledger.query.page.view.ImportCounts.Count;
import org.mcrledger.query.page.view.ImportCounts.Skipped;
import org.mcrledger.query.page.view.ImportLine;
import org.mcrledger.query.page.view.ImportProgress;
import org.mcrledger.query.page.view.ImportView;
import tools.jackson.databind.JsonNode;

/**
 * Reads imports out of the answers of whoever does them.
 *
 * @param titles what people read for the key of a mapping
 * @param missing how many positions the lists have still to catch up
 */
record ImportViews(Function<String, String> titles, ToLongFunction<JsonNode> missing) {
  private static final String REVERSAL = "import-reversal";

  /** What rows bring, in the order in which it is shown. */
  private static final List<String> BROUGHT =
      List.of(
          "customers",
          "contacts",
          "staff",
          "engagements",
          "revenues",
          "orders",
          "receipts",
          "measures");

  ImportLine line(JsonNode job) {
    return new ImportLine(
        job.path("id").asString(""),
        isReversal(job),
        job.path("dryRun").asBoolean(false),
        job.path("file").asString(""),
        titles.apply(job.path("mapping").asString("")),
        job.path("owner").asString(""),
        Instant.parse(job.path("createdAt").asString("")),
        state(job),
        progress(job),
        job.has("result") ? Optional.of(counts(job.path("result"))) : Optional.empty(),
        text(job.path("followedBy"), "id"));
  }

  private static boolean isReversal(JsonNode job) {
    return job.path("kind").asString("").equals(REVERSAL);
  }

  private String state(JsonNode job) {
    String state = job.path("state").asString("");
    JsonNode next = job.path("followedBy");
    if (isReversal(next)) {
      return switch (next.path("state").asString("")) {
        case "done" -> "reversed";
        case "waiting", "running" -> "reversing";
        default -> state;
      };
    }
    if (!state.equals("done")) {
      return state;
    }
    if (job.path("dryRun").asBoolean(false)) {
      return "tried";
    }
    return missing.applyAsLong(job) > 0 ? "catching-up" : state;
  }

  private static ImportProgress progress(JsonNode job) {
    JsonNode rate = job.path("ratePerSecond");
    JsonNode remaining = job.path("remainingSeconds");
    return new ImportProgress(
        job.path("done").asLong(0),
        job.has("total") ? OptionalLong.of(job.path("total").asLong()) : OptionalLong.empty(),
        rate.isNumber() ? OptionalLong.of(Math.round(rate.asDouble())) : OptionalLong.empty(),
        remaining.isNumber()
            ? Optional.of(Duration.ofSeconds(remaining.asLong()))
            : Optional.empty());
  }

  private static ImportCounts counts(JsonNode result) {
    List<Count> found =
        BROUGHT.stream()
            .map(key -> new Count(key, result.path(key).asLong(0)))
            .filter(count -> count.number() > 0)
            .toList();
    Stream<Skipped> skipped =
        result.path("skipped-because").propertyStream().map(ImportViews::skipped);
    return new ImportCounts(
        result.path("rows").asLong(0),
        result.path("imported").asLong(0),
        result.path("already-there").asLong(0),
        result.path("skipped").asLong(0),
        result.path("refused").asLong(0),
        result.path("events").asLong(0),
        result.path("names-with-one-id").asLong(0),
        found,
        skipped.toList(),
        result.path("voided").asLong(0),
        result.path("kept").asLong(0));
  }

  private static Skipped skipped(Map.Entry<String, JsonNode> reason) {
    return new Skipped(reason.getKey(), reason.getValue().asLong(0));
  }

  /** A row that was left out, with what became of it. */
  static ImportView.Left left(JsonNode line) {
    String kind =
        switch (line.path("rule").asString("")) {
          case "row-is-skipped" -> "skipped";
          case "names-share-an-id" -> "noted";
          case "something-rests-on-it" -> "kept";
          default -> "refused";
        };
    return new ImportView.Left(
        line.path("line").asLong(0),
        line.path("column").asString(""),
        line.path("value").asString(""),
        kind,
        line.path("reason").asString(""));
  }

  static ImportView view(
      JsonNode job, ImportLine line, List<ImportView.Left> left, long missing, Language language) {
    JsonNode problem = job.path("problem");
    return new ImportView(
        line,
        text(problem, "rule").map(rule -> Problems.sentence(rule, params(problem), language)),
        text(problem, "id"),
        text(job, "because"),
        text(job, "import"),
        missing,
        left);
  }

  private static Map<String, String> params(JsonNode problem) {
    Map<String, String> params = new HashMap<>();
    problem
        .path("params")
        .propertyStream()
        .forEach(param -> params.put(param.getKey(), param.getValue().asString("")));
    return params;
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
  }
}
