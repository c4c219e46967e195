package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.FileImports;
import org.mcrledger.kit.command.FileImports.Asker;
import org.mcrledger.kit.command.FileImports.SentFile;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.query.page.view.ImportLine;
import org.mcrledger.query.page.view.ImportView;
import org.mcrledger.query.page.view.ImportsView.Shipped;
import org.mcrledger.query.page.view.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with whoever does the imports, and puts the answers into views. */
final class ImportDesk {
  /** What our own service answers may be long, such as all that is wrong with a mapping. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FileImports imports;
  private final Freshness freshness;

  ImportDesk(FileImports imports, Freshness freshness) {
    this.imports = imports;
    this.freshness = freshness;
  }

  static Asker asker(HttpServletRequest request) {
    return new Asker(CurrentActor.get(), RequestLanguage.of(request));
  }

  static JsonNode read(CommandAnswer answer) {
    return JSON.readTree(answer.json());
  }

  /** What was answered; a refusal becomes the page's own problem. */
  private static JsonNode told(CommandAnswer answer) {
    JsonNode json = read(answer);
    if (answer.isDone()) {
      return json;
    }
    Problem problem =
        Problem.of(json.path("rule").asString("unexpected"), json.path("status").asInt(500));
    for (Map.Entry<String, JsonNode> param : json.path("params").properties()) {
      problem = problem.with(param.getKey(), param.getValue().asString(""));
    }
    throw problem.asException();
  }

  CommandAnswer tryOut(SentFile file, Asker by) {
    return imports.tryOut(file, by);
  }

  /** Queues the import of what a dry run has tried out, and says its id. */
  String record(UUID dryRun, Asker by) {
    return told(imports.record(dryRun, by)).path("id").asString("");
  }

  void cancel(UUID id, Asker by) {
    told(imports.cancel(id, by));
  }

  CommandAnswer reverse(UUID id, String because, Asker by) {
    return imports.reverse(id, because, by);
  }

  void errors(UUID id, Asker by, OutputStream to) throws IOException {
    imports.errors(id, by, to);
  }

  List<Shipped> mappings(Asker by, Wording w) {
    return told(imports.mappings(by))
        .path("items")
        .valueStream()
        .map(mapping -> shipped(mapping, w))
        .toList();
  }

  private static Shipped shipped(JsonNode mapping, Wording w) {
    return new Shipped(
        mapping.path("mapping").asString(""),
        mapping.path("title").path(w.locale().getLanguage()).asString(""),
        mapping.path("columns").valueStream().map(column -> column.asString("")).toList());
  }

  /** The YAML of a mapping that ships: what one of one's own begins with. */
  String mappingText(String key, Asker by) {
    return told(imports.mappings(by))
        .path("items")
        .valueStream()
        .filter(mapping -> mapping.path("mapping").asString("").equals(key))
        .map(mapping -> mapping.path("text").asString(""))
        .findFirst()
        .orElseThrow(() -> Problem.of("address-unknown", 404).with("value", key).asException());
  }

  /**
   * A part of the imports.
   *
   * @param next where the next part begins; empty on the last one
   */
  record Part(List<ImportLine> lines, Optional<String> next) {}

  Part list(Optional<String> cursor, Asker by, Wording w) {
    ImportViews views = views(by, w);
    JsonNode page = told(imports.list(cursor, by));
    return new Part(
        page.path("items").valueStream().map(views::line).toList(),
        Optional.of(page.path("next").asString("")).filter(next -> !next.isEmpty()));
  }

  /** The import or reversal; one that is not there is refused. */
  ImportView find(UUID id, Asker by, Wording w) {
    JsonNode job = told(imports.find(id, by));
    ImportLine line = views(by, w).line(job);
    List<ImportView.Left> left = new ArrayList<>();
    if (!line.isUnderWay()) {
      told(imports.lines(id, by)).path("items").forEach(each -> left.add(ImportViews.left(each)));
    }
    return ImportViews.view(job, line, left, missing(job), by.language());
  }

  /** Refuses an id that names no import. */
  void requireKnown(UUID id, Asker by) {
    told(imports.find(id, by));
  }

  private ImportViews views(Asker by, Wording w) {
    Map<String, String> titles =
        mappings(by, w).stream().collect(Collectors.toMap(Shipped::key, Shipped::title));
    Function<String, String> title = key -> titles.getOrDefault(key, key);
    return new ImportViews(title, this::missing);
  }

  /** How far the lists still have to go until they show what the import recorded. */
  private long missing(JsonNode job) {
    long last = job.path("result").path("lastPosition").asLong(0);
    boolean wrote =
        job.path("result").path("events").asLong(job.path("result").path("voided").asLong(0)) > 0;
    return wrote && !job.path("dryRun").asBoolean(false) ? freshness.missing(last) : 0;
  }
}
