package org.mcrledger.query.page;

import java.util.Optional;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.Erasure;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.Outcome;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.report.Amendments.Amendment;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.TimelineEntry;
import org.mcrledger.query.page.view.Wording;

/** Entries of a timeline in words. */
final class Timelines {
  private final Wording w;
  private final Frame frame;
  private final Links links;

  Timelines(Wording w, Frame frame, Links links) {
    this.w = w;
    this.frame = frame;
    this.links = links;
  }

  TimelineEntry entry(String customer, TimelineLine line) {
    Recorded<LedgerEvent> recorded = line.entry().recorded();
    EventWords.Told told = new EventWords(w, line).tell(recorded.event());
    return new TimelineEntry(
        recorded.id().toString(),
        recorded.event().occurred(),
        told.title(),
        told.detail(),
        by(line),
        line.entry().late(),
        standing(line),
        line.entry().amendment().map(this::struck),
        correction(customer, line));
  }

  /** A file's author is a person, too: told to those alone who may know names. */
  private String by(TimelineLine line) {
    Provenance by = line.entry().recorded().by();
    String day = w.day(line.entry().recorded().recordedAt());
    if (by.source().isEmpty()) {
      return w.say("timeline.recorded", day, People.account(by.account(), w));
    }
    return by.source()
        .flatMap(Provenance.Source::author)
        .filter(_ -> line.names())
        .map(
            author ->
                w.say("timeline.recorded.source", day, People.account(by.account(), w), author))
        .orElseGet(() -> w.say("timeline.recorded.file", day, People.account(by.account(), w)));
  }

  private static String standing(TimelineLine line) {
    if (line.entry().isVoided()) {
      return "voided";
    }
    return line.entry().original().isPresent() ? "replacement" : "holds";
  }

  String struck(Amendment amendment) {
    String key =
        switch (amendment.kind()) {
          case VOIDED -> "timeline.struck.voided";
          case CORRECTED -> "timeline.struck.corrected";
        };
    return w.say(
        key, People.account(amendment.account(), w), w.day(amendment.at()), amendment.because());
  }

  /** A link to correct what may be corrected, for those who may have recorded such a thing. */
  private Optional<String> correction(String customer, TimelineLine line) {
    LedgerEvent event = line.entry().recorded().event();
    boolean possible =
        !line.entry().isVoided() && !(event instanceof Outcome) && !(event instanceof Erasure);
    return possible && frame.may(rightFor(event).key())
        ? Optional.of(
            links.form(
                "/customers/{id}/events/{event}/correction",
                customer,
                line.entry().recorded().id().toString()))
        : Optional.empty();
  }

  private static Right rightFor(LedgerEvent event) {
    return switch (event) {
      case CustomerEvent.TierDecided _, ProposalEvent _ -> Right.DECIDE_TIER;
      case ContactEvent.IntimacyOverridden _, ContactEvent.SupportOverridden _ ->
          Right.OVERRIDE_SCORE;
      case MeasureEvent _, RevenueEvent _, StaffEvent _ -> Right.RECORD_REFERENCE;
      case ReplayEvent _, RuleEvent _ -> Right.AUTHOR_RULES;
      case CustomerEvent _,
          ContactEvent _,
          EngagementEvent _,
          OpportunityEvent _,
          AgreementEvent _,
          ScoreEvent _,
          CorrectionEvent _ ->
          Right.RECORD_FACTS;
    };
  }
}
