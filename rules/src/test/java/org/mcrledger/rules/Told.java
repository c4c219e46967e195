package org.mcrledger.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.CustomerEvent.ProfileRevised;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;
import org.mcrledger.core.term.TheirParticipant;

/**
 * What is told of one contact of one customer, fact by fact in the order in which it is recorded.
 */
final class Told {
  static final RuleSet RULES = RuleSets.shipped(RuleSets.DEFAULT);
  static final CustomerId ACME = new CustomerId("acme");
  static final ContactId LI = new ContactId("li");
  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
  private final List<Recorded<LedgerEvent>> events = new ArrayList<>();

  /** Of a contact of that seniority, at a customer of that industry under that hospitality rule. */
  static Told of(String industry, HospitalityRule hospitality, int seniority) {
    return new Told()
        .and(new CustomerRegistered(ACME, profile(industry), BEGIN))
        .and(new HospitalityRuled(ACME, hospitality, BEGIN))
        .and(
            new ContactRegistered(
                LI,
                ACME,
                new PersonNames(Personal.of(LI, "Li"), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                position(seniority),
                FuzzyDate.day(BEGIN)));
  }

  static Told ofAnyone() {
    return of("manufacturing", HospitalityRule.OPEN, 3);
  }

  private static CustomerProfile profile(String industry) {
    return new CustomerProfile(
        "Acme", Optional.empty(), Optional.of(industry), Optional.empty(), Optional.empty());
  }

  private static Position position(int seniority) {
    return new Position("IT", Optional.empty(), new Seniority(seniority), Optional.empty());
  }

  Told and(LedgerEvent event) {
    Provenance by =
        new Provenance(
            "test",
            Optional.empty(),
            Channel.REST,
            "c",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    long position = events.size() + 1L;
    EventId id = new EventId(new UUID(0, position));
    events.add(new Recorded<>(position, id, position, Instant.EPOCH, by, event));
    return this;
  }

  Told revisedIndustry(String industry, String on) {
    return and(new ProfileRevised(ACME, profile(industry), LocalDate.parse(on)));
  }

  Told ruled(HospitalityRule rule, String on) {
    return and(new HospitalityRuled(ACME, rule, LocalDate.parse(on)));
  }

  Told moved(CustomerId to, int seniority, String on) {
    return and(
        new PositionTaken(LI, to, Optional.of(ACME), position(seniority), FuzzyDate.parse(on)));
  }

  Told left(String on) {
    return and(new ContactLeft(LI, Set.of(ACME), FuzzyDate.parse(on), Optional.empty()));
  }

  Told touched(EngagementKind kind, String on) {
    return held("e" + events.size(), kind, on, true, List.of());
  }

  Told touched(int times, EngagementKind kind, String on) {
    for (int i = 0; i < times; i++) {
      touched(kind, on);
    }
    return this;
  }

  /** An engagement to which the contact was invited; who attended took part. */
  Told invited(EngagementKind kind, InvitationAnswer answer, int seniority, String on) {
    return invited("e" + events.size(), kind, answer, seniority, on);
  }

  Told invited(
      String engagement, EngagementKind kind, InvitationAnswer answer, int seniority, String on) {
    Invitee invitee = new Invitee(LI, ACME, new Seniority(seniority), answer);
    return held(engagement, kind, on, answer == InvitationAnswer.ATTENDED, List.of(invitee));
  }

  private Told held(
      String engagement, EngagementKind kind, String on, boolean came, List<Invitee> invited) {
    return and(
        new EngagementHeld(
            new EngagementId(engagement),
            kind,
            Optional.empty(),
            FuzzyDate.parse(on),
            Set.of(ACME),
            came ? List.of(new TheirParticipant(LI, ACME, Optional.empty())) : List.of(),
            List.of(),
            invited,
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  Told planned(String engagement, EngagementKind kind, String on) {
    return and(
        new EngagementPlanned(
            new EngagementId(engagement),
            kind,
            Optional.empty(),
            FuzzyDate.parse(on),
            Set.of(ACME),
            Set.of(),
            Optional.empty()));
  }

  Told answered(String engagement, InvitationAnswer answer, String on) {
    return and(
        new InvitationAnswered(
            new EngagementId(engagement), Set.of(ACME), LI, answer, FuzzyDate.parse(on)));
  }

  Told served(Need need, String on) {
    return and(
        new NeedServed(LI, Set.of(ACME), need, Personal.of(LI, "done"), FuzzyDate.parse(on)));
  }

  Told stance(String opportunity, Importance importance, String stance, String on) {
    return stance(opportunity, importance, stance, false, on);
  }

  Told stance(String opportunity, Importance importance, String stance, boolean rival, String on) {
    return and(
        new StanceRecorded(
            new OpportunityId(opportunity),
            ACME,
            LI,
            org.mcrledger.core.term.Keyed.find(Stance.class, stance).orElseThrow(),
            importance,
            Set.of(),
            rival ? Optional.of("Rival") : Optional.empty(),
            Optional.empty(),
            LocalDate.parse(on)));
  }

  /** Voids what was told last. */
  Told voidLast() {
    return voidAt(events.size());
  }

  Told voidAt(long position) {
    Recorded<LedgerEvent> target = events.get((int) position - 1);
    return and(
        new Voided(
            target.event().stream(),
            target.event().customers(),
            target.id(),
            "wrong",
            LocalDate.of(2026, 1, 1)));
  }

  List<Recorded<LedgerEvent>> events() {
    return List.copyOf(events);
  }

  CustomerFacts customerFacts() {
    return CustomerFacts.of(events);
  }

  Facts facts() {
    Facts facts = customerFacts().contacts().get(LI);
    if (facts == null) {
      throw new IllegalStateException("the contact is not known");
    }
    return facts;
  }

  ContactScores at(String date) {
    return at(LocalDate.parse(date));
  }

  ContactScores at(LocalDate date) {
    return Scoring.score(facts(), RULES, date);
  }

  /** The same by other rules. */
  ContactScores under(RuleSet rules, String date) {
    return Scoring.score(facts(), rules, LocalDate.parse(date));
  }
}
