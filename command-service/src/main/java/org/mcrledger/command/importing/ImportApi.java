package org.mcrledger.command.importing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mcrledger.command.importing.mapping.Mappings;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.run.ImportLines;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.job.Job;
import org.mcrledger.kit.json.StrictBody;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports by REST. */
@RestController
@RequestMapping("/api/v1")
@Requires(Right.IMPORT)
public class ImportApi {
  private static final int LINES_SHOWN = 100;
  private final Imports imports;
  private final ImportLines lines;
  private final ImportShapes shapes;

  public ImportApi(Imports imports, ImportLines lines, WallClock clock) {
    this.imports = imports;
    this.lines = lines;
    this.shapes = new ImportShapes(clock);
  }

  /** Takes a file in: {@code mapping} is the text of a mapping or the key of one that ships. */
  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> start(
      @RequestParam String mapping,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Actor actor,
      HttpServletRequest request)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "file.csv" : file.getOriginalFilename();
    Language language = RequestLanguage.of(request);
    return start(mapping, name, file.getInputStream(), dryRun, actor, language);
  }

  Map<String, Object> start(
      String mapping,
      String name,
      InputStream content,
      boolean dryRun,
      Actor actor,
      Language language)
      throws IOException {
    return shapes.one(imports.start(mapping, name, content, dryRun, actor, language));
  }

  @GetMapping("/imports")
  Page<Map<String, Object>> list(PageRequest part) {
    Page<Job> page = imports.newest(part);
    return shapes.list(page, imports.followUps(page.items()));
  }

  @GetMapping("/imports/{id}")
  Map<String, Object> get(@PathVariable UUID id) {
    Job job = imports.get(id);
    return shapes.one(job, imports.followUps(List.of(job)));
  }

  /** The rows that were refused or left out, as CSV; written as it is read, however many. */
  @GetMapping("/imports/{id}/errors")
  void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    UUID known = imports.get(id).id();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=errors-" + id + ".csv");
    errors(known, response.getWriter());
  }

  void errors(UUID id, Writer to) throws IOException {
    new ErrorFile(to).write(each -> lines.each(id, each));
  }

  /** The first of those refused, each with its reason in the reader's language. */
  @GetMapping("/imports/{id}/lines")
  Map<String, Object> lines(@PathVariable UUID id, HttpServletRequest request) {
    return lines(id, RequestLanguage.of(request));
  }

  Map<String, Object> lines(UUID id, Language language) {
    List<Trouble> first = lines.first(imports.get(id).id(), LINES_SHOWN);
    return ImportShapes.lines(first, language);
  }

  /** Imports the file that a dry run has tried out. */
  @PostMapping("/imports/{id}/recording")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> record(@PathVariable UUID id, Actor actor) {
    return shapes.one(imports.record(id, actor));
  }

  /** Why an import is taken back. */
  record ReversalBody(String because) {}

  @PostMapping("/imports/{id}/reversal")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> reverse(@PathVariable UUID id, @StrictBody ReversalBody body, Actor actor) {
    return shapes.one(imports.reverse(id, body.because(), actor));
  }

  @PostMapping("/imports/{id}/cancellation")
  Map<String, Object> cancel(@PathVariable UUID id, Actor actor) {
    return shapes.one(imports.cancel(id, actor));
  }

  /** The mappings that ship. */
  @GetMapping("/mappings")
  Map<String, Object> mappings() {
    List<Map<String, Object>> items = Mappings.SHIPPED.stream().map(ImportShapes::mapping).toList();
    return Map.of("items", items);
  }
}
