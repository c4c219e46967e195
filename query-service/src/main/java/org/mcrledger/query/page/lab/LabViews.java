package org.mcrledger.query.page.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.query.lab.ReplayOrder;
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
   * The page for a choice. What of it is refused is said, and shown as it was chosen, with all
   * else.
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
    Wording w = reader.w();
    Refusals refusals = new Refusals(problem, reader.language());
    Optional<ReplayRun> found = run.isEmpty() ? Optional.empty() : desk.find(run);
    LabChoice opened = found.map(each -> opened(asked, each.order(), w)).orElse(asked);
    LabChoice choice =
        refusals.or(() -> rules.requireThere(opened, w.locale()), () -> opened.trying(""));
    Tried tried = rules.tried(choice.rules(), w.locale());
    Period period =
        refusals.or(
            () -> Period.of(orders.months(choice)), () -> new Period(choice.from(), choice.to()));
    Turned turned =
        refusals.or(
            () -> orders.turned(tried, choice, w.locale()), () -> new Turned.Sound(tried.text()));
    Optional<String> gone =
        run.isEmpty() || found.isPresent() ? Optional.empty() : Optional.of(w.say("lab.gone"));
    return new LabView(
        page,
        choice,
        tried(tried, reader),
        choices(w),
        period.from(),
        period.to(),
        Sliders.of(tried.numbers(), choice, w),
        findings(turned, w),
        refusals.first().or(() -> gone),
        kept,
        found.map(each -> runs.shown(each, w)),
        runs.last(run, w),
        runs.saved(w));
  }

  /** The months as the fields have them. */
  private record Period(String from, String to) {
    static Period of(MonthEnds months) {
      return new Period(months.month(0).toString(), months.month(months.count() - 1).toString());
    }
  }

  /** The first thing that is refused. */
  private static final class Refusals {
    private final Language language;
    private Optional<String> first;

    Refusals(Optional<String> first, Language language) {
      this.first = first;
      this.language = language;
    }

    <T> T or(Supplier<T> asked, Supplier<T> otherwise) {
      try {
        return asked.get();
      } catch (Refused refused) {
        first = first.or(() -> Optional.of(Problems.sentence(refused.problem(), language)));
        return otherwise.get();
      }
    }

    Optional<String> first() {
      return first;
    }
  }

  /**
   * A run that was asked for elsewhere opens with its own rules and period; one of a draft that is
   * published by now with the version that the draft has become.
   */
  private LabChoice opened(LabChoice asked, ReplayOrder order, Wording w) {
    Optional<String> after = rules.named(order.after(), w.locale());
    if (asked.equals(LabChoice.usual())) {
      return LabChoice.of(order, after, rules.named(order.before(), w.locale()));
    }
    return asked.rules().isEmpty() || rules.isThere(asked.rules(), w.locale())
        ? asked
        : after.map(asked::trying).orElse(asked);
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
