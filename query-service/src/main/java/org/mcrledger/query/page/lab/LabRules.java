package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.ruleset.RulesInForce;
import org.mcrledger.core.ruleset.RulesInForce.Drafted;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.rules.Adjustable;
import org.mcrledger.rules.InvalidFile;
import org.mcrledger.rules.Parsed;
import org.mcrledger.rules.RuleNumbers;
import org.mcrledger.rules.RuleSets;
import org.mcrledger.rules.RuleText;

/**
 * The rules that can be tried: drafts, written {@code draft/rule-set/ours}, and versions, written
 * {@code rule-set/ours@} and the beginning of the hash.
 */
public final class LabRules {
  private static final String DRAFT = "draft/";
  private static final int HASH_SHOWN = 12;

  private final ReportRules rules;
  private final BusinessClock clock;

  LabRules(ReportRules rules, BusinessClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Rules that were chosen.
   *
   * @param choice how the address names them
   * @param findings what is wrong with them; empty where they can be run
   */
  record Tried(
      String choice,
      RulesId rules,
      boolean draft,
      Optional<String> hash,
      String text,
      List<InvalidFile.Problem> findings) {
    Tried {
      findings = List.copyOf(findings);
    }

    boolean isRuleSet() {
      return rules.kind() == RulesKind.RULE_SET;
    }

    /** Those that can be turned; none of rules that cannot be run. */
    List<Adjustable> numbers() {
      return findings.isEmpty() ? RuleNumbers.of(rules.kind(), text) : List.of();
    }

    /** The text with other numbers at some places. */
    Parsed<String> with(Map<String, BigDecimal> others) {
      return RuleNumbers.put(rules.kind(), text, others);
    }
  }

  public static String draftChoice(RulesId rules) {
    return DRAFT + rules.kind().key() + "/" + rules.key();
  }

  static String choice(Version version) {
    return choice(version.rules(), version.hash());
  }

  public static String choice(RulesId rules, String hash) {
    return rules.kind().key() + "/" + rules.key() + "@" + hash.substring(0, HASH_SHOWN);
  }

  RulesInForce known() {
    return rules.known(AsOf.now(clock.today())).inForce();
  }

  /**
   * What was chosen; where nothing was, the last sound draft of a rule set, or what is in force.
   */
  Tried tried(String choice, Locale locale) {
    RulesInForce known = known();
    if (!choice.isEmpty()) {
      return find(choice, known, locale).orElseThrow(() -> unknown(choice));
    }
    return known.drafts().values().stream()
        .filter(each -> each.event().rules().kind() == RulesKind.RULE_SET)
        .sorted(Comparator.comparingLong((Drafted each) -> each.recorded().position()).reversed())
        .map(each -> tried(each, locale))
        .filter(each -> each.findings().isEmpty())
        .findFirst()
        .orElseGet(() -> inForce(known));
  }

  /** Whether there is what the address names; a draft may have been published since. */
  boolean isThere(String choice, Locale locale) {
    return find(choice, known(), locale).isPresent();
  }

  /** The choice; refused where its rules are not there. */
  LabChoice requireThere(LabChoice choice, Locale locale) {
    if (!choice.rules().isEmpty() && !isThere(choice.rules(), locale)) {
      throw unknown(choice.rules());
    }
    return choice;
  }

  /** How the address names the rules of a run: a version or a draft; empty where it is neither. */
  Optional<String> named(ReplayOrder.Side<?> side, Locale locale) {
    RulesInForce known = known();
    Stream<String> names = Stream.of(choice(side.id(), side.hash()), draftChoice(side.id()));
    return names
        .flatMap(name -> find(name, known, locale).stream())
        .filter(each -> each.hash().filter(side.hash()::equals).isPresent())
        .findFirst()
        .map(Tried::choice);
  }

  /** What it is compared with: chosen, or in force today. */
  Tried against(String choice, Locale locale) {
    RulesInForce known = known();
    return choice.isEmpty()
        ? inForce(known)
        : find(choice, known, locale).orElseThrow(() -> unknown(choice));
  }

  private Tried inForce(RulesInForce known) {
    LocalDate today = clock.today();
    return known
        .ruleSet(today)
        .or(() -> known.latest(RulesId.ruleSet(RuleSets.DEFAULT)))
        .map(LabRules::tried)
        .orElseThrow();
  }

  private static Optional<Tried> find(String choice, RulesInForce known, Locale locale) {
    if (choice.startsWith(DRAFT)) {
      return id(choice.substring(DRAFT.length()))
          .flatMap(id -> Optional.ofNullable(known.drafts().get(id)))
          .map(draft -> tried(draft, locale));
    }
    int at = choice.lastIndexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    return id(choice.substring(0, at))
        .flatMap(id -> known.version(id, choice.substring(at + 1)))
        .map(LabRules::tried);
  }

  private static Optional<RulesId> id(String text) {
    int slash = text.indexOf('/');
    return slash < 0 || slash == text.length() - 1
        ? Optional.empty()
        : Keyed.find(RulesKind.class, text.substring(0, slash))
            .map(kind -> new RulesId(kind, text.substring(slash + 1)));
  }

  private static Tried tried(Version version) {
    return new Tried(
        choice(version),
        version.rules(),
        false,
        Optional.of(version.hash()),
        version.text(),
        List.of());
  }

  private static Tried tried(Drafted draft, Locale locale) {
    RulesId id = draft.event().rules();
    RuleText read = RuleText.read(id, draft.event().text(), locale);
    return new Tried(draftChoice(id), id, true, read.hash(), draft.event().text(), read.findings());
  }

  /** All that can be chosen, drafts first, then the newest version of each first. */
  List<Option> options() {
    RulesInForce known = known();
    List<Option> options = new ArrayList<>();
    known.drafts().keySet().stream()
        .sorted(Comparator.comparing(RulesId::value))
        .forEach(id -> options.add(new Option(draftChoice(id), id, Optional.empty())));
    for (RulesKind kind : RulesKind.values()) {
      known.keys(kind).stream()
          .flatMap(id -> known.versions(id).reversed().stream())
          .map(each -> new Option(choice(each), each.rules(), Optional.of(each)))
          .forEach(options::add);
    }
    return options;
  }

  /**
   * Something to choose.
   *
   * @param version empty of a draft
   */
  record Option(String choice, RulesId rules, Optional<Version> version) {}

  /** Whether there is a draft of these rules. */
  boolean isDrafted(RulesId id) {
    return known().drafts().containsKey(id);
  }

  private static RuntimeException unknown(String choice) {
    return Problem.of("unknown-rules", 422).with("rules", choice).asException();
  }
}
