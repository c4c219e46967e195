package org.mcrledger.query.page;

import static java.util.stream.Stream.concat;

import java.util.List;
import java.util.stream.Stream;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.term.AgreementKind;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Stance;
import org.mcrledger.query.page.LastDays.LastDay;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Question;
import org.mcrledger.query.page.view.Question.Widget;
import org.mcrledger.query.page.view.Wording;

/**
 * What one is asked to say an event again: the members of the body by which such an event comes in,
 * and where each answer stands in the event. A line for each kind of event; everything else about
 * correcting is the same for all.
 */
final class Questions {
  private final Wording w;
  private final Tiers tiers;
  private final LastDays lastDays;
  private final List<Choice> evidence;

  /**
   * @param evidence the events that a tier decision may name
   */
  Questions(Wording w, Tiers tiers, LastDays lastDays, List<Choice> evidence) {
    this.w = w;
    this.tiers = tiers;
    this.lastDays = lastDays;
    this.evidence = evidence;
  }

  /**
   * Empty for what nobody says: a computed score, a correction, an erasure; for rules and replays.
   */
  List<Question> of(LedgerEvent event) {
    return switch (event) {
      case CustomerEvent e -> of(e);
      case ContactEvent e -> of(e);
      case EngagementEvent e -> of(e);
      case OpportunityEvent e -> of(e);
      case AgreementEvent e -> of(e);
      case MeasureEvent.MeasureTaken e -> of(e);
      case RevenueEvent e -> of(e);
      case StaffEvent.StaffRegistered _ ->
          List.of(
              text("name", "column.name").needed().at("names.name"),
              text("nameZh", "field.name-zh").at("names.nameZh"),
              seniority(),
              text("region", "column.region"));
      case ProposalEvent.ProposalDeclined _ ->
          List.of(
              Question.fixed("decision", "decline"),
              because(),
              day("effectiveOn", "field.effective-on").at("on"));
      case StaffEvent.StaffErased _,
          ProposalEvent.TierProposed _,
          ScoreEvent _,
          ReplayEvent _,
          RuleEvent _,
          CorrectionEvent _ ->
          List.of();
    };
  }

  private List<Question> of(RevenueEvent event) {
    return switch (event) {
      case RevenueEvent.RevenueRecorded _ -> new SumQuestions(w).revenue();
      case RevenueEvent.OrdersRecorded _, RevenueEvent.ReceiptsRecorded _ ->
          new SumQuestions(w).plain();
    };
  }

  /** Another measure is another fact: the one that was meant stays. */
  private List<Question> of(MeasureEvent.MeasureTaken event) {
    return new MeasureQuestions(w).of(event.measure());
  }

  private List<Question> of(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.CustomerRegistered _ -> profile().toList();
      case CustomerEvent.ProfileRevised _ -> concat(profile(), Stream.of(from())).toList();
      case CustomerEvent.HospitalityRuled _ ->
          List.of(choice("rule", "field.rule", "hospitality", HospitalityRule.values()), from());
      case CustomerEvent.OwnerAssigned _ ->
          List.of(ask("owner", Widget.STAFF, "column.owner").needed(), from());
      case CustomerEvent.TierDecided e ->
          List.of(
              kept("scheme"),
              ask("tier", Widget.CHOICE, "column.tier").among(tiersOf(e.scheme())),
              choice("code", "field.code", "reason", ReasonCode.values()),
              because(),
              day("effectiveOn", "field.effective-on").at("on"),
              ask("until", Widget.DAY, "field.until").helped(w.say("field.until.help")),
              ask("evidence", Widget.MANY, "tiers.evidence").among(evidence));
    };
  }

  /** Those of the scheme that was decided under, whichever is official. */
  private List<Choice> tiersOf(SchemeKey scheme) {
    return tiers.find(scheme).map(found -> tiers.choices(w, found)).orElse(List.of());
  }

  private Stream<Question> profile() {
    return Stream.of(
        text("name", "column.name").needed().at("profile.name"),
        text("nameZh", "field.name-zh").at("profile.nameZh"),
        text("industry", "column.industry")
            .helped(w.say("field.industry.help"))
            .at("profile.industry"),
        text("region", "column.region").helped(w.say("field.region.help")).at("profile.region"),
        text("country", "field.country").helped(w.say("field.country.help")).at("profile.country"));
  }

  private List<Question> of(ContactEvent event) {
    return switch (event) {
      case ContactEvent.ContactRegistered _ ->
          concat(
                  Stream.of(
                      text("name", "column.name").needed().at("names.name"),
                      text("nameZh", "field.name-zh").at("names.nameZh"),
                      text("phone", "field.phone"),
                      text("mail", "field.mail")),
                  position())
              .toList();
      case ContactEvent.PositionTaken _ -> position().toList();
      case ContactEvent.ContactLeft _ ->
          List.of(fuzzy("on", "field.on"), ask("replacedBy", Widget.CONTACT, "field.replaced-by"));
      case ContactEvent.NeedServed _ ->
          List.of(
              choice("need", "field.need", "need", Need.values()),
              ask("what", Widget.AREA, "field.what").needed(),
              fuzzy("on", "field.on"));
      case ContactEvent.IntimacyOverridden e -> override("intimacy", e.valid());
      case ContactEvent.SupportOverridden e -> override("support", e.valid());
      case ContactEvent.ContactErased _ -> List.of();
    };
  }

  private Stream<Question> position() {
    return Stream.of(
        ask("customer", Widget.CUSTOMER, "column.customer").needed(),
        text("department", "field.department").needed().at("position.department"),
        text("title", "field.title").at("position.title"),
        seniority().needed().helped(w.say("field.seniority.help")).at("position.seniority"),
        ask("reportsTo", Widget.CONTACT, "field.reports-to").at("position.reportsTo"),
        fuzzy("since", "field.since").at("on"));
  }

  private List<Question> override(String dimension, Period valid) {
    LastDay last = lastDays.of(valid.from(), w);
    Question until =
        ask("until", Widget.DAY, "field.until-score").at("valid.to").helped(last.help());
    return List.of(
        Question.fixed("dimension", dimension),
        ask("score", Widget.CHOICE, "field.score").among(Choosing.scores()),
        because().helped(w.say("field.because-person.help")),
        day("from", "field.from").at("valid.from"),
        last.needed() ? until.needed() : until);
  }

  private List<Question> of(EngagementEvent event) {
    return switch (event) {
      case EngagementEvent.EngagementPlanned _ ->
          concat(Stream.of(Question.fixed("status", "planned")), occasion()).toList();
      case EngagementEvent.ContactInvited _ ->
          List.of(
              ask("contact", Widget.CONTACT, "field.contact").needed(), fuzzy("on", "field.on"));
      case EngagementEvent.InvitationAnswered _ ->
          List.of(
              ask("contact", Widget.CONTACT, "field.contact").needed(),
              choice("answer", "field.answer", "answer", InvitationAnswer.values()),
              fuzzy("on", "field.on"));
      case EngagementEvent.EngagementHeld _ -> concat(occasion(), happening()).toList();
      case EngagementEvent.EngagementCancelled _ -> List.of(because(), fuzzy("on", "field.on"));
      case EngagementEvent.ConsensusSettled _ ->
          List.of(
              text("item", "field.item").needed(),
              ask("how", Widget.AREA, "field.how").needed(),
              fuzzy("on", "field.on"));
    };
  }

  private Stream<Question> occasion() {
    return Stream.of(
        ask("kind", Widget.SELECT, "field.kind")
            .needed()
            .among(Choosing.of(w, "kind", EngagementKind.values())),
        fuzzy("on", "field.on"),
        ask("direction", Widget.SELECT, "field.direction")
            .among(Choosing.of(w, "direction", Direction.values()))
            .helped(w.say("field.direction.help")),
        ask("customers", Widget.WORDS, "nav.customers").helped(w.say("field.customers.help")),
        ask("ours", Widget.ROWS, "field.ours").rows(ask("staff", Widget.STAFF, "field.one")),
        text("topic", "field.topic").helped(w.say("field.topic.help")));
  }

  private Stream<Question> happening() {
    return Stream.of(
        ask("theirs", Widget.ROWS, "field.theirs")
            .rows(ask("contact", Widget.CONTACT, "field.one")),
        ask("invited", Widget.ROWS, "field.invited")
            .rows(
                ask("contact", Widget.CONTACT, "field.one"),
                ask("answer", Widget.SELECT, "field.answer")
                    .among(Choosing.of(w, "answer", InvitationAnswer.values()))),
        ask("note", Widget.AREA, "field.note").helped(w.say("field.note.help")),
        ask("consensus", Widget.ROWS, "field.consensus")
            .rows(
                text("key", "field.item"),
                text("text", "field.text"),
                ask("owner", Widget.STAFF, "column.owner"),
                ask("dueOn", Widget.DAY, "field.due-on")));
  }

  private List<Question> of(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.OpportunityOpened _ ->
          List.of(
              ask("customer", Widget.CUSTOMER, "column.customer").needed(),
              text("name", "column.name").needed(),
              choice("importance", "field.importance", "importance", Importance.values()),
              day("on", "field.on"));
      case OpportunityEvent.StanceRecorded _ ->
          List.of(
              ask("contact", Widget.CONTACT, "field.contact").needed(),
              choice("stance", "stance.stance", "stance", Stance.values())
                  .helped(w.say("field.stance.help")),
              ask("roles", Widget.MANY, "field.roles")
                  .among(Choosing.of(w, "power-role", PowerRole.values())),
              text("competitorFavoured", "stance.competitor")
                  .helped(w.say("field.competitor.help")),
              ask("note", Widget.AREA, "field.note").helped(w.say("field.note.help")),
              day("on", "field.on"));
      case OpportunityEvent.OpportunityClosed _ ->
          List.of(
              choice("result", "field.result", "result", OpportunityResult.values()),
              because(),
              day("on", "field.on"));
    };
  }

  private List<Question> of(AgreementEvent event) {
    return switch (event) {
      case AgreementEvent.AgreementDrafted _ ->
          List.of(
              ask("customer", Widget.CUSTOMER, "column.customer").needed(),
              choice("kind", "field.agreement-kind", "agreement", AgreementKind.values()),
              exclusive(),
              chapters("chapters").at("chaptersAgreed"),
              day("on", "field.on"));
      case AgreementEvent.AgreementSigned _ ->
          List.of(
              chapters("chaptersPresent"),
              day("from", "field.from").at("inForce.from"),
              ask("until", Widget.DAY, "field.last-day").at("inForce.to"),
              day("on", "field.on"));
      case AgreementEvent.AgreementRenewed _ ->
          List.of(
              day("from", "field.from").at("inForce.from"),
              ask("until", Widget.DAY, "field.last-day").at("inForce.to"),
              day("on", "field.on"));
      case AgreementEvent.AgreementAmended _ ->
          List.of(
              exclusive(),
              chapters("chapters").at("chaptersAgreed"),
              chapters("chaptersPresent"),
              day("on", "field.on"));
      case AgreementEvent.AgreementTerminated _ -> List.of(because(), day("on", "field.on"));
    };
  }

  private Question exclusive() {
    return ask("exclusive", Widget.CHOICE, "field.exclusive")
        .among(Choosing.of(w, "answer-is", "true", "false"));
  }

  private Question chapters(String name) {
    return ask(name, Widget.WORDS, name.equals("chapters") ? "field.chapters" : "field.present");
  }

  private Question seniority() {
    return ask("seniority", Widget.SELECT, "field.seniority").among(Choosing.seniorities(w));
  }

  private Question because() {
    return ask("because", Widget.AREA, "tiers.because")
        .needed()
        .helped(w.say("field.because.help"));
  }

  private Question from() {
    return day("from", "field.from").at("on");
  }

  private Question day(String name, String label) {
    return ask(name, Widget.DAY, label).needed();
  }

  private Question fuzzy(String name, String label) {
    return text(name, label).needed().helped(w.say("field.fuzzy.help"));
  }

  private Question text(String name, String label) {
    return ask(name, Widget.TEXT, label);
  }

  private Question choice(String name, String label, String kind, Keyed[] values) {
    return ask(name, Widget.CHOICE, label).among(Choosing.of(w, kind, values));
  }

  private Question ask(String name, Widget widget, String label) {
    return Question.of(name, widget, w.say(label));
  }

  private static Question kept(String name) {
    return Question.of(name, Widget.KEPT, "");
  }
}
