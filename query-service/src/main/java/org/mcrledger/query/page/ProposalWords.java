package org.mcrledger.query.page;

import java.util.Map;
import org.mcrledger.core.term.Measure;
import org.mcrledger.query.answer.ProposalCsv;
import org.mcrledger.query.page.view.Wording;

/** The file of proposals in the words of a language; what is a key in every language stays one. */
record ProposalWords(Wording w) implements ProposalCsv.Speech {
  private static final Map<String, String> HEADS =
      Map.ofEntries(
          Map.entry("name", "column.name"),
          Map.entry("nameZh", "field.name-zh"),
          Map.entry("region", "column.region"),
          Map.entry("held", "proposals.held"),
          Map.entry("proposed", "proposals.proposed"),
          Map.entry("move", "column.move"),
          Map.entry("on", "proposals.on"),
          Map.entry("state", "column.state"),
          Map.entry("needs", "proposals.needs"),
          Map.entry("standing", "column.standing"),
          Map.entry("decided", "proposals.decided"),
          Map.entry("until", "field.until"),
          Map.entry("answeredBy", "tiers.by"),
          Map.entry("answeredAt", "tiers.recorded"),
          Map.entry("because", "tiers.because"));

  @Override
  public String head(String column) {
    return HEADS.containsKey(column) ? w.say(HEADS.get(column)) : column;
  }

  @Override
  public String word(String kind, String key) {
    return w.word(kind, key);
  }

  @Override
  public String measure(Measure measure) {
    return MeasureWords.name(w, measure);
  }

  @Override
  public String account(String login) {
    return People.account(login, w);
  }
}
