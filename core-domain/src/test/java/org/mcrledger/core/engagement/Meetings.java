package org.mcrledger.core.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.engagement.EngagementCommand.HoldEngagement;
import org.mcrledger.core.engagement.EngagementCommand.Invitation;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Note;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;

/** What the tests of engagements talk about: two customers, three contacts, two of ours. */
final class Meetings {
  static final EngagementId VISIT = new EngagementId("visit");
  static final CustomerId ACME = new CustomerId("acme");
  static final CustomerId BETA = new CustomerId("beta");
  static final ContactId LI = new ContactId("c-li");
  static final ContactId WU = new ContactId("c-wu");
  static final ContactId GONE = new ContactId("c-gone");
  static final ContactId NEVER_SEEN = new ContactId("c-never-seen");
  static final StaffId ZHANG = new StaffId("zhang-wei");
  static final StaffId MINISTER = new StaffId("minister");
  static final LocalDate TODAY = LocalDate.of(2025, 3, 4);

  private Meetings() {}

  static FuzzyDate on(String text) {
    return FuzzyDate.parse(text);
  }

  static Circumstances then() {
    return under(HospitalityRule.OPEN);
  }

  /** Beta is always open; Li Na is with Acme, Mr Wu with Beta, one has gone. */
  static Circumstances under(HospitalityRule rule) {
    return new Circumstances(
        Map.of(
            ACME,
            new CustomerStanding(ACME, rule),
            BETA,
            new CustomerStanding(BETA, HospitalityRule.OPEN)),
        Map.of(
            LI,
            new ContactStanding(LI, ACME, new Seniority(4)),
            WU,
            new ContactStanding(WU, BETA, new Seniority(5))),
        Map.of(LI, day("2024-01-10"), WU, day("2020-01-01"), GONE, day("2019-01-01")),
        Map.of(
            ZHANG,
            new StaffStanding(ZHANG, Optional.of(new Seniority(3))),
            MINISTER,
            new StaffStanding(MINISTER, Optional.empty())),
        TODAY);
  }

  static Occasion occasion(EngagementKind kind, String on) {
    return occasion(kind, on, List.of(ACME), List.of(ZHANG));
  }

  static Occasion occasion(
      EngagementKind kind, String on, List<CustomerId> customers, List<StaffId> ours) {
    Optional<Direction> direction =
        kind == EngagementKind.HIGH_LEVEL_VISIT
            ? Optional.of(Direction.OURS_TO_THEIRS)
            : Optional.empty();
    return new Occasion(kind, direction, on(on), customers, ours, Optional.of("prices"));
  }

  static HoldEngagement hold(Occasion occasion, List<ContactId> theirs, Invitation... invited) {
    return new HoldEngagement(
        VISIT, occasion, theirs, List.of(invited), Optional.empty(), List.of(), then());
  }

  static HoldEngagement noted(HoldEngagement hold, Note note) {
    return new HoldEngagement(
        VISIT,
        hold.occasion(),
        hold.theirs(),
        hold.invited(),
        Optional.of(note),
        hold.consensus(),
        hold.then());
  }

  static HoldEngagement agreed(EngagementKind kind, ConsensusItem... items) {
    return new HoldEngagement(
        VISIT,
        occasion(kind, "2025-03-03"),
        List.of(LI),
        List.of(),
        Optional.empty(),
        List.of(items),
        then());
  }

  static ConsensusItem item(String key, StaffId owner) {
    return new ConsensusItem(key, "a joint laboratory", Optional.of(owner), Optional.empty());
  }

  static EngagementEvent planned() {
    return new EngagementPlanned(
        VISIT,
        EngagementKind.EXHIBITION,
        Optional.empty(),
        on("2025-03-03"),
        Set.of(ACME),
        Set.of(ZHANG),
        Optional.of("prices"));
  }

  static EngagementEvent invited(ContactId contact) {
    return new ContactInvited(VISIT, Set.of(ACME), contact, on("2025-02-01"));
  }

  static EngagementEvent answered(ContactId contact, InvitationAnswer answer) {
    return new InvitationAnswered(VISIT, Set.of(ACME), contact, answer, on("2025-02-02"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
