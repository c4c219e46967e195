package org.mcrledger.rules;

import com.networknt.schema.Schema;
import org.mcrledger.core.scoring.RuleSet;

/** Rule sets out of files. */
public final class RuleSets {
  /** The rule set in force unless a company publishes its own. */
  public static final String DEFAULT = "default-1";

  private static final Schema SCHEMA =
      CheckedFile.schema(Shipped.text("/schema/rule-set.schema.json"));

  private RuleSets() {}

  /**
   * Reads YAML or JSON.
   *
   * @param file the file's name, for messages
   * @throws InvalidFile with all that is wrong, each with its line and field
   */
  public static RuleSet load(String file, String text) {
    CheckedFile read = CheckedFile.read(file, text, SCHEMA);
    RuleSetChecks.check(read);
    return RuleSetForm.read(read);
  }

  /** A rule set that ships with the product. */
  public static RuleSet shipped(String key) {
    String file = key + ".yaml";
    return load(file, Shipped.text("/rule-sets/" + file));
  }
}
