package org.mcrledger.query.page.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.lab.Repetition;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.lab.SavedReplay;
import org.mcrledger.query.lab.SavedReplays;
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
  /** So many of the saved runs are listed. */
  private static final int SAVED = 20;

  private final LabRules rules;
  private final LabOrders orders;
  private final LabDesk desk;
  private final LabResults results;
  private final Judgements judgements;
  private final SavedReplays saved;

  LabViews(
      LabRules rules,
      LabOrders orders,
      LabDesk desk,
      LabResults results,
      Judgements judgements,
      SavedReplays saved) {
    this.rules = rules;
    this.orders = orders;
    this.desk = desk;
    this.results = results;
    this.judgements = judgements;
    this.saved = saved;
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
    List<SliderGroup> groups =
        tried.findings().isEmpty() && tried.isRuleSet()
            ? Sliders.of(tried.ruleSet(), choice, w)
            : List.of();
    var months = orders.months(choice);
    Optional<ReplayRun> found = run.isEmpty() ? Optional.empty() : desk.find(run);
    Optional<String> gone =
        run.isEmpty() || found.isPresent() ? Optional.empty() : Optional.of(w.say("lab.gone"));
    return new LabView(
        page,
        choice,
        tried(tried, reader),
        choices(w),
        choices(w),
        months.month(0).toString(),
        months.month(months.count() - 1).toString(),
        groups,
        findings(orders.turned(tried, choice, w.locale()), w),
        problem.or(() -> gone),
        kept,
        found.map(each -> run(each, reader)),
        desk.runs().stream().map(each -> line(each, run, w)).toList(),
        saved(w));
  }

  private LabView.Tried tried(Tried tried, Reader reader) {
    String page = RuleAddresses.page(tried.rules(), reader.links());
    return new LabView.Tried(
        tried.choice(),
        tried.rules().key(),
        tried.draft(),
        tried.draft() ? page + "/draft" : page,
        tried.findings().isEmpty(),
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

  private RunView run(ReplayRun run, Reader reader) {
    Wording w = reader.w();
    long total = run.total();
    return new RunView(
        run.id(),
        desk.href(run),
        key(run),
        !LabDesk.isOver(run),
        LabDesk.named(run.order().after(), run.order()),
        LabDesk.named(run.order().before(), run.order()),
        period(run),
        run.order() instanceof ReplayOrder.OfRuleSets scores && scores.overrides(),
        run.done(),
        total,
        total == 0 ? 0 : 100L * run.done() / total,
        repeated(run, w),
        run.result().map(result -> results.view(run, result, w)),
        judgements.view(run, w));
  }

  private Optional<RunView.Repeated> repeated(ReplayRun run, Wording w) {
    return run.repeats()
        .map(
            replay -> {
              Optional<Repetition> found = saved.repetition(run);
              String verdict = found.map(each -> verdict(each, w)).orElse("");
              boolean same = found.filter(Repetition::isSame).isPresent();
              return new RunView.Repeated("/lab/saved/" + replay.value(), same, verdict);
            });
  }

  private static String verdict(Repetition repetition, Wording w) {
    return repetition.isSame()
        ? w.say("lab.repeated.same")
        : w.say(
            "lab.repeated.differs",
            repetition.differences().stream()
                .map(Repetition.Difference::field)
                .collect(Collectors.joining(", ")));
  }

  private List<LabView.SavedLine> saved(Wording w) {
    PageRequest last = new PageRequest("", SAVED, Optional.empty());
    return saved.list(last, Long.MAX_VALUE - 1).items().stream()
        .map(each -> line(each, w))
        .toList();
  }

  private static LabView.SavedLine line(SavedReplay replay, Wording w) {
    var basis = replay.event().basis();
    return new LabView.SavedLine(
        "/lab/saved/" + replay.id().value(),
        replay.event().because(),
        CurrentActor.mayKnow(replay.recorded().by().account())
            .orElseGet(() -> w.say("person.an-account")),
        w.moment(replay.recorded().recordedAt()),
        basis.after().rules().key(),
        basis.before().rules().key(),
        w.number(replay.event().moved()));
  }

  private LabView.RunLine line(ReplayRun run, String shown, Wording w) {
    return new LabView.RunLine(
        desk.href(run),
        w.moment(run.askedAt()),
        CurrentActor.mayKnow(run.account()).orElseGet(() -> w.say("person.an-account")),
        LabDesk.named(run.order().after(), run.order()),
        LabDesk.named(run.order().before(), run.order()),
        period(run),
        key(run),
        run.result().map(result -> w.number(LabDesk.moved(result))),
        run.id().equals(shown));
  }

  static String period(ReplayRun run) {
    var months = run.order().months();
    return months.month(0) + " – " + months.month(months.count() - 1);
  }

  private static String key(ReplayRun run) {
    return run.state().name().toLowerCase(Locale.ROOT);
  }
}
