package org.mcrledger.query.page.lab;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.page.CsvFile;
import org.mcrledger.query.page.Given;
import org.mcrledger.query.page.Lists;
import org.mcrledger.query.page.lab.LabViews.Reader;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What can be tried, what was turned, and what came of it. */
@Controller
@Requires(Right.AUTHOR_RULES)
public class LabPage {
  private final LabViews views;
  private final LabDesk desk;

  LabPage(LabViews views, LabDesk desk) {
    this.views = views;
    this.desk = desk;
  }

  @GetMapping(LabChoice.PATH)
  String show(HttpServletRequest request, Model model) {
    Query asked = Lists.query(request);
    model.addAttribute(
        "page",
        views.view(
            UUID.randomUUID().toString(),
            LabChoice.of(asked),
            asked.value("run"),
            asked.has("kept", "true"),
            Optional.empty(),
            reader(model)));
    return "lab";
  }

  static Reader reader(Model model) {
    return new Reader(Given.wording(model), Given.links(model));
  }

  /** A run, with what was chosen for it. */
  @GetMapping("/lab/runs/{run}")
  String run(@PathVariable String run) {
    return "redirect:" + desk.href(desk.require(run));
  }

  /** All who move. */
  @GetMapping("/lab/runs/{run}/movers.csv")
  ResponseEntity<byte[]> movers(@PathVariable String run, Model model) {
    ReplayResult result = desk.require(run).requireResult();
    Wording w = Given.wording(model);
    CsvFile csv = new CsvFile(heads(w));
    RunResults.of(result, w).lines().forEach(csv::line);
    return csv.answer("lab-" + run, Given.frame(model).asOf());
  }

  private static List<String> heads(Wording w) {
    return List.of(
        "contact",
        w.say("lab.rank"),
        "customer",
        w.say("lab.course"),
        w.say("lab.before"),
        w.say("lab.after"),
        w.say("lab.first"),
        w.say("lab.months"),
        w.say("lab.because"),
        w.say("column.region"),
        w.say("column.industry"),
        w.say("column.owner"));
  }
}
