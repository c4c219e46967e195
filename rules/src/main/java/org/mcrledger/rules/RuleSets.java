package org.mcrledger.rules;

import com.networknt.schema.Schema;
import org.mcrledger.core.scoring.RuleSet;

/** Rule sets out of texts, and back. */
public final class RuleSets {
  /** The rule set in force unless a company publishes its own. */
  public static final String DEFAULT = "default-1";

  private static final Schema SCHEMA =
      CheckedFile.schema(Shipped.text("/schema/rule-set.schema.json"));

  private static final RuleSetReader READER = new RuleSetReader(SCHEMA, LayerKinds.SHIPPED);

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
