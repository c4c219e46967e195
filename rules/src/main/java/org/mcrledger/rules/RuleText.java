package org.mcrledger.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mcrledger.core.ruleset.RuleCommand.Found;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.rules.InvalidFile.Problem;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * A text that somebody typed, as it was read.
 *
 * @param hash of its canonical form; empty where there are findings
 * @param key what it calls itself; empty where the text cannot be used whatever its key
 * @param findings what is wrong with it, in the language asked for
 * @param warnings what is allowed, but hardly meant
 */
public record RuleText(
    Optional<String> hash, String key, List<Problem> findings, List<Problem> warnings) {
  public RuleText {
    findings = List.copyOf(findings);
    warnings = List.copyOf(warnings);
  }

  /** The JSON Schema of such texts. */
  public static String schema(RulesKind kind) {
    return Shipped.text("/schema/" + kind.key() + ".schema.json");
  }

  /**
   * Reads a text for what it is to be; its errors are findings, not failures. That it calls itself
   * something else is one.
   */
  public static RuleText read(RulesId rules, String text, Locale locale) {
    RuleText read = read(rules.kind(), text, locale);
    return read.findings().isEmpty() && !read.key().equals(rules.key())
        ? new RuleText(
            Optional.empty(),
            read.key(),
            List.of(renamed(rules.key(), read.key(), text, locale)),
            read.warnings())
        : read;
  }

  /** The same of a text that may call itself anything. */
  public static RuleText read(RulesKind kind, String text, Locale locale) {
    return switch (kind) {
      case RULE_SET ->
          read(RuleSets.parse(text), set -> set.ref().hash(), set -> set.ref().key(), locale);
      case TIER_SCHEME ->
          read(Schemes.parse(text), TierScheme::version, scheme -> scheme.key().value(), locale);
    };
  }

  private static Problem renamed(String key, String found, String text, Locale locale) {
    TokenStreamLocation at =
        CheckedFile.locationOf(CheckedFile.parse("", text, locale).path("key"));
    String sentence =
        CheckedFile.say(
            locale,
            "is \"%s\", but these are the rules %s: write \"key: %s\", or save the text under %s",
            "为“%s”，而这里是规则 %s：请写“key: %s”，或把正文保存到 %s");
    return new Problem(
        "", at.getLineNr(), at.getColumnNr(), "key", sentence.formatted(found, key, key, found));
  }

  /**
   * What a text is meant to be. What cannot be told is taken for a rule set; what is wrong with it
   * is the same either way.
   */
  public static RulesKind kindOf(String text) {
    Set<RulesKind> kinds = kindsOf(text);
    return kinds.size() == 1 ? kinds.iterator().next() : RulesKind.RULE_SET;
  }

  /**
   * All that a text may be meant to be: a scheme alone has tiers and a method, a rule set alone
   * intimacy and support.
   */
  public static Set<RulesKind> kindsOf(String text) {
    try {
      JsonNode root = CheckedFile.parse("", text, Locale.ENGLISH);
      if (root.has("tiers") || root.has("method")) {
        return Set.of(RulesKind.TIER_SCHEME);
      }
      return root.has("intimacy") || root.has("support")
          ? Set.of(RulesKind.RULE_SET)
          : Set.of(RulesKind.values());
    } catch (InvalidFile _) {
      return Set.of(RulesKind.values());
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
