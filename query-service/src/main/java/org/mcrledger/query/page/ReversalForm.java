package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.FileImports.Asker;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.FormView.Crumb;
import org.mcrledger.query.page.view.ImportLine;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a whole import back, with a reason, after saying what that means. */
@Controller
@Requires(Right.IMPORT)
public class ReversalForm {
  private static final String ADDRESS = "/imports/{id}/reversal";

  private final ImportDesk desk;

  ReversalForm(ImportDesk desk) {
    this.desk = desk;
  }

  @GetMapping(ADDRESS)
  String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
    return show(id, Form.fresh("", Typed.NOTHING), ImportDesk.asker(request), model);
  }

  @PostMapping(ADDRESS)
  String reverse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String because,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Asker by = ImportDesk.asker(request);
    CommandAnswer answer = desk.reverse(id, because.strip(), by);
    if (answer.isDone()) {
      return "redirect:/imports/" + ImportDesk.read(answer).path("id").asString("");
    }
    response.setStatus(answer.status());
    Form typed = Form.fresh("", Typed.of(Map.of("because", because)));
    return show(id, typed.refused(Refusal.of(answer.json())), by, model);
  }

  private String show(UUID id, Form form, Asker by, Model model) {
    Wording w = Given.wording(model);
    ImportLine line = desk.find(id, by, w).line();
    model.addAttribute("import", line);
    model.addAttribute("form", form);
    model.addAttribute(
        "page",
        new FormView(
            line.href() + "/reversal",
            line.href(),
            "",
            line.file(),
            Optional.empty(),
            List.of(
                new Crumb(w.say("nav.imports"), "/imports"), new Crumb(line.file(), line.href())),
            Map.of()));
    return "form/reversal";
  }
}
