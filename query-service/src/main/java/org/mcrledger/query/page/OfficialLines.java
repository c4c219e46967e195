package org.mcrledger.query.page;

import java.util.List;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Office;
import org.mcrledger.query.answer.Offices;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.OfficialLine;
import org.mcrledger.query.page.view.Wording;
import org.springframework.ui.Model;

/** Which scheme is official since when, line by line. */
final class OfficialLines {
  private final Offices offices;

  OfficialLines(Offices offices) {
    this.offices = offices;
  }

  List<OfficialLine> all(AsOf asOf, Model model) {
    Wording w = Given.wording(model);
    Links links = Given.links(model);
    return offices.all(asOf).stream().map(each -> line(each, w, links)).toList();
  }

  private static OfficialLine line(Office office, Wording w, Links links) {
    RulesId rules = RulesId.scheme(office.scheme().value());
    return new OfficialLine(
        links.rules(rules.kind().key(), rules.key(), ""),
        rules.key(),
        Tiers.names(office.name()),
        RulesPage.state(office.status()),
        office.from().map(w::date).orElseGet(() -> w.say("rules.since-ever")),
        office.said().map(each -> People.account(each.by().account(), w)),
        office.said().map(each -> w.moment(each.recordedAt())),
        office.said().map(each -> each.event().because()));
  }
}
