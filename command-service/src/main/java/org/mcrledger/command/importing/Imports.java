package org.mcrledger.command.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mappings;
import org.mcrledger.command.importing.run.ImportWork;
import org.mcrledger.command.importing.run.Reversal;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.job.Job;
import org.mcrledger.kit.job.Jobs;
import org.mcrledger.kit.job.Upload;
import org.mcrledger.kit.job.Uploads;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.rules.CheckedFile;
import org.mcrledger.rules.InvalidFile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Imports as people meet them: start one, look at it, take it back. */
public final class Imports {
  /** Field of a job's input: the dry run by which its file was tried out. */
  private static final String TRIED_BY = "triedBy";

  /** Field of a reversal's input: the import that it takes back. */
  private static final String REVERSED = "import";

  private final Jobs jobs;
  private final Uploads uploads;
  private final LedgerReader ledger;

  public Imports(Jobs jobs, Uploads uploads, LedgerReader ledger) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.ledger = ledger;
  }

  /**
   * Takes the file in and queues its import.
   *
   * @param mapping the mapping's text, or the key of one that ships
   * @param language in which to say what is wrong with it
   */
  public Job start(
      String mapping,
      String fileName,
      InputStream file,
      boolean dryRun,
      Actor actor,
      Language language)
      throws IOException {
    String text = Mappings.SHIPPED.contains(mapping) ? Mappings.shippedText(mapping) : mapping;
    Mapping read = load(text, language);
    Upload upload = uploads.store(fileName, actor.login(), file);
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.put("mappingName", read.key()).put("mapping", text);
    input.put("upload", upload.id().toString()).put("file", fileName).put("dryRun", dryRun);
    input.put(ImportWork.START, ledger.head().position());
    actor.staffId().ifPresent(staff -> input.put("staff", staff));
    return jobs.start(ImportWork.KIND, actor.login(), input);
  }

  /** Queues the import of the file that a dry run has tried out: it need not be sent again. */
  public Job record(UUID dryRun, Actor actor) {
    Job tried = get(dryRun);
    if (!isDryRun(tried)) {
      throw Problem.of("import-is-no-dry-run", 409).asException();
    }
    if (tried.state() != Job.State.DONE) {
      throw Problem.of("dry-run-is-not-done", 409).asException();
    }
    ObjectNode input = (ObjectNode) tried.input().deepCopy();
    input.put("dryRun", false).put(TRIED_BY, dryRun.toString());
    input.put(ImportWork.START, ledger.head().position());
    input.remove("staff");
    actor.staffId().ifPresent(staff -> input.put("staff", staff));
    return jobs.start(ImportWork.KIND, actor.login(), input);
  }

  /** What followed from these: of a dry run its import, of an import its reversal; by their ids. */
  public Map<String, Job> followUps(List<Job> of) {
    List<UUID> ids = of.stream().map(Job::id).toList();
    Map<String, Job> latest = new HashMap<>();
    for (Job reversal : jobs.naming(Reversal.KIND, REVERSED, ids)) {
      latest.putIfAbsent(reversal.input().path(REVERSED).asString(""), reversal);
    }
    for (Job imported : jobs.naming(ImportWork.KIND, TRIED_BY, ids)) {
      latest.putIfAbsent(imported.input().path(TRIED_BY).asString(""), imported);
    }
    return latest;
  }

  private static boolean isDryRun(Job job) {
    return job.kind().equals(ImportWork.KIND) && job.input().path("dryRun").booleanValue(false);
  }

  private static Mapping load(String text, Language language) {
    try {
      return Mappings.load("mapping", text, language.locale());
    } catch (InvalidFile invalid) {
      String trouble =
          invalid.problems().stream()
              .map(problem -> said(problem, language))
              .collect(Collectors.joining("\n"));
      throw Problem.of("mapping-is-invalid", 422)
          .at("mapping")
          .with("trouble", trouble)
          .asException();
    }
  }

  private static String said(InvalidFile.Problem problem, Language language) {
    String line = CheckedFile.say(language.locale(), "line %d", "第 %d 行").formatted(problem.line());
    return Stream.of(problem.line() > 0 ? line : "", problem.field(), problem.sentence())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }

  /** A part of the list, the newest first. */
  public Page<Job> newest(PageRequest part) {
    Optional<UUID> after = part.after().map(keys -> UUID.fromString(keys.getFirst()));
    List<Job> found = jobs.newest(ImportWork.KIND, after, part.rows());
    return Page.cut(found, part, job -> List.of(job.id().toString()));
  }

  /** The import; one that is not there is refused. */
  public Job get(UUID id) {
    Job job = jobs.get(id);
    if (!job.kind().equals(ImportWork.KIND) && !job.kind().equals(Reversal.KIND)) {
      throw Problem.of("job-unknown", 404).with("value", id).asException();
    }
    return job;
  }

  public Job cancel(UUID id, Actor actor) {
    return jobs.cancel(get(id).id(), actor.login());
  }

  /** Queues the reversal of an import that is over and recorded something. */
  public Job reverse(UUID id, String because, Actor actor) {
    if (because.isBlank()) {
      throw Problem.refused("a-correction-needs-a-reason", "because", Map.of()).asException();
    }
    Job imported = get(id);
    if (!imported.state().isOver()) {
      throw Problem.of("import-is-not-over", 409).asException();
    }
    Span span = recorded(imported);
    if (!imported.kind().equals(ImportWork.KIND) || span.last() < span.first()) {
      throw Problem.of("import-has-nothing-to-reverse", 409).asException();
    }
    ObjectNode input = JsonNodeFactory.instance.objectNode().put(REVERSED, id.toString());
    input.put("mappingName", imported.input().path("mappingName").asString(""));
    input.put("because", because);
    input.put("firstPosition", span.first()).put("lastPosition", span.last());
    return jobs.start(Reversal.KIND, actor.login(), input);
  }

  /** Between which positions the events of an import lie. */
  private record Span(long first, long last) {}

  /**
   * One that broke off does not know its last event: all that came after its start is looked at.
   */
  private Span recorded(Job imported) {
    if (isDryRun(imported)) {
      return new Span(1, 0);
    }
    long first = imported.input().path(ImportWork.START).longValue(0) + 1;
    long last =
        imported
            .result()
            .map(result -> result.path("lastPosition").longValue(0))
            .orElseGet(() -> ledger.head().position());
    return new Span(first, last);
  }
}
