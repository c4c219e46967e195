package org.mcrledger.rules;

import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Keyed;

/**
 * Something to say about a file of rules.
 *
 * @param line where it stands, from 1; 0 where the whole file is meant
 * @param column where it stands on the line, from 1; 0 where the whole line is meant
 * @param path of the field, such as {@code intimacy.criteria[0].under}; empty for the whole
 * @param sentence what is wrong and what would be right
 */
public record Finding(Severity severity, int line, int column, String path, Bilingual sentence) {
  /** How bad it is. */
  public enum Severity implements Keyed {
    /** The file cannot be used. */
    ERROR,
    /** It can be used, but hardly says what was meant. */
    WARNING;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
