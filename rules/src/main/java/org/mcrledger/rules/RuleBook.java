package org.mcrledger.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.ruleset.RuleCommand.Candidate;
import org.mcrledger.core.ruleset.RuleCommand.Standing;
import org.mcrledger.core.ruleset.RulesInForce;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSetOn;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.TierScheme;

/**
 * All rules known at a position of the ledger, ready to score and to class by: what ships, and what
 * was published until then.
 */
public final class RuleBook implements RuleSetOn {
  /** By hash: a text never changes, and there are as many as publications. */
  private static final ConcurrentHashMap<String, Object> READ = new ConcurrentHashMap<>();

  private static final RuleSet DEFAULT = RuleSets.shipped(RuleSets.DEFAULT);
  private static final List<Version> SHIPPED = shippedVersions();
  private static final RuleBook NOTHING_PUBLISHED = new RuleBook(List.of());

  private final RulesInForce inForce;
  private final NavigableMap<LocalDate, RuleSet> ruleSets = new TreeMap<>();

  private RuleBook(List<Recorded<LedgerEvent>> recorded) {
    inForce = RulesInForce.of(SHIPPED, recorded);
    inForce
        .changes()
        .forEach(
            day -> ruleSets.put(day, inForce.ruleSet(day).map(RuleBook::ruleSet).orElse(DEFAULT)));
  }

  /** Before anything was published. */
  public static RuleBook shipped() {
    return NOTHING_PUBLISHED;
  }

  /**
   * @param recorded what was drafted, published and retired, in the order of positions
   */
  public static RuleBook of(List<Recorded<LedgerEvent>> recorded) {
    return recorded.isEmpty() ? NOTHING_PUBLISHED : new RuleBook(recorded);
  }

  private static List<Version> shippedVersions() {
    Stream<Version> ruleSets =
        Stream.of(
            Version.shipped(
                RulesId.ruleSet(RuleSets.DEFAULT),
                DEFAULT.ref().hash(),
                RuleSets.shippedText(RuleSets.DEFAULT)));
    Stream<Version> schemes =
        Schemes.shipped().all().stream()
            .map(
                scheme ->
                    Version.shipped(
                        RulesId.scheme(scheme.key().value()),
                        scheme.version(),
                        Schemes.shippedText(scheme.key().value())));
    return Stream.concat(ruleSets, schemes).toList();
  }

  public RulesInForce inForce() {
    return inForce;
  }

  /** The rule set by which is scored on that day. Where all were retired, the shipped one. */
  @Override
  public RuleSet on(LocalDate day) {
    return ruleSets.floorEntry(day).getValue();
  }

  /** The rule set behind the hash that results name. */
  public Optional<RuleSet> ruleSet(String hash) {
    return inForce
        .byHash(hash)
        .filter(version -> version.rules().kind() == RulesKind.RULE_SET)
        .map(RuleBook::ruleSet);
  }

  /** The schemes that there are on that day. */
  public Schemes schemes(LocalDate day) {
    return new Schemes(inForce.schemes(day).stream().map(RuleBook::scheme).toList(), official(day));
  }

  /** The scheme whose tiers lists and reviews show on that day. */
  public TierScheme official(LocalDate day) {
    return scheme(officialVersion(day));
  }

  /**
   * The one in force; the last one where two people at one moment made it official and retired it.
   */
  public Version officialVersion(LocalDate day) {
    return version(officialRules(day), day).orElseThrow();
  }

  private RulesId officialRules(LocalDate day) {
    SchemeKey key =
        inForce
            .official()
            .on(day)
            .map(said -> said.event().scheme())
            .orElse(Schemes.SHIPPED_OFFICIAL);
    return RulesId.scheme(key.value());
  }

  /** The last version of a scheme, in force or not: what its tiers are called is shown for ever. */
  public Optional<TierScheme> scheme(SchemeKey key) {
    return inForce.latest(RulesId.scheme(key.value())).map(RuleBook::scheme);
  }

  /** The version that is in force on that day, else the last one. */
  public Optional<TierScheme> scheme(SchemeKey key, LocalDate day) {
    return version(RulesId.scheme(key.value()), day).map(RuleBook::scheme);
  }

  private Optional<Version> version(RulesId rules, LocalDate day) {
    return inForce.version(rules, day).or(() -> inForce.latest(rules));
  }

  public static RuleSet ruleSet(Version version) {
    return (RuleSet)
        READ.computeIfAbsent(
            version.hash(), _ -> RuleSets.load(version.rules().key(), version.text()));
  }

  public static TierScheme scheme(Version version) {
    return (TierScheme)
        READ.computeIfAbsent(
            version.hash(), _ -> Schemes.load(version.rules().key(), version.text()));
  }

  /** How the rules stand on a day on which a version of theirs is to begin. */
  public Standing beforePublishing(RulesId rules, LocalDate from) {
    Optional<Version> holding =
        rules.kind() == RulesKind.RULE_SET
            ? inForce.ruleSet(from).filter(version -> version.rules().equals(rules))
            : inForce.version(rules, from);
    return standing(rules, from, holding);
  }

  /** How the rules stand on a day on which they are to end. */
  public Standing beforeRetiring(RulesId rules, LocalDate from) {
    return standing(rules, from, inForce.version(rules, from));
  }

  /** How a scheme stands that is to be official from that day on. */
  public Candidate beforeMakingOfficial(SchemeKey scheme, LocalDate from) {
    RulesId rules = RulesId.scheme(scheme.value());
    return new Candidate(
        !inForce.versions(rules).isEmpty(),
        inForce.without(rules, from),
        rules.equals(officialRules(from)));
  }

  private Standing standing(RulesId rules, LocalDate from, Optional<Version> holding) {
    return new Standing(
        !inForce.versions(rules).isEmpty(),
        holding.map(Version::hash),
        inForce.official().turns(from).stream().map(this::officialRules).anyMatch(rules::equals),
        rules.kind() == RulesKind.RULE_SET && inForce.isOnly(rules, from));
  }
}
