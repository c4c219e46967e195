package org.mcrledger.command.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mappings;
import org.mcrledger.command.importing.run.ImportLines;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.job.Job;
import org.mcrledger.kit.job.JobApi;
import org.mcrledger.kit.json.StrictBody;
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
  private final Imports imports;
  private final ImportLines lines;
  private final WallClock clock;

  public ImportApi(Imports imports, ImportLines lines, WallClock clock) {
    this.imports = imports;
    this.lines = lines;
    this.clock = clock;
  }

  /** Takes a file in: {@code mapping} is the text of a mapping or the key of one that ships. */
  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> start(
      @RequestParam String mapping,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Actor actor)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "file.csv" : file.getOriginalFilename();
    return shown(imports.start(mapping, name, file.getInputStream(), dryRun, actor));
  }

  @GetMapping("/imports")
  Map<String, Object> list() {
    return Map.of("items", imports.newest().stream().map(this::shown).toList());
  }

  @GetMapping("/imports/{id}")
  Map<String, Object> get(@PathVariable UUID id) {
    return shown(imports.get(id));
  }

  /** The rows that were refused or left out, as CSV; written as it is read, however many. */
  @GetMapping("/imports/{id}/errors")
  void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Job job = imports.get(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=errors-" + id + ".csv");
    new ErrorFile(response.getWriter()).write(to -> lines.each(job.id(), to));
  }

  /** Why an import is taken back. */
  record ReversalBody(String because) {}

  @PostMapping("/imports/{id}/reversal")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> reverse(@PathVariable UUID id, @StrictBody ReversalBody body, Actor actor) {
    return shown(imports.reverse(id, body.because(), actor));
  }

  @PostMapping("/imports/{id}/cancellation")
  Map<String, Object> cancel(@PathVariable UUID id, Actor actor) {
    return shown(imports.cancel(id, actor));
  }

  /** The mappings that ship. */
  @GetMapping("/mappings")
  Map<String, Object> mappings() {
    List<Map<String, Object>> items = Mappings.SHIPPED.stream().map(ImportApi::mapping).toList();
    return Map.of("items", items);
  }

  private static Map<String, Object> mapping(String key) {
    String text = Mappings.shippedText(key);
    Mapping mapping = Mappings.load(key, text);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("mapping", mapping.key());
    shown.put("title", Map.of("en", mapping.titleEn(), "zh", mapping.titleZh()));
    shown.put("version", mapping.version());
    shown.put("text", text);
    return shown;
  }

  private Map<String, Object> shown(Job job) {
    Map<String, Object> shown = new LinkedHashMap<>(JobApi.shown(job, clock.now()));
    shown.put("file", job.input().path("file").asString(""));
    shown.put("mapping", job.input().path("mappingName").asString(""));
    shown.put("dryRun", job.input().path("dryRun").booleanValue(false));
    return shown;
  }
}
