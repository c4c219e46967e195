package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.command.Concepts;
import org.mcrledger.core.event.RuleEvent.DraftDiscarded;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.ruleset.RuleCommand.DiscardDraft;
import org.mcrledger.core.ruleset.RuleCommand.DraftRules;
import org.mcrledger.core.ruleset.RuleCommand.Found;
import org.mcrledger.core.ruleset.RuleCommand.MakeOfficial;
import org.mcrledger.core.ruleset.RuleCommand.PublishRules;
import org.mcrledger.core.ruleset.RuleCommand.RetireRules;
import org.mcrledger.core.ruleset.RuleDecider;
import org.mcrledger.core.ruleset.RuleState.Draft;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Evidence;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problem.Flaw;
import org.mcrledger.rules.InvalidFile;
import org.mcrledger.rules.RuleText;

/** What becomes of rule sets and tier schemes: the same four resources for both, and one more. */
final class RuleRoutes {
  static final String RULE_SETS = "/rule-sets";
  static final String SCHEMES = "/schemes";

  /** So many findings are listed; a text in a wrong form altogether has hundreds. */
  private static final int FINDINGS_MAX = 50;

  static final List<CommandRoute<?>> TABLE =
      Stream.concat(
              Stream.concat(
                  table(RULE_SETS, RulesKind.RULE_SET).stream(),
                  table(SCHEMES, RulesKind.TIER_SCHEME).stream()),
              Stream.of(
                  CommandRoute.post(
                      SCHEMES + "/{id}/official",
                      Right.AUTHOR_RULES,
                      Office.class,
                      SchemeMadeOfficial.class,
                      RuleRoutes::makeOfficial)))
          .toList();

  private final RulesKind kind;

  private RuleRoutes(RulesKind kind) {
    this.kind = kind;
  }

  private static List<CommandRoute<?>> table(String collection, RulesKind kind) {
    RuleRoutes of = new RuleRoutes(kind);
    String one = collection + "/{id}";
    return List.of(
        CommandRoute.post(
            one + "/drafts", Right.AUTHOR_RULES, NewDraft.class, RulesDrafted.class, of::draft),
        CommandRoute.post(
            one + "/discard", Right.AUTHOR_RULES, Discard.class, DraftDiscarded.class, of::discard),
        CommandRoute.post(
            one + "/publications",
            Right.AUTHOR_RULES,
            Publication.class,
            RulesPublished.class,
            of::publish),
        CommandRoute.post(
            one + "/retirement",
            Right.AUTHOR_RULES,
            Retirement.class,
            RulesRetired.class,
            of::retire));
  }

  /** Where rules are read. */
  static String location(String id) {
    RulesId rules = RulesId.parse(id);
    String collection =
        switch (rules.kind()) {
          case RULE_SET -> RULE_SETS;
          case TIER_SCHEME -> SCHEMES;
        };
    return PathTemplate.to(collection, rules.key());
  }

  record NewDraft(String text, Optional<String> note) {}

  record Discard() {}

  /**
   * @param hash of the draft that was looked at: another one by now is not published
   * @param evidence the events it rests on, such as a replay that was saved
   */
  record Publication(
      Optional<LocalDate> from, String because, Optional<String> hash, Set<EventId> evidence) {}

  record Retirement(Optional<LocalDate> from, String because) {}

  /**
   * @param from the first day on which the scheme is the official one
   */
  record Office(Optional<LocalDate> from, String because) {}

  private DraftRules draft(Request<NewDraft> request) {
    NewDraft body = request.body();
    RulesId rules = rules(request);
    String text = body.text().replace("\r\n", "\n");
    return new DraftRules(rules, text, hash(rules, text), body.note().orElse(""), request.today());
  }

  /** A text longer than may be is refused and not read. */
  private static Optional<String> hash(RulesId rules, String text) {
    return text.length() > RuleDecider.TEXT_MAX
        ? Optional.empty()
        : RuleText.read(rules, text, Locale.ENGLISH).hash();
  }

  private DiscardDraft discard(Request<Discard> request) {
    return new DiscardDraft(rules(request), request.today());
  }

  private PublishRules publish(Request<Publication> request) {
    Publication body = request.body();
    RulesId rules = rules(request);
    LocalDate from = request.day(body.from());
    Optional<Draft> draft = request.own().state(Concepts.RULES, rules).draft();
    return new PublishRules(
        rules,
        draft
            .map(found -> sound(rules, found.text(), request.language()))
            .orElse(new Found(0, rules.key())),
        body.hash(),
        from,
        body.because(),
        new Evidence(body.evidence(), request.facts().found(body.evidence())),
        request.facts().rules().beforePublishing(rules, from),
        request.today());
  }

  /** Refused with all that is wrong with the text, each with its line. */
  private static Found sound(RulesId rules, String text, Language language) {
    RuleText read = RuleText.read(rules, text, language.locale());
    if (read.findings().isEmpty()) {
      return read.found();
    }
    throw new Problem(
            "a-draft-with-errors",
            422,
            Optional.of("text"),
            Map.of("errors", Integer.toString(read.findings().size())),
            read.findings().stream().limit(FINDINGS_MAX).map(RuleRoutes::flaw).toList(),
            Optional.empty())
        .asException();
  }

  private static Flaw flaw(InvalidFile.Problem finding) {
    return new Flaw(
        finding.line() > 0 ? "a-finding-in-a-draft" : "a-finding-of-a-whole-draft",
        Optional.of("text"),
        Map.of(
            "line", Integer.toString(finding.line()),
            "column", Integer.toString(finding.column()),
            "finding", finding.said()));
  }

  private RetireRules retire(Request<Retirement> request) {
    RulesId rules = rules(request);
    LocalDate from = request.day(request.body().from());
    return new RetireRules(
        rules,
        from,
        request.body().because(),
        request.facts().rules().beforeRetiring(rules, from),
        request.today());
  }

  private static MakeOfficial makeOfficial(Request<Office> request) {
    SchemeKey scheme = new SchemeKey(request.id());
    LocalDate from = request.day(request.body().from());
    return new MakeOfficial(
        scheme,
        from,
        request.body().because(),
        request.facts().rules().beforeMakingOfficial(scheme, from),
        request.today());
  }

  private RulesId rules(Request<?> request) {
    return new RulesId(kind, request.id());
  }
}
