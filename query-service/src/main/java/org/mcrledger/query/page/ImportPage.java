package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.command.FileImports.Asker;
import org.mcrledger.query.page.view.ImportView;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One import, from its queueing to its end; a dry run and a reversal look much the same. */
@Controller
@Requires(Right.IMPORT)
public class ImportPage {
  private final ImportDesk desk;

  ImportPage(ImportDesk desk) {
    this.desk = desk;
  }

  /** Asked for again and again by a script while it is under way; at its end the page is new. */
  @GetMapping("/imports/{id}")
  String show(
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    ImportView view = desk.find(id, ImportDesk.asker(request), Given.wording(model));
    if (request.getHeader("HX-Request") != null && !view.line().isUnderWay()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("page", view);
    return "import";
  }

  @GetMapping("/imports/{id}/errors.csv")
  void errors(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asker by = ImportDesk.asker(request);
    desk.requireKnown(id, by);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors-" + id + ".csv\"");
    desk.errors(id, by, response.getOutputStream());
  }

  /** Imports in earnest what this dry run has tried out. */
  @PostMapping("/imports/{id}/recording")
  String record(@PathVariable UUID id, HttpServletRequest request) {
    return "redirect:/imports/" + desk.record(id, ImportDesk.asker(request));
  }

  @PostMapping("/imports/{id}/cancellation")
  String cancel(@PathVariable UUID id, HttpServletRequest request) {
    desk.cancel(id, ImportDesk.asker(request));
    return "redirect:/imports/" + id;
  }
}
