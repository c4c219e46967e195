package org.mcrledger.query.page;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.report.Amendments.Amendment;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.EventId;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.TierLine;
import org.mcrledger.query.page.view.Wording;

/** The records of tier decisions as lines. */
final class TierLines {
  private static final int ID_SHOWN = 8;

  private final Wording w;
  private final Frame frame;
  private final Links links;
  private final Tiers tiers;

  TierLines(Wording w, Frame frame, Links links, Tiers tiers) {
    this.w = w;
    this.frame = frame;
    this.links = links;
    this.tiers = tiers;
  }

  TierLine line(org.mcrledger.query.answer.TierLine found) {
    Decision decision = found.change().decision();
    String customer = found.change().customer().value();
    return new TierLine(
        decision.event().toString(),
        decision.recordedAt(),
        customer,
        People.customer(found.profile(), found.change().customer()),
        tiers.mark(decision.scheme(), found.change().from()),
        tiers.mark(decision.scheme(), decision.tier()),
        decision.scheme().value(),
        decision.on(),
        decision.until(),
        decidedBy(found),
        decision.code().key(),
        decision.because(),
        found.stale(),
        found.expired(),
        found.proposal().map(made -> proposed(made, decision)),
        decision.evidence().stream().map(event -> evidence(customer, event, found)).toList(),
        decision.struck().isPresent(),
        decision.struck().or(decision::corrected).map(this::struck),
        correction(customer, decision));
  }

  private TierLine.Proposed proposed(Proposal made, Decision decision) {
    return new TierLine.Proposed(
        links.proposal(made.event().toString()),
        tiers.mark(made.scheme(), made.tier()),
        !made.tier().equals(Optional.of(decision.tier())));
  }

  private String decidedBy(org.mcrledger.query.answer.TierLine found) {
    Decision decision = found.change().decision();
    String staff =
        decision
            .staff()
            .map(id -> id.value())
            .orElseGet(() -> People.account(decision.account(), w));
    return found
        .decidedBy()
        .map(name -> w.first(People.names(name, staff, w)))
        .orElseGet(() -> People.account(decision.account(), w));
  }

  /** An event by its day and what it was; by a part of its id where that may not be told. */
  private TierLine.Evidence evidence(
      String customer, EventId event, org.mcrledger.query.answer.TierLine found) {
    String id = event.toString();
    Optional<LedgerEvent> known = Optional.ofNullable(found.evidence().get(event));
    String label =
        known
            .map(told -> w.date(told.occurred()) + " " + EventWords.title(w, told))
            .orElseGet(
                () -> w.say("tiers.event", id.substring(0, Math.min(ID_SHOWN, id.length()))));
    String href = known.flatMap(this::ownPage).orElseGet(() -> links.event(customer, id));
    return new TierLine.Evidence(id, label, href);
  }

  /** Of what stands in no customer's timeline, for those who may read it. */
  private Optional<String> ownPage(LedgerEvent event) {
    return event instanceof ReplaySaved saved && frame.may(Right.READ_REPLAYS.key())
        ? Optional.of(links.savedReplay(saved.replay().value()))
        : Optional.empty();
  }

  private String struck(Amendment amendment) {
    return new Timelines(w, frame, links).struck(amendment);
  }

  private Optional<String> correction(String customer, Decision decision) {
    return decision.struck().isEmpty() && frame.may(Right.DECIDE_TIER.key())
        ? Optional.of(
            links.form(
                "/customers/{id}/events/{event}/correction", customer, decision.event().toString()))
        : Optional.empty();
  }

  List<TierLine> lines(List<org.mcrledger.query.answer.TierLine> found) {
    return found.stream().map(this::line).toList();
  }
}
