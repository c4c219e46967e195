package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.ProposalBook.Settlement;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.query.answer.ProposalLine;
import org.mcrledger.query.answer.TierStanding;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.ProposalRow;
import org.mcrledger.query.page.view.StandingView;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.Wording;

/** Proposals as lines. */
final class ProposalRows {
  private final Wording w;
  private final Links links;
  private final Tiers tiers;

  ProposalRows(Wording w, Links links, Tiers tiers) {
    this.w = w;
    this.links = links;
    this.tiers = tiers;
  }

  ProposalRow row(ProposalLine line) {
    Proposal proposal = line.proposal();
    SchemeKey scheme = proposal.scheme();
    String id = proposal.event().toString();
    return new ProposalRow(
        id,
        line.customer().value(),
        People.customer(line.profile(), line.customer()),
        line.profile().flatMap(CustomerProfile::region),
        scheme.value(),
        tiers.mark(scheme, line.held().map(Decision::tier)),
        standing(tiers, line.standing()),
        tiers.mark(scheme, proposal.tier()),
        proposal.result().key(),
        proposal.needs().stream()
            .sorted()
            .map(measure -> MeasureWords.name(w, measure))
            .collect(Collectors.joining(w.isChinese() ? "、" : ", ")),
        line.move().direction().key(),
        line.move().steps(),
        proposal.on(),
        line.state().key(),
        line.isAcceptable(),
        notes(line),
        proposal.settled().map(settled -> answer(scheme, settled)),
        links.proposal(id),
        links.form("/proposals/{id}/decision", id));
  }

  static StandingView standing(Tiers tiers, TierStanding standing) {
    return new StandingView(
        standing.stale(),
        standing.expired().map(past -> tiers.mark(past.scheme(), past.tier())),
        standing.expired().map(TierStanding.Expired::until));
  }

  private List<String> notes(ProposalLine line) {
    List<String> notes = new ArrayList<>();
    switch (line.state()) {
      case OPEN -> {
        line.corrected().ifPresent(_ -> notes.add(w.say("proposal.corrected")));
        if (line.isOfAnotherVersion()) {
          notes.add(w.say("proposal.other-version"));
        }
      }
      case SUPERSEDED -> notes.add(w.say("proposal.superseded"));
      case ACCEPTED, OVERRIDDEN, DECLINED -> {}
    }
    return notes;
  }

  private String answer(SchemeKey scheme, Settlement settled) {
    String tier = settled.tier().map(key -> tiers.mark(scheme, key)).map(TierMark::key).orElse("");
    String until = settled.until().map(day -> " " + w.say("event.until", w.date(day))).orElse("");
    String said = w.say("proposal.answer." + settled.answer().key(), tier + until);
    return w.say(
        "proposal.answer",
        w.day(settled.at()),
        People.account(settled.account(), w),
        said,
        settled.because());
  }

  List<ProposalRow> rows(List<ProposalLine> lines) {
    return lines.stream().map(this::row).toList();
  }

  /** The one of the scheme that waits for an answer. */
  Optional<ProposalRow> open(List<ProposalLine> lines, SchemeKey scheme) {
    return rows(lines).stream()
        .filter(row -> row.isOpen() && row.scheme().equals(scheme.value()))
        .findFirst();
  }
}
