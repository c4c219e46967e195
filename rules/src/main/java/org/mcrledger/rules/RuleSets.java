package org.mcrledger.rules;

import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.rules.Finding.Severity;
import tools.jackson.databind.node.ObjectNode;

/** Rule sets out of texts, and back. */
public final class RuleSets {
  /** The rule set in force unless a company publishes its own. */
  public static final String DEFAULT = "default-1";

  private static final Schema SCHEMA =
      CheckedFile.schema(Shipped.text("/schema/rule-set.schema.json"));

  private static final RuleSetReader READER = new RuleSetReader(SCHEMA, LayerKinds.SHIPPED);

  private static final Bilingual NO_NUMBER =
      new Bilingual("此处没有可调的数字", "there is no number that could be turned");

  private RuleSets() {}

  /** Reads YAML or JSON: the rule set, or all that is wrong; warnings either way. */
  public static Parsed<RuleSet> parse(String text) {
    return READER.read(text);
  }

  /**
   * The one way to write a rule set: YAML in which nothing stands that is so anyway. Parsed again
   * it is equal, its hash included.
   */
  public static String render(RuleSet rules) {
    return CanonicalYaml.write(RuleSetWriting.document(rules));
  }

  /** The numbers of the rule set that can be turned, in the order of {@link #render}. */
  public static List<Adjustable> adjustables(RuleSet rules) {
    return Adjustables.of(RuleSetWriting.document(rules));
  }

  /**
   * The rule set with other numbers at some paths of {@link #adjustables}; its hash follows what it
   * then says. Numbers that contradict each other are refused, with their paths.
   */
  public static Parsed<RuleSet> with(RuleSet rules, Map<String, BigDecimal> numbers) {
    ObjectNode document = RuleSetWriting.document(rules);
    List<Finding> nowhere = new ArrayList<>();
    numbers.forEach(
        (path, number) -> {
          if (!Paths.putNumber(document, path, number)) {
            nowhere.add(new Finding(Severity.ERROR, 0, 0, path, NO_NUMBER));
          }
        });
    return nowhere.isEmpty()
        ? parse(CanonicalYaml.write(document))
        : new Parsed<>(Optional.empty(), nowhere);
  }

  /**
   * The same as a text: the one that was typed with other numbers in it, comments kept, where that
   * says the same; else as {@link #render} writes it.
   *
   * @param text of a sound rule set
   */
  public static Parsed<String> textWith(String text, Map<String, BigDecimal> numbers) {
    Parsed<RuleSet> wanted = with(load("rules", text), numbers);
    Optional<String> written =
        wanted
            .value()
            .map(
                rules ->
                    NumbersInText.put(text, numbers)
                        .filter(changed -> parse(changed).value().filter(rules::equals).isPresent())
                        .orElseGet(() -> render(rules)));
    return new Parsed<>(written, wanted.findings());
  }

  /** The rule set with another number at a path of {@link #adjustables}. */
  public static Parsed<RuleSet> with(RuleSet rules, String path, BigDecimal number) {
    return with(rules, Map.of(path, number));
  }

  /**
   * Reads YAML or JSON.
   *
   * @param file the file's name, for messages
   * @throws InvalidFile with all that is wrong, each with its line and field
   */
  public static RuleSet load(String file, String text) {
    return parse(text).orRefuse(file);
  }

  /** A rule set that ships with the product. */
  public static RuleSet shipped(String key) {
    return load(key + ".yaml", shippedText(key));
  }

  /** The file as it ships. */
  static String shippedText(String key) {
    return Shipped.text("/rule-sets/" + key + ".yaml");
  }
}
