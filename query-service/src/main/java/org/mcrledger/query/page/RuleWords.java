package org.mcrledger.query.page;

import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.Outline;

/** What the fields of a text of rules are called. */
final class RuleWords {
  private RuleWords() {}

  /** A field by its word, where it has one; of a list the number; any other key as it is. */
  static String label(Wording w, Outline line) {
    return line.isItem() ? line.field() + "." : w.word("rule-field", line.field());
  }
}
