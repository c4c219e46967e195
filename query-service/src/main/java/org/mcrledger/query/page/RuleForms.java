package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.ruleset.RulesInForce.Drafted;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.query.lab.SavedReplays;
import org.mcrledger.query.page.FormDesk.Blank;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.DraftView;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.FormView.Crumb;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.TextDiff;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.InvalidFile;
import org.mcrledger.rules.RuleText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Where a rule author writes rules, puts them in force, and takes them out of force. */
@Controller
@Requires(Right.AUTHOR_RULES)
public class RuleForms {
  private static final String DRAFT = RuleAddresses.ONE + "/draft";
  private static final String PUBLICATION = RuleAddresses.ONE + "/publication";
  private static final String RETIREMENT = RuleAddresses.ONE + "/retirement";
  private static final String OFFICIAL = "/rules/tier-scheme/{key}/official";
  private static final String DISCARD = RuleAddresses.ONE + "/discard";

  /** The field that names replays. */
  private static final String EVIDENCE = "evidence[]";

  private final FormDesk desk;
  private final ReportRules rules;
  private final BusinessClock clock;
  private final SavedReplays replays;
  private final NamesInText texts;

  RuleForms(
      FormDesk desk,
      ReportRules rules,
      BusinessClock clock,
      SavedReplays replays,
      NamesInText texts) {
    this.desk = desk;
    this.rules = rules;
    this.clock = clock;
    this.replays = replays;
    this.texts = texts;
  }

  /** From the field in which a new key is typed to the draft of that key. */
  @GetMapping("/rules/draft")
  String begin(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String key,
      Model model) {
    return key.isBlank()
        ? "redirect:" + RuleAddresses.LIST
        : "redirect:"
            + Given.links(model)
                .form(DRAFT, RuleAddresses.rules(kind, key).kind().key(), key.strip());
  }

  @RequestMapping(
      path = DRAFT,
      method = {GET, POST})
  String draft(
      @PathVariable String kind,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String text,
      ServletWebRequest web,
      Model model) {
    RulesId of = RuleAddresses.rules(kind, key);
    Optional<Drafted> saved = saved(of);
    String begun = saved.map(each -> each.event().text()).orElseGet(() -> fresh(of));
    String shown = text == null ? begun : text.replace("\r\n", "\n");
    model.addAttribute("draft", view(of, saved, shown, model));
    Typed filled =
        Typed.of(Map.of("text", begun, "note", saved.map(each -> each.event().note()).orElse("")));
    return desk.answer(
        new Blank("form/draft", form(DRAFT, of, model), filled),
        form ->
            new Errand(
                RuleAddresses.command(of, "drafts", Given.links(model)),
                form.body(),
                _ -> Given.links(model).form(DRAFT, kind, key)),
        web,
        model);
  }

  @RequestMapping(
      path = PUBLICATION,
      method = {GET, POST})
  String publish(
      @PathVariable String kind, @PathVariable String key, ServletWebRequest web, Model model) {
    RulesId of = RuleAddresses.rules(kind, key);
    Optional<Drafted> draft = saved(of);
    List<Choice> evidence = evidence(draft, Given.wording(model));
    Map<String, String> filled = new HashMap<>();
    filled.put("from", clock.today().toString());
    filled.put("hash", draft.flatMap(each -> each.event().hash()).orElse(""));
    // Whoever comes from the lab has just saved it for this.
    evidence.stream().findFirst().ifPresent(latest -> filled.put(EVIDENCE, latest.key()));
    model.addAttribute("evidence", evidence);
    return step("rules.publish", PUBLICATION, "publications", of, filled, web, model);
  }

  @RequestMapping(
      path = RETIREMENT,
      method = {GET, POST})
  String retire(
      @PathVariable String kind, @PathVariable String key, ServletWebRequest web, Model model) {
    Map<String, String> filled = Map.of("from", clock.today().toString());
    model.addAttribute("evidence", List.of());
    RulesId of = RuleAddresses.rules(kind, key);
    return step("rules.retire", RETIREMENT, "retirement", of, filled, web, model);
  }

  /** Only a scheme can be official. */
  @RequestMapping(
      path = OFFICIAL,
      method = {GET, POST})
  String makeOfficial(@PathVariable String key, ServletWebRequest web, Model model) {
    Map<String, String> filled = Map.of("from", clock.today().toString());
    model.addAttribute("evidence", List.of());
    RulesId of = RulesId.scheme(key);
    return step(
        "rules.official", RuleAddresses.ONE + "/official", "official", of, filled, web, model);
  }

  @RequestMapping(
      path = DISCARD,
      method = {GET, POST})
  String discard(
      @PathVariable String kind, @PathVariable String key, ServletWebRequest web, Model model) {
    RulesId of = RuleAddresses.rules(kind, key);
    model.addAttribute("step", "rules.discard");
    model.addAttribute("asks", false);
    model.addAttribute("evidence", List.of());
    return desk.answer(
        new Blank("form/rules", form(DISCARD, of, model), Typed.NOTHING),
        form ->
            new Errand(
                RuleAddresses.command(of, "discard", Given.links(model)),
                form.body("because", "from"),
                _ -> RuleAddresses.LIST),
        web,
        model);
  }

  /** Of the latest saved replays those that tried out just this draft, the last saved first. */
  private List<Choice> evidence(Optional<Drafted> draft, Wording w) {
    Optional<String> hash = draft.flatMap(each -> each.event().hash());
    PageRequest latest = new PageRequest("", PageRequest.LIMIT_DEFAULT, Optional.empty());
    return hash.isEmpty()
        ? List.of()
        : replays.list(latest, Long.MAX_VALUE - 1).items().stream()
            .filter(each -> !each.voided())
            .filter(each -> each.event().basis().after().hash().equals(hash.get()))
            .map(each -> new Choice(each.recorded().id().toString(), RuleWords.replay(each, w)))
            .toList();
  }

  /** A day and a reason. */
  private String step(
      String title,
      String address,
      String command,
      RulesId of,
      Map<String, String> filled,
      ServletWebRequest web,
      Model model) {
    model.addAttribute("step", title);
    model.addAttribute("asks", true);
    return desk.answer(
        new Blank("form/rules", form(address, of, model), Typed.of(filled)),
        form ->
            new Errand(
                RuleAddresses.command(of, command, Given.links(model)),
                form.body(),
                _ -> RuleAddresses.page(of, Given.links(model))),
        web,
        model);
  }

  private Optional<Drafted> saved(RulesId of) {
    return texts.shown(Optional.ofNullable(now().get(of)));
  }

  private Map<RulesId, Drafted> now() {
    return rules.known(AsOf.now(clock.today())).inForce().drafts();
  }

  /** A new draft begins with what is in force, under its own key. */
  private String fresh(RulesId of) {
    return basis(of)
        .map(Version::text)
        .map(text -> text.replaceFirst("(?m)^key: .*$", "key: " + of.key()))
        .map(text -> text.replaceFirst("(?m)^official: .*\n", ""))
        .orElse("");
  }

  /**
   * What a draft is compared with: its own last version, else the rules it would take over from.
   */
  private Optional<Version> basis(RulesId of) {
    var known = rules.known(AsOf.now(clock.today())).inForce();
    return known
        .latest(of)
        .or(
            () ->
                of.kind() == RulesKind.RULE_SET
                    ? known.ruleSet(clock.today())
                    : known.latest(official()));
  }

  private RulesId official() {
    return RulesId.scheme(rules.official(AsOf.now(clock.today())).key().value());
  }

  private DraftView view(RulesId of, Optional<Drafted> saved, String text, Model model) {
    Wording w = Given.wording(model);
    RuleText read = RuleText.read(of, text, w.locale());
    Optional<Version> basis = basis(of);
    return new DraftView(
        of.kind().key(),
        of.key(),
        RuleAddresses.page(of, Given.links(model)),
        saved.map(
            each ->
                w.say(
                    "rules.saved",
                    People.account(each.recorded().by().account(), w),
                    w.moment(each.recorded().recordedAt()))),
        read.findings().stream().map(finding -> finding(finding, w)).toList(),
        read.warnings().stream().map(finding -> finding(finding, w)).toList(),
        saved.filter(each -> each.event().hash().isPresent()).isPresent(),
        saved.map(_ -> RuleAddresses.lab(of, Optional.empty())),
        basis.map(version -> version.rules().key()).orElse(""),
        TextDiff.of(basis.map(Version::text).orElse(""), text));
  }

  private static DraftView.Finding finding(InvalidFile.Problem finding, Wording w) {
    return new DraftView.Finding(
        finding.line() > 0 ? w.say("rules.line", finding.line(), finding.column()) : "",
        finding.field(),
        finding.sentence());
  }

  private static FormView form(String address, RulesId of, Model model) {
    Wording w = Given.wording(model);
    Links links = Given.links(model);
    String back = RuleAddresses.page(of, links);
    return new FormView(
        links.form(address, of.kind().key(), of.key()),
        back,
        "",
        of.key(),
        Optional.empty(),
        List.of(new Crumb(w.say("nav.rules"), RuleAddresses.LIST), new Crumb(of.key(), back)),
        Map.of());
  }
}
