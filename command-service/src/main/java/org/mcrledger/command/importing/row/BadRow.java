package org.mcrledger.command.importing.row;

import java.util.HashMap;
import java.util.Map;

/** A row that cannot become what its mapping says, and the rule that stands against it. */
public final class BadRow extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Trouble trouble;

  /**
   * What is wrong with a row.
   *
   * @param column the column, or the field where no one column is at fault
   * @param rule key of the sentence
   */
  public record Trouble(
      long line, String column, String value, String rule, Map<String, String> params) {
    /** The same, with one thing more that is known of it. */
    public Trouble with(String name, String said) {
      Map<String, String> more = new HashMap<>(params);
      more.put(name, said);
      return new Trouble(line, column, value, rule, more);
    }

    /** The same of a value that is known now. */
    public Trouble of(String known) {
      return new Trouble(line, column, known, rule, params);
    }
  }

  public BadRow(Trouble trouble) {
    super(trouble.rule() + " on line " + trouble.line(), null, false, false);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
