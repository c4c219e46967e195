package org.mcrledger.query.page;

import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.query.lab.SavedReplay;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.Outline;

/** What the fields of a text of rules are called. */
final class RuleWords {
  private RuleWords() {}

  /** A field by its word, where it has one; of a list the number; any other key as it is. */
  static String label(Wording w, Outline line) {
    return line.isItem() ? line.field() + "." : w.word("rule-field", line.field());
  }

  /** A saved replay in one line. */
  static String replay(SavedReplay saved, Wording w) {
    ReplaySaved event = saved.event();
    return w.say("event.replay-saved")
        + " "
        + w.date(event.on())
        + " · "
        + w.say("replay.moved", event.moved(), event.scored())
        + " · "
        + event.because();
  }
}
