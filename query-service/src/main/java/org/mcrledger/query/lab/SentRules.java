package org.mcrledger.query.lab;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.savedreplay.SavedReplayDecider;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problem.Flaw;
import org.mcrledger.query.lab.NamedRules.Said;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.rules.InvalidFile;
import org.mcrledger.rules.RuleSets;
import org.mcrledger.rules.RuleText;
import org.mcrledger.rules.Schemes;

/** Rules out of the texts that people send or have drafted; one with errors cannot be run. */
final class SentRules {
  private static final int FINDINGS_MAX = 50;

  private SentRules() {}

  /** What the text may be meant to be. */
  static Set<RulesKind> kinds(Said said) {
    return RuleText.kindsOf(limited(said, said.words()));
  }

  static Side<RuleSet> ruleSet(Said said, String text, Locale locale) {
    requireSound(said, RuleText.read(RulesKind.RULE_SET, limited(said, text), locale), locale);
    return ruleSet(said, text);
  }

  /** A draft, which is to have the key that it is saved under. */
  static Side<RuleSet> ruleSet(Said said, RulesId draft, String text, Locale locale) {
    requireSound(said, RuleText.read(draft, limited(said, text), locale), locale);
    return ruleSet(said, text);
  }

  private static Side<RuleSet> ruleSet(Said said, String text) {
    RuleSet rules = RuleSets.load(said.field(), text);
    return new Side<>(rules, RulesId.ruleSet(rules.ref().key()), rules.ref().hash(), text);
  }

  static Side<TierScheme> scheme(Said said, String text, Locale locale) {
    requireSound(said, RuleText.read(RulesKind.TIER_SCHEME, limited(said, text), locale), locale);
    return scheme(said, text);
  }

  /** A draft, which is to have the key that it is saved under. */
  static Side<TierScheme> scheme(Said said, RulesId draft, String text, Locale locale) {
    requireSound(said, RuleText.read(draft, limited(said, text), locale), locale);
    return scheme(said, text);
  }

  private static Side<TierScheme> scheme(Said said, String text) {
    TierScheme scheme = Schemes.load(said.field(), text);
    return new Side<>(scheme, RulesId.scheme(scheme.key().value()), scheme.version(), text);
  }

  /** Refused with all that is wrong with the text, each with its line. */
  private static void requireSound(Said said, RuleText read, Locale locale) {
    if (read.findings().isEmpty()) {
      return;
    }
    List<Flaw> flaws =
        read.findings().stream().limit(FINDINGS_MAX).map(each -> flaw(said, each)).toList();
    throw new Problem(
            "replay-rules-unfit",
            422,
            Optional.of(said.field()),
            Map.of(
                "errors", Integer.toString(read.findings().size()),
                "first", read.findings().getFirst().told(locale)),
            flaws,
            Optional.empty())
        .asException();
  }

  private static Flaw flaw(Said said, InvalidFile.Problem finding) {
    return new Flaw(
        finding.line() > 0 ? "a-finding-in-a-draft" : "a-finding-of-a-whole-draft",
        Optional.of(said.field()),
        Map.of(
            "line", Integer.toString(finding.line()),
            "column", Integer.toString(finding.column()),
            "finding", finding.said()));
  }

  /** What could not be saved is not run in the first place. */
  private static String limited(Said said, String text) {
    if (text.length() > SavedReplayDecider.TEXT_MAX) {
      throw Problem.of("replay-rules-too-long", 422)
          .at(said.field())
          .with("max", SavedReplayDecider.TEXT_MAX)
          .asException();
    }
    return text;
  }
}
