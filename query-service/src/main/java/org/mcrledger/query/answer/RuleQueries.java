package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mcrledger.core.ruleset.RulesInForce;
import org.mcrledger.core.ruleset.RulesInForce.Drafted;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.RuleFile.Line;
import org.mcrledger.query.answer.RuleFile.Status;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleText;

/** What pages and API ask about rule sets and schemes: versions, texts, drafts. */
public final class RuleQueries {
  private final ReportRules rules;
  private final NamesInText texts;

  public RuleQueries(ReportRules rules, NamesInText texts) {
    this.rules = rules;
    this.texts = texts;
  }

  /** A draft, and what is wrong with it. */
  public record Draft(Drafted saved, RuleText read) {}

  /** All of the kind, what ships first. */
  public List<RuleFile> all(RulesKind kind, AsOf asOf) {
    return texts.shown(all(kind, rules.known(asOf).inForce(), asOf.validAt()));
  }

  static List<RuleFile> all(RulesKind kind, RulesInForce known, LocalDate day) {
    return known.keys(kind).stream().map(each -> file(known, each, day)).toList();
  }

  /** Refused with 404 where there is no version and no draft. */
  public RuleFile find(RulesId wanted, AsOf asOf) {
    RulesInForce known = rules.known(asOf).inForce();
    if (!known.keys(wanted.kind()).contains(wanted)) {
      throw unknown(wanted.key());
    }
    return texts.shown(file(known, wanted, asOf.validAt()));
  }

  /** The version with this hash; where it was published twice, the first time. */
  public Line version(RulesId wanted, String hash, AsOf asOf) {
    return find(wanted, asOf).versions().reversed().stream()
        .filter(line -> line.version().hash().equals(hash))
        .findFirst()
        .orElseThrow(() -> unknown(wanted.key() + " " + hash));
  }

  /** The draft with what is wrong with it in the reader's language. */
  public Draft draft(RulesId wanted, AsOf asOf, Locale locale) {
    Drafted saved =
        Optional.ofNullable(rules.known(asOf).inForce().drafts().get(wanted))
            .orElseThrow(
                () -> Problem.of("no-draft", 404).with("rules", wanted.key()).asException());
    return new Draft(texts.shown(saved), RuleText.read(wanted, saved.event().text(), locale));
  }

  private static RuntimeException unknown(String what) {
    return Problem.of("unknown-rules", 404).with("rules", what).asException();
  }

  private static RuleFile file(RulesInForce known, RulesId of, LocalDate day) {
    Optional<Version> holding =
        switch (of.kind()) {
          case RULE_SET -> known.ruleSet(day).filter(version -> version.rules().equals(of));
          case TIER_SCHEME -> known.version(of, day);
        };
    List<Line> lines =
        known.versions(of).reversed().stream()
            .map(version -> line(known, version, holding, day))
            .toList();
    return new RuleFile(
        of,
        holding.or(() -> known.latest(of)).map(RuleQueries::name),
        lines,
        Optional.ofNullable(known.drafts().get(of)));
  }

  private static Line line(
      RulesInForce known, Version version, Optional<Version> holding, LocalDate day) {
    Optional<LocalDate> end = known.retiredFrom(version);
    Status status =
        holding.filter(version::equals).isPresent()
            ? Status.IN_FORCE
            : end.filter(from -> !from.isAfter(day)).isPresent()
                ? Status.RETIRED
                : version.from().isAfter(day) ? Status.PLANNED : Status.REPLACED;
    return new Line(version, status, end);
  }

  static Bilingual name(Version version) {
    return switch (version.rules().kind()) {
      case RULE_SET -> RuleBook.ruleSet(version).name();
      case TIER_SCHEME -> RuleBook.scheme(version).name();
    };
  }
}
