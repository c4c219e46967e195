package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.rules.Finding.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbers that a sound text of rules says: what they are, and the text with others. */
public final class RuleNumbers {
  private static final Bilingual NO_NUMBER =
      new Bilingual("此处没有可调的数字", "there is no number that could be turned");

  /** A rule set has one document, however it is written, so that places are found in any text. */
  private static final Form<RuleSet> RULE_SET =
      new Form<>(
          RuleSets::parse,
          text -> RuleSetWriting.document(RuleSets.load("rules", text)),
          RuleSetNumbers::of);

  /** A scheme's document is what was typed: its hash is that of what was typed. */
  private static final Form<TierScheme> TIER_SCHEME =
      new Form<>(
          Schemes::parse,
          text -> (ObjectNode) CheckedFile.parse("scheme", text, Locale.ENGLISH),
          SchemeNumbers::of);

  private RuleNumbers() {}

  /**
   * What the numbers of one kind of rules need.
   *
   * @param document of a sound text, with the places that the numbers are named by
   */
  private record Form<T>(
      Function<String, Parsed<T>> parse,
      Function<String, ObjectNode> document,
      Function<JsonNode, List<Adjustable>> numbers) {
    List<Adjustable> of(String text) {
      return numbers.apply(document.apply(text));
    }

    Parsed<String> put(String text, Map<String, BigDecimal> others) {
      ObjectNode changed = document.apply(text);
      List<Finding> nowhere = new ArrayList<>();
      others.forEach(
          (path, number) -> {
            if (!Paths.putNumber(changed, path, number)) {
              nowhere.add(new Finding(Severity.ERROR, 0, 0, path, NO_NUMBER));
            }
          });
      return nowhere.isEmpty()
          ? written(text, others, CanonicalYaml.write(changed))
          : new Parsed<>(Optional.empty(), nowhere);
    }

    private Parsed<String> written(String text, Map<String, BigDecimal> others, String plain) {
      Parsed<T> wanted = parse.apply(plain);
      return new Parsed<>(
          wanted
              .value()
              .map(
                  rules ->
                      NumbersInText.put(text, others)
                          .filter(typed -> parse.apply(typed).value().equals(wanted.value()))
                          .orElse(plain)),
          wanted.findings());
    }
  }

  private static Form<?> form(RulesKind kind) {
    return switch (kind) {
      case RULE_SET -> RULE_SET;
      case TIER_SCHEME -> TIER_SCHEME;
    };
  }

  /** Those that can be turned, in the order of the text's parts. */
  public static List<Adjustable> of(RulesKind kind, String text) {
    return form(kind).of(text);
  }

  /**
   * The text with other numbers at some paths of {@link #of}: the one that was typed, comments
   * kept, where that says the same; else in plain YAML. Numbers that contradict each other are
   * refused, with their paths.
   */
  public static Parsed<String> put(RulesKind kind, String text, Map<String, BigDecimal> numbers) {
    return form(kind).put(text, numbers);
  }
}
