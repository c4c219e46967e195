package org.mcrledger.command.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mappings;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.job.Job;
import org.mcrledger.kit.job.JobApi;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.reading.Page;

/** Imports, mappings and rows left out, as REST answers with them. */
final class ImportShapes {
  private final WallClock clock;

  ImportShapes(WallClock clock) {
    this.clock = clock;
  }

  Map<String, Object> one(Job job) {
    Map<String, Object> shown = new LinkedHashMap<>(JobApi.shown(job, clock.now()));
    shown.put("file", job.input().path("file").asString(""));
    shown.put("mapping", job.input().path("mappingName").asString(""));
    shown.put("dryRun", job.input().path("dryRun").booleanValue(false));
    text(job, "import").ifPresent(id -> shown.put("import", id));
    text(job, "because").ifPresent(because -> shown.put("because", because));
    return shown;
  }

  /** With what followed from it: the import of a dry run, the reversal of an import. */
  Map<String, Object> one(Job job, Map<String, Job> followUps) {
    Map<String, Object> shown = one(job);
    Optional.ofNullable(followUps.get(job.id().toString()))
        .map(this::one)
        .ifPresent(next -> shown.put("followedBy", pointer(next)));
    return shown;
  }

  private static Map<String, Object> pointer(Map<String, Object> job) {
    Map<String, Object> pointer = new LinkedHashMap<>(job);
    pointer.keySet().retainAll(List.of("id", "kind", "owner", "state", "createdAt"));
    return pointer;
  }

  Page<Map<String, Object>> list(Page<Job> jobs, Map<String, Job> followUps) {
    return jobs.map(job -> one(job, followUps));
  }

  private static Optional<String> text(Job job, String field) {
    return Optional.of(job.input().path(field).asString("")).filter(text -> !text.isEmpty());
  }

  static Map<String, Object> mapping(String key) {
    String text = Mappings.shippedText(key);
    Mapping mapping = Mappings.load(key, text);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("mapping", mapping.key());
    shown.put("title", Map.of("en", mapping.titleEn(), "zh", mapping.titleZh()));
    shown.put("version", mapping.version());
    shown.put("columns", mapping.columns());
    shown.put("text", text);
    return shown;
  }

  static Map<String, Object> lines(List<Trouble> troubles, Language language) {
    return Map.of("items", troubles.stream().map(trouble -> line(trouble, language)).toList());
  }

  private static Map<String, Object> line(Trouble trouble, Language language) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("line", trouble.line());
    shown.put("column", trouble.column());
    shown.put("value", trouble.value());
    shown.put("rule", trouble.rule());
    shown.put("reason", ErrorFile.sentence(trouble, language));
    return shown;
  }
}
