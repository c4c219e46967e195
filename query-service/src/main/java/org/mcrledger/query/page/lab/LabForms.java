package org.mcrledger.query.page.lab;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.page.Lists;
import org.mcrledger.query.page.lab.LabOrders.Turned;
import org.mcrledger.query.page.lab.LabRules.Tried;
import org.mcrledger.query.page.lab.LabViews.Reader;
import org.mcrledger.query.page.view.Query;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the lab is asked to do something. */
@Controller
@Requires(Right.AUTHOR_RULES)
public class LabForms {
  private static final int UNFIT = 422;

  private final LabRules rules;
  private final LabOrders orders;
  private final LabDesk desk;
  private final LabViews views;
  private final LabDrafts drafts;

  LabForms(LabRules rules, LabOrders orders, LabDesk desk, LabViews views, LabDrafts drafts) {
    this.rules = rules;
    this.orders = orders;
    this.desk = desk;
    this.views = views;
    this.drafts = drafts;
  }

  /** Runs what is chosen and turned; its address has the run and all that was chosen. */
  @PostMapping("/lab/runs")
  String run(HttpServletRequest request, HttpServletResponse response, Actor by, Model model) {
    Query sent = Lists.query(request);
    Reader reader = LabPage.reader(model);
    LabChoice choice = choice(sent);
    Optional<String> problem = Optional.empty();
    try {
      Optional<String> done = run(sent, choice, by, reader.w().locale());
      if (done.isPresent()) {
        return "redirect:" + done.get();
      }
    } catch (Refused refused) {
      problem = Optional.of(Problems.sentence(refused.problem(), reader.language()));
    }
    response.setStatus(UNFIT);
    response.setHeader("HX-Push-Url", "false");
    model.addAttribute("page", views.view(sent.value("page"), choice, "", false, problem, reader));
    return "lab";
  }

  /** What was turned belongs to the rules that were shown: other rules begin as they are. */
  private static LabChoice choice(Query sent) {
    LabChoice choice = LabChoice.of(sent);
    return sent.has("of", choice.rules()) ? choice : choice.trying(choice.rules());
  }

  /** Where the run is found; empty where something is wrong with the rules. */
  private Optional<String> run(Query sent, LabChoice chosen, Actor by, Locale locale) {
    Tried tried = rules.tried(chosen.rules(), locale);
    LabChoice choice = chosen.turning(Sliders.usual(tried.numbers()));
    return switch (orders.turned(tried, choice, locale)) {
      case Turned.Unfit _ -> Optional.empty();
      case Turned.Sound(String text) -> {
        ReplayOrder order = orders.order(tried, text, choice, locale);
        ReplayRun run =
            desk.ask(by.login(), sent.value("page"), choice, order, sent.has("judged", "true"));
        yield Optional.of(choice.href(Optional.of(run.id())));
      }
    };
  }

  /** Keeps what is turned as a draft; the page then tries that draft, beside the same run. */
  @PostMapping("/lab/draft")
  String keep(HttpServletRequest request, HttpServletResponse response, Model model) {
    Query sent = Lists.query(request);
    Reader reader = LabPage.reader(model);
    LabChoice choice = choice(sent);
    Optional<String> problem;
    try {
      Tried tried = rules.tried(choice.rules(), reader.w().locale());
      switch (drafts.keep(tried, choice.turning(Sliders.usual(tried.numbers())), reader)) {
        case LabDrafts.Kept.Saved(String draft) -> {
          Optional<String> run = Optional.of(sent.value("run")).filter(id -> !id.isEmpty());
          return "redirect:" + choice.trying(draft).href(run) + "&kept=true";
        }
        case LabDrafts.Kept.Refused(String because) -> problem = Optional.of(because);
      }
    } catch (Refused refused) {
      problem = Optional.of(Problems.sentence(refused.problem(), reader.language()));
    }
    response.setStatus(UNFIT);
    model.addAttribute(
        "page", views.view(sent.value("page"), choice, sent.value("run"), false, problem, reader));
    return "lab";
  }

  /** Stops a run and forgets it; what was chosen stays. */
  @PostMapping("/lab/runs/{run}/cancellation")
  String cancel(@PathVariable String run) {
    Optional<ReplayRun> found = desk.find(run);
    String back = found.map(desk::href).orElse(LabChoice.PATH);
    found.ifPresent(desk::cancel);
    return "redirect:" + back.replaceFirst("[?&]run=[^&]*$", "");
  }
}
