package org.mcrledger.query.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.NineGrid.Standing;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.query.answer.ContactLine.Judged;
import org.mcrledger.query.answer.CustomerPlaces.Place;

/** Makes lines of contacts: names and judgements as far as the asker may know them. */
final class ContactLines {
  private final Names names;

  ContactLines(Names names) {
    this.names = names;
  }

  /**
   * Lines of contacts who are all with customers of that place.
   *
   * @param rules in force on the day of the standings
   */
  List<ContactLine> of(Asking asking, Place place, RuleSet rules, Collection<Standing> standings) {
    boolean named = asking.seesNames(place.owner(), place.region());
    boolean judged = asking.seesJudgements(place.owner(), place.region());
    Map<ContactId, PersonName> found =
        named
            ? names.ofContacts(asking, standings.stream().map(Standing::contact).toList())
            : Map.of();
    return standings.stream()
        .map(
            standing ->
                new ContactLine(
                    standing,
                    named
                        ? found.getOrDefault(standing.contact(), PersonName.NONE)
                        : PersonName.HIDDEN,
                    judged ? Optional.of(judged(standing, rules)) : Optional.empty()))
        .toList();
  }

  private static Judged judged(Standing standing, RuleSet rules) {
    GridCell cell = rules.grid().cell(standing.intimacy().score(), standing.support().score());
    return new Judged(
        standing.intimacy(),
        standing.support(),
        cell,
        rules.diagnosis(cell).map(RuleSet.Diagnosis::key),
        standing.jump().isPresent());
  }
}
