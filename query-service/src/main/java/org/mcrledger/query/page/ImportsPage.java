package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.KitProperties;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.FileImports.Asker;
import org.mcrledger.kit.command.FileImports.SentFile;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.view.ImportsView;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a file is tried out, and where former imports are found again. */
@Controller
@Requires(Right.IMPORT)
public class ImportsPage {
  private static final int REFUSED = 422;

  private final ImportDesk desk;
  private final long bytesMax;
  private final long mappingMax;

  ImportsPage(ImportDesk desk, KitProperties properties) {
    this.desk = desk;
    this.bytesMax = properties.uploadMax().toBytes();
    this.mappingMax = properties.bodyMax().toBytes(); // read as a whole, as a body is
  }

  @GetMapping("/imports")
  String show(HttpServletRequest request, Model model) {
    return show("", List.of(), request, model);
  }

  private String show(
      String chosen, List<String> refusal, HttpServletRequest request, Model model) {
    Asker by = ImportDesk.asker(request);
    Wording w = Given.wording(model);
    Query query = Lists.query(request);
    ImportDesk.Part part = desk.list(query.get("cursor"), by, w);
    model.addAttribute(
        "page",
        new ImportsView(
            desk.mappings(by, w),
            chosen,
            refusal,
            part.lines(),
            Paging.of(query, part.lines().size(), part.next()),
            bytesMax));
    return "imports";
  }

  /**
   * Tries the file out. What is refused is said on the form; sent by a script, the form itself
   * stays as it is, so that the file need not be chosen again.
   */
  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Object tryOut(
      @RequestParam(defaultValue = "") String mapping,
      @RequestParam(required = false) @Nullable MultipartFile own,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Optional<String> missing = missing(mapping, own, file);
    if (missing.isPresent()) {
      response.setStatus(REFUSED);
      return show(mapping, List.of(Given.wording(model).say(missing.get())), request, model);
    }
    if (mapping.equals(ImportsView.OWN) && own != null && own.getSize() > mappingMax) {
      Wording w = Given.wording(model);
      response.setStatus(REFUSED);
      return show(
          mapping, List.of(w.say("imports.own-too-large", w.bytes(mappingMax))), request, model);
    }
    CommandAnswer answer = desk.tryOut(sent(mapping, own, file), ImportDesk.asker(request));
    if (!answer.isDone()) {
      response.setStatus(answer.status());
      String sentence = Refusal.of(answer.json()).general().orElse("");
      return show(mapping, sentence.lines().toList(), request, model);
    }
    return goTo("/imports/" + ImportDesk.read(answer).path("id").asString(""), request);
  }

  /** The key of the sentence on what was not chosen. */
  private static Optional<String> missing(
      String mapping, @Nullable MultipartFile own, @Nullable MultipartFile file) {
    if (mapping.isEmpty()) {
      return Optional.of("imports.no-mapping");
    }
    if (mapping.equals(ImportsView.OWN) && (own == null || own.isEmpty())) {
      return Optional.of("imports.no-own-mapping");
    }
    return file == null || file.isEmpty() ? Optional.of("imports.no-file") : Optional.empty();
  }

  private static SentFile sent(
      String mapping, @Nullable MultipartFile own, @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      throw new IllegalArgumentException("no file");
    }
    String text =
        mapping.equals(ImportsView.OWN) && own != null
            ? new String(own.getBytes(), StandardCharsets.UTF_8)
            : mapping;
    String name = file.getOriginalFilename();
    return new SentFile(text, name == null ? "file.csv" : name, file::getInputStream);
  }

  /** A script that sent the form is told to move the whole page; a browser follows by itself. */
  private static Object goTo(String address, HttpServletRequest request) {
    return request.getHeader("HX-Request") == null
        ? "redirect:" + address
        : ResponseEntity.noContent().header("HX-Redirect", address).build();
  }

  /** A mapping that ships, to begin one's own with. */
  @GetMapping("/imports/mappings/{key}")
  ResponseEntity<byte[]> mapping(@PathVariable String key, HttpServletRequest request) {
    String text = desk.mappingText(key, ImportDesk.asker(request));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".yaml\"")
        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
