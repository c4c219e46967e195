package org.mcrledger.query.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.RuleFile;
import org.mcrledger.query.answer.RuleFile.Status;
import org.mcrledger.query.answer.RuleQueries;
import org.mcrledger.query.lab.SavedReplay;
import org.mcrledger.query.lab.SavedReplays;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.OfficialLine;
import org.mcrledger.query.page.view.RuleView;
import org.mcrledger.query.page.view.RulesView;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.Outline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rule sets and tier schemes: what is in force since when, by whom and why, and what it says. */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class RulesPage {
  private final RuleQueries rules;
  private final OfficialLines official;
  private final SavedReplays replays;

  RulesPage(RuleQueries rules, OfficialLines official, SavedReplays replays) {
    this.rules = rules;
    this.official = official;
    this.replays = replays;
  }

  @GetMapping(RuleAddresses.LIST)
  String list(AsOf asOf, Model model) {
    model.addAttribute(
        "page",
        new RulesView(
            lines(RulesKind.RULE_SET, asOf, model),
            lines(RulesKind.TIER_SCHEME, asOf, model),
            official.all(asOf, model)));
    return "rules";
  }

  private List<RulesView.Line> lines(RulesKind kind, AsOf asOf, Model model) {
    return rules.all(kind, asOf).stream().map(file -> line(file, model)).toList();
  }

  private static RulesView.Line line(RuleFile file, Model model) {
    Wording w = Given.wording(model);
    Optional<RuleFile.Line> told = file.inForce().or(() -> file.versions().stream().findFirst());
    return new RulesView.Line(
        Given.links(model).rules(file.rules().kind().key(), file.rules().key(), ""),
        file.rules().key(),
        names(file),
        told.map(line -> state(line.status())).orElse("draft"),
        told.map(line -> since(line.version(), w)).orElse(""),
        told.flatMap(line -> by(line.version(), w)),
        told.flatMap(line -> because(line.version())),
        file.versions().size(),
        file.draft().isPresent());
  }

  @GetMapping(RuleAddresses.ONE)
  String one(
      @PathVariable String kind,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String version,
      AsOf asOf,
      Model model) {
    RulesId wanted = RuleAddresses.rules(kind, key);
    RuleFile file = rules.find(wanted, asOf);
    Optional<RuleFile.Line> shown =
        version == null || version.isBlank()
            ? file.inForce().or(() -> file.versions().stream().findFirst())
            : Optional.of(rules.version(wanted, version, asOf));
    model.addAttribute("page", view(file, shown, evidence(file, asOf), model));
    List<OfficialLine> offices = offices(wanted, asOf, model);
    List<OfficialLine> own =
        offices.stream().filter(line -> line.key().equals(wanted.key())).toList();
    model.addAttribute("official", own);
    model.addAttribute("othersOfficial", !offices.equals(own));
    return "rule";
  }

  /** Which schemes are the official one on the day, or are to be; of a rule set there is none. */
  private List<OfficialLine> offices(RulesId wanted, AsOf asOf, Model model) {
    return wanted.kind() == RulesKind.RULE_SET
        ? List.of()
        : official.all(asOf, model).stream()
            .filter(line -> !line.state().equals(state(Status.REPLACED)))
            .toList();
  }

  /** Of all versions at once, by the event. */
  private Map<EventId, SavedReplay> evidence(RuleFile file, AsOf asOf) {
    Set<EventId> cited =
        file.versions().stream()
            .flatMap(line -> line.version().publication().stream())
            .flatMap(each -> each.event().evidence().stream())
            .collect(Collectors.toSet());
    return cited.isEmpty()
        ? Map.of()
        : replays.among(cited, asOf.upTo(Long.MAX_VALUE)).stream()
            .collect(Collectors.toMap(each -> each.recorded().id(), each -> each));
  }

  private static RuleView view(
      RuleFile file,
      Optional<RuleFile.Line> shown,
      Map<EventId, SavedReplay> evidence,
      Model model) {
    Wording w = Given.wording(model);
    RulesId of = file.rules();
    return new RuleView(
        of.kind().key(),
        of.key(),
        names(file),
        RuleAddresses.page(of, Given.links(model)),
        file.draft().isPresent(),
        file.versions().stream()
            .anyMatch(line -> line.status() == Status.IN_FORCE || line.status() == Status.PLANNED),
        file.versions().stream().map(line -> line(line, shown, evidence, model)).toList(),
        shown.map(line -> shown(line.version(), w)));
  }

  private static RuleView.Line line(
      RuleFile.Line line,
      Optional<RuleFile.Line> shown,
      Map<EventId, SavedReplay> evidence,
      Model model) {
    Wording w = Given.wording(model);
    Links links = Given.links(model);
    Version version = line.version();
    RulesId of = version.rules();
    return new RuleView.Line(
        links.rules(of.kind().key(), of.key(), version.hash()),
        version.hash(),
        shown.filter(line::equals).isPresent(),
        state(line.status()),
        since(version, w),
        line.retiredFrom().map(w::date),
        by(version, w),
        version.publication().map(each -> w.moment(each.recordedAt())),
        because(version),
        version.publication().stream()
            .flatMap(each -> each.event().evidence().stream())
            .flatMap(event -> Optional.ofNullable(evidence.get(event)).stream())
            .map(saved -> evidence(saved, w, links))
            .toList());
  }

  private static RuleView.Evidence evidence(SavedReplay saved, Wording w, Links links) {
    String label = RuleWords.replay(saved, w);
    return new RuleView.Evidence(
        links.savedReplay(saved.id().value()),
        saved.voided() ? label + " · " + w.say("event.voided") : label);
  }

  private static RuleView.Shown shown(Version version, Wording w) {
    List<RuleView.Said> outline =
        Outline.of(version.text(), w.locale()).stream()
            .map(each -> new RuleView.Said(each.depth(), RuleWords.label(w, each), each.value()))
            .toList();
    String lab = RuleAddresses.lab(version.rules(), Optional.of(version.hash()));
    return new RuleView.Shown(version.hash(), lab, outline, version.text());
  }

  private static Names names(RuleFile file) {
    return file.name().map(Tiers::names).orElseGet(() -> Names.of(file.rules().key()));
  }

  static String state(Status status) {
    return switch (status) {
      case IN_FORCE -> "in-force";
      case PLANNED -> "planned";
      case REPLACED -> "replaced";
      case RETIRED -> "retired";
    };
  }

  static String since(Version version, Wording w) {
    return version.isShipped() ? w.say("rules.since-ever") : w.date(version.from());
  }

  private static Optional<String> by(Version version, Wording w) {
    return version.publication().map(each -> People.account(each.by().account(), w));
  }

  private static Optional<String> because(Version version) {
    return version.publication().map(each -> each.event().because());
  }
}
