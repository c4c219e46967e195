package org.mcrledger.query.page.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.page.RuleAddresses;
import org.mcrledger.query.page.lab.LabOrders.Turned;
import org.mcrledger.query.page.lab.LabRules.Tried;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.DraftView;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.InvalidFile;

/** Puts the page together. */
final class LabViews {
  private final LabRules rules;
  private final LabOrders orders;
  private final LabDesk desk;
  private final LabRuns runs;

  LabViews(LabRules rules, LabOrders orders, LabDesk desk, LabRuns runs) {
    this.rules = rules;
    this.orders = orders;
    this.desk = desk;
    this.runs = runs;
  }

  /** Whose words the page speaks. */
  record Reader(Wording w, Links links) {
    Language language() {
      return w.isChinese() ? Language.ZH : Language.EN;
    }
  }

  /**
   * The page for a choice.
   *
   * @param page names the open page
   * @param run the run to show; empty where none is asked for
   * @param kept what was turned has just become the draft
   * @param problem why nothing was run
   */
  LabView view(
      String page,
      LabChoice asked,
      String run,
      boolean kept,
      Optional<String> problem,
      Reader reader) {
    try {
      return sound(page, asked, run, kept, problem, reader);
    } catch (Refused refused) {
      String sentence = Problems.sentence(refused.problem(), reader.language());
      LabChoice usual = LabChoice.usual();
      return sound(page, usual, run, false, problem.or(() -> Optional.of(sentence)), reader);
    }
  }

  private LabView sound(
      String page,
      LabChoice choice,
      String run,
      boolean kept,
      Optional<String> problem,
      Reader reader) {
    Wording w = reader.w();
    Tried tried = rules.tried(choice.rules(), w.locale());
    List<SliderGroup> groups = Sliders.of(tried.numbers(), choice, w);
    var months = orders.months(choice);
    Optional<ReplayRun> found = run.isEmpty() ? Optional.empty() : desk.find(run);
    Optional<String> gone =
        run.isEmpty() || found.isPresent() ? Optional.empty() : Optional.of(w.say("lab.gone"));
    return new LabView(
        page,
        choice,
        tried(tried, reader),
        choices(w),
        months.month(0).toString(),
        months.month(months.count() - 1).toString(),
        groups,
        findings(orders.turned(tried, choice, w.locale()), w),
        problem.or(() -> gone),
        kept,
        found.map(each -> runs.shown(each, w)),
        runs.last(run, w),
        runs.saved(w));
  }

  private LabView.Tried tried(Tried tried, Reader reader) {
    String page = RuleAddresses.page(tried.rules(), reader.links());
    return new LabView.Tried(
        tried.choice(),
        tried.rules().key(),
        tried.draft(),
        tried.isRuleSet(),
        tried.draft() ? page + "/draft" : page,
        !tried.draft() && rules.isDrafted(tried.rules()),
        tried.draft() && tried.findings().isEmpty()
            ? Optional.of(page + "/publication")
            : Optional.empty());
  }

  private List<LabView.Choices> choices(Wording w) {
    List<Choice> drafts = new ArrayList<>();
    List<Choice> versions = new ArrayList<>();
    List<Choice> schemes = new ArrayList<>();
    for (LabRules.Option option : rules.options()) {
      String label =
          option
              .version()
              .map(version -> label(version, w))
              .orElseGet(() -> w.say("rules.draft.of", option.rules().key()));
      List<Choice> heading =
          option.version().isEmpty()
              ? drafts
              : option.rules().kind() == RulesKind.RULE_SET ? versions : schemes;
      heading.add(new Choice(option.choice(), label));
    }
    List<LabView.Choices> all = new ArrayList<>();
    if (!drafts.isEmpty()) {
      all.add(new LabView.Choices(w.say("lab.drafts"), drafts));
    }
    all.add(new LabView.Choices(w.say("rules.of.rule-set"), versions));
    all.add(new LabView.Choices(w.say("rules.of.tier-scheme"), schemes));
    return all;
  }

  private static String label(Version version, Wording w) {
    String since =
        version.isShipped() ? w.say("lab.shipped") : w.say("rules.from", w.date(version.from()));
    return version.rules().key() + " · " + since + " · " + version.hash().substring(0, 8);
  }

  private static List<DraftView.Finding> findings(Turned turned, Wording w) {
    return switch (turned) {
      case Turned.Sound _ -> List.of();
      case Turned.Unfit(List<InvalidFile.Problem> found) ->
          found.stream()
              .map(
                  each ->
                      new DraftView.Finding(
                          each.line() > 0 ? w.say("rules.line", each.line(), each.column()) : "",
                          each.field(),
                          each.sentence()))
              .toList();
    };
  }
}
