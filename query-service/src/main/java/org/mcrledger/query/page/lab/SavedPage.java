package org.mcrledger.query.page.lab;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.lab.SavedReplay;
import org.mcrledger.query.lab.SavedReplays;
import org.mcrledger.query.lab.SavingReplays;
import org.mcrledger.query.page.Given;
import org.mcrledger.query.page.People;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Replays that are kept as evidence: saved with a reason, looked at, repeated. */
@Controller
public class SavedPage {
  private final LabDesk desk;
  private final LabViews views;
  private final SavedReplays saved;
  private final SavingReplays saving;
  private final Commands commands;

  SavedPage(
      LabDesk desk, LabViews views, SavedReplays saved, SavingReplays saving, Commands commands) {
    this.desk = desk;
    this.views = views;
    this.saved = saved;
    this.saving = saving;
    this.commands = commands;
  }

  /** Saves a run, with why it is worth keeping. */
  @PostMapping("/lab/runs/{run}/saved")
  @Requires(Right.AUTHOR_RULES)
  String save(
      @PathVariable String run,
      @RequestParam(defaultValue = "") String because,
      Actor by,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    ReplayRun done = desk.require(run);
    String body = saving.command(done, because.strip()).toString();
    CommandAnswer answer =
        saving.save(
            done,
            CommandRequest.ofPage(SavingReplays.PATH, body, by, RequestLanguage.of(request)),
            commands);
    if (answer.isDone()) {
      return "redirect:/lab/saved/" + Json.mapper().readTree(answer.json()).path("id").asString();
    }
    response.setStatus(answer.status());
    model.addAttribute(
        "page",
        views.view(
            "",
            desk.choice(done),
            run,
            false,
            Refusal.of(answer.json()).general(),
            LabPage.reader(model)));
    return "lab";
  }

  @GetMapping("/lab/saved/{replay}")
  @Requires(Right.READ_REPLAYS)
  String one(@PathVariable String replay, Model model) {
    model.addAttribute("page", view(saved.find(replay, Long.MAX_VALUE), Given.wording(model)));
    return "lab-saved";
  }

  /** Runs it anew; what came of it stands with the run. */
  @PostMapping("/lab/saved/{replay}/repetition")
  @Requires(Right.AUTHOR_RULES)
  String repeat(@PathVariable String replay, Actor by) {
    ReplayRun run = saved.repeat(saved.find(replay, Long.MAX_VALUE), by.login());
    return "redirect:" + desk.href(desk.awaited(run));
  }

  private static SavedView view(SavedReplay replay, Wording w) {
    ReplayBasis basis = replay.event().basis();
    return new SavedView(
        replay.id().value(),
        replay.event().because(),
        People.account(replay.recorded().by().account(), w),
        w.moment(replay.recorded().recordedAt()),
        replay.voided(),
        rules(basis.after()),
        rules(basis.before()),
        basis.from() + " – " + basis.to(),
        w.number(basis.position()),
        basis.overrides(),
        w.number(replay.event().scored()),
        w.number(replay.event().moved()),
        replay.event().document(),
        "/api/v1/saved-replays/" + replay.id().value() + "/document",
        replay.recorded().id().toString());
  }

  private static SavedView.Rules rules(ReplayBasis.Rules rules) {
    return new SavedView.Rules(
        rules.rules().kind().key(), rules.rules().key(), rules.hash(), rules.text());
  }
}
