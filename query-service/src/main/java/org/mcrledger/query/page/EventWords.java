package org.mcrledger.query.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.Erasure;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.query.answer.PersonName;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.page.view.Wording;

/** One event in words: a few that name it, and a line that tells it. */
final class EventWords {
  private static final String BETWEEN = " · ";

  /** What is said of an event. */
  record Told(String title, String detail) {
    static Told of(String title, Object... parts) {
      List<String> said = new ArrayList<>();
      for (Object part : parts) {
        String text =
            part instanceof Optional<?> some
                ? some.map(Object::toString).orElse("")
                : part.toString();
        if (!text.isBlank()) {
          said.add(text);
        }
      }
      return new Told(title, String.join(BETWEEN, said));
    }
  }

  private final Wording w;
  private final Map<ContactId, PersonName> contacts;
  private final Map<StaffId, PersonName> staff;
  private final Map<OpportunityId, String> opportunities;
  private final boolean named;

  /**
   * @param line the event's entry in a timeline: how far its reader may know persons
   */
  EventWords(Wording w, TimelineLine line) {
    this(w, line.contacts(), line.staff(), line.opportunities(), line.names());
  }

  private EventWords(
      Wording w,
      Map<ContactId, PersonName> contacts,
      Map<StaffId, PersonName> staff,
      Map<OpportunityId, String> opportunities,
      boolean named) {
    this.w = w;
    this.contacts = contacts;
    this.staff = staff;
    this.opportunities = opportunities;
    this.named = named;
  }

  /** What an event is, said without anybody's name. */
  static String title(Wording w, LedgerEvent event) {
    return new EventWords(w, Map.of(), Map.of(), Map.of(), false).tell(event).title();
  }

  Told tell(LedgerEvent event) {
    return switch (event) {
      case CustomerEvent e -> tell(e);
      case ContactEvent e -> tell(e);
      case EngagementEvent e -> tell(e);
      case OpportunityEvent e -> tell(e);
      case AgreementEvent e -> tell(e);
      case MeasureEvent.MeasureTaken e -> measured(e);
      case ProposalEvent e -> tell(e);
      case ReplayEvent.ReplaySaved e -> saved(e);
      case RevenueEvent e -> tell(e);
      case RuleEvent e -> tell(e);
      case ScoreEvent.ContactScored e ->
          Told.of(w.say("event.contact-scored"), person(e.contact()), scores(e));
      case StaffEvent e -> tell(e);
      case CorrectionEvent.Voided e -> Told.of(w.say("event.voided"), e.because());
      case CorrectionEvent.Corrected e -> Told.of(w.say("event.corrected"), e.because());
    };
  }

  private Told tell(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.CustomerRegistered e ->
          Told.of(w.say("event.customer-registered"), e.profile().name());
      case CustomerEvent.ProfileRevised e ->
          Told.of(w.say("event.profile-revised"), e.profile().name());
      case CustomerEvent.HospitalityRuled e -> Told.of(word("hospitality", e.rule()));
      case CustomerEvent.OwnerAssigned e ->
          Told.of(w.say("event.owner-assigned"), People.staff(staff, e.owner(), w));
      case CustomerEvent.TierDecided e ->
          Told.of(
              w.say("event.tier-decided", e.tier()),
              word("reason", e.code()),
              e.because(),
              e.until().map(until -> w.say("event.until", w.date(until))));
    };
  }

  private Told measured(MeasureEvent.MeasureTaken e) {
    return Told.of(
        MeasureWords.name(w, e.measure()) + ": " + MeasureWords.value(w, e.measure(), e.value()),
        e.horizonYears().isPresent() ? w.say("measure.for-years", e.horizonYears().getAsInt()) : "",
        e.because(),
        e.source().map(source -> w.say("measure.source", source)));
  }

  private Told tell(ProposalEvent event) {
    return switch (event) {
      case ProposalEvent.TierProposed e ->
          Told.of(
              e.found()
                  .tier()
                  .map(tier -> w.say("event.tier-proposed", tier, e.scheme()))
                  .orElseGet(() -> w.say("event.no-tier-proposed", e.scheme())),
              word("finding", e.found().result()),
              e.found().needs().stream()
                  .sorted()
                  .map(measure -> MeasureWords.name(w, measure))
                  .collect(Collectors.joining(", ")));
      case ProposalEvent.ProposalDeclined e ->
          Told.of(w.say("event.proposal-declined", e.scheme()), e.because());
    };
  }

  private Told tell(RevenueEvent event) {
    return switch (event) {
      case RevenueEvent.RevenueRecorded e ->
          Told.of(w.say("event.revenue-recorded"), w.date(e.period()), money(e));
      case RevenueEvent.OrdersRecorded e ->
          Told.of(
              w.say("event.orders-recorded"), w.date(e.period()), money(e.currency(), e.amount()));
      case RevenueEvent.ReceiptsRecorded e ->
          Told.of(
              w.say("event.receipts-recorded"),
              w.date(e.period()),
              money(e.currency(), e.amount()));
    };
  }

  private Told tell(RuleEvent event) {
    String rules = word("rules", event.rules().kind()) + " " + event.rules().key();
    return switch (event) {
      case RuleEvent.RulesDrafted e -> Told.of(w.say("event.rules-drafted"), rules, e.note());
      case RuleEvent.DraftDiscarded _ -> Told.of(w.say("event.draft-discarded"), rules);
      case RuleEvent.RulesPublished e ->
          Told.of(
              w.say("event.rules-published"),
              rules,
              w.say("rules.from", w.date(e.from())),
              e.because());
      case RuleEvent.RulesRetired e ->
          Told.of(
              w.say("event.rules-retired"),
              rules,
              w.say("rules.from", w.date(e.from())),
              e.because());
      case RuleEvent.SchemeMadeOfficial e ->
          Told.of(
              w.say("event.made-official"),
              rules,
              w.say("rules.from", w.date(e.from())),
              e.because());
    };
  }

  private Told saved(ReplayEvent.ReplaySaved event) {
    return Told.of(
        w.say("event.replay-saved"),
        event.basis().after().rules().key() + " / " + event.basis().before().rules().key(),
        event.basis().from() + " – " + event.basis().to(),
        w.say("replay.moved", event.moved(), event.scored()),
        event.because());
  }

  private Told tell(StaffEvent event) {
    return switch (event) {
      case StaffEvent.StaffRegistered e ->
          Told.of(w.say("event.staff-registered"), People.staff(staff, e.staff(), w));
      case StaffEvent.StaffErased e -> erased(e, People.staff(staff, e.staff(), w));
    };
  }

  private Told erased(Erasure e, String person) {
    return Told.of(w.say("event.erased"), person, word("erasure", e.because()), e.reference());
  }

  private Told tell(ContactEvent event) {
    return switch (event) {
      case ContactEvent.ContactRegistered e ->
          Told.of(w.say("event.contact-registered"), person(e.contact()), place(e.position()));
      case ContactEvent.PositionTaken e ->
          Told.of(w.say("event.position-taken"), person(e.contact()), place(e.position()));
      case ContactEvent.ContactLeft e ->
          Told.of(
              w.say("event.contact-left"),
              person(e.contact()),
              e.replacedBy().map(next -> w.say("event.replaced-by", person(next))));
      case ContactEvent.NeedServed e ->
          Told.of(
              w.say("event.need-served"),
              person(e.contact()),
              word("need", e.need()),
              text(e.what()));
      case ContactEvent.IntimacyOverridden e ->
          overridden("score.intimacy", e.contact(), e.score(), e.because());
      case ContactEvent.ContactErased e -> erased(e, person(e.contact()));
      case ContactEvent.SupportOverridden e ->
          overridden("score.support", e.contact(), e.score(), e.because());
    };
  }

  private Told overridden(String dimension, ContactId contact, Score score, Personal because) {
    return Told.of(
        w.say("event.overridden", w.say(dimension), score), person(contact), text(because));
  }

  private Told tell(EngagementEvent event) {
    return switch (event) {
      case EngagementEvent.EngagementPlanned e ->
          Told.of(w.say("event.planned", word("kind", e.kind())), e.topic());
      case EngagementEvent.ContactInvited e -> Told.of(w.say("event.invited"), person(e.contact()));
      case EngagementEvent.InvitationAnswered e ->
          Told.of(w.say("event.answered"), person(e.contact()), word("answer", e.answer()));
      case EngagementEvent.EngagementHeld e -> held(e);
      case EngagementEvent.EngagementCancelled e -> Told.of(w.say("event.cancelled"), e.because());
      case EngagementEvent.ConsensusSettled e -> Told.of(w.say("event.settled"), e.item(), e.how());
    };
  }

  private Told held(EngagementEvent.EngagementHeld e) {
    String theirs =
        e.theirs().stream().map(each -> person(each.contact())).collect(Collectors.joining(", "));
    String ours =
        e.ours().stream()
            .map(each -> People.staff(staff, each.staff(), w))
            .collect(Collectors.joining(", "));
    String invited =
        e.invited().stream()
            .map(each -> person(each.contact()) + " " + word("answer", each.answer()))
            .collect(Collectors.joining(", "));
    return Told.of(
        word("kind", e.kind()),
        e.direction().map(direction -> word("direction", direction)),
        e.topic(),
        theirs,
        ours.isEmpty() ? "" : w.say("event.with", ours),
        invited.isEmpty() ? "" : w.say("event.invitations", invited),
        e.note().map(note -> text(note.text())),
        e.consensus().isEmpty() ? "" : w.say("event.consensus", e.consensus().size()));
  }

  private Told tell(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.OpportunityOpened e ->
          Told.of(w.say("event.opportunity-opened"), e.name(), word("importance", e.importance()));
      case OpportunityEvent.StanceRecorded e ->
          Told.of(
              w.say("event.stance", word("stance", e.stance())),
              person(e.contact()),
              Optional.ofNullable(opportunities.get(e.opportunity())),
              e.competitorFavoured().map(other -> w.say("event.favours", other)),
              e.note().map(this::text));
      case OpportunityEvent.OpportunityClosed e ->
          Told.of(
              w.say("event.opportunity-closed", word("result", e.result())),
              Optional.ofNullable(opportunities.get(e.opportunity())),
              e.because());
    };
  }

  private Told tell(AgreementEvent event) {
    return switch (event) {
      case AgreementEvent.AgreementDrafted e ->
          Told.of(w.say("event.drafted"), word("agreement", e.kind()));
      case AgreementEvent.AgreementSigned e -> Told.of(w.say("event.signed"), period(e.inForce()));
      case AgreementEvent.AgreementRenewed e ->
          Told.of(w.say("event.renewed"), period(e.inForce()));
      case AgreementEvent.AgreementAmended _ -> Told.of(w.say("event.amended"));
      case AgreementEvent.AgreementTerminated e -> Told.of(w.say("event.terminated"), e.because());
    };
  }

  private String period(org.mcrledger.core.term.Period period) {
    return w.date(period.from()) + period.to().map(until -> " – " + w.date(until)).orElse("");
  }

  private String money(RevenueEvent.RevenueRecorded e) {
    String sales = money(e.currency(), e.sales());
    return e.returns().signum() == 0
        ? sales
        : sales + " " + w.say("event.returns", w.amount(e.returns()));
  }

  private String money(String currency, BigDecimal amount) {
    return currency + " " + w.amount(amount);
  }

  private String scores(ScoreEvent.ContactScored e) {
    return w.say("score.intimacy")
        + " "
        + sign(e.intimacy())
        + ", "
        + w.say("score.support")
        + " "
        + sign(e.support());
  }

  private static String sign(Score score) {
    return switch (score) {
      case Score.Known known -> known.toString();
      case Score.Unknown _ -> "?";
    };
  }

  private String place(Position position) {
    return position
        .title()
        .map(title -> position.department() + ", " + title)
        .orElse(position.department());
  }

  private String person(ContactId contact) {
    return People.contact(contacts, contact, w);
  }

  /** What is told of persons in free text, which may name them. */
  private String text(Personal personal) {
    if (!named) {
      return "";
    }
    return personal.text().orElseGet(() -> w.say("person.erased"));
  }

  private String word(String kind, Keyed key) {
    return w.word(kind, key.key());
  }
}
