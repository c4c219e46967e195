package org.mcrledger.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mcrledger.core.ruleset.RuleCommand.Found;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.rules.InvalidFile.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A text that somebody typed, as it was read.
 *
 * @param hash of its canonical form; empty where there are findings
 * @param key what it calls itself; empty where there are findings
 * @param findings what is wrong with it, in the language asked for
 * @param warnings what is allowed, but hardly meant
 */
public record RuleText(
    Optional<String> hash, String key, List<Problem> findings, List<Problem> warnings) {
  public RuleText {
    findings = List.copyOf(findings);
    warnings = List.copyOf(warnings);
  }

  /** Reads a text for what it is to be; its errors are findings, not failures. */
  public static RuleText read(RulesId rules, String text, Locale locale) {
    return switch (rules.kind()) {
      case RULE_SET ->
          read(RuleSets.parse(text), set -> set.ref().hash(), set -> set.ref().key(), locale);
      case TIER_SCHEME ->
          read(Schemes.parse(text), TierScheme::version, scheme -> scheme.key().value(), locale);
    };
  }

  /**
   * What a text is meant to be: a scheme alone has tiers and a method. What cannot be read at all
   * is taken for a rule set; what is wrong with it is the same either way.
   */
  public static RulesKind kindOf(String text) {
    try {
      JsonNode root = CheckedFile.parse("", text, Locale.ENGLISH);
      return root.has("tiers") || root.has("method") ? RulesKind.TIER_SCHEME : RulesKind.RULE_SET;
    } catch (InvalidFile _) {
      return RulesKind.RULE_SET;
    }
  }

  private static <T> RuleText read(
      Parsed<T> parsed, Function<T, String> hash, Function<T, String> key, Locale locale) {
    List<Problem> errors = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    for (Finding finding : parsed.findings()) {
      (finding.isError() ? errors : warnings).add(problem(finding, locale));
    }
    return new RuleText(
        parsed.value().map(hash), parsed.value().map(key).orElse(""), errors, warnings);
  }

  private static Problem problem(Finding finding, Locale locale) {
    String sentence = CheckedFile.say(locale, finding.sentence().en(), finding.sentence().zh());
    return new Problem("", finding.line(), finding.column(), finding.path(), sentence);
  }

  public Found found() {
    return new Found(findings.size(), key);
  }
}
