package org.mcrledger.core.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.ByRest;
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
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.Stance;
import org.mcrledger.core.term.TheirParticipant;

/**
 * A group of customers and what happens with their contacts, all of it out of one number: who
 * moves, who leaves, customers that change industry and rule, fuzzy dates, answers that replace
 * others, voids.
 */
public final class RandomFacts {
  private static final Provenance BY = ByRest.of("test");
  private static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);
  private static final int DAYS = 6 * 365;
  private static final int CUSTOMERS = 3;
  private static final int CONTACTS = 8;

  private final int number;
  private final Random random;
  private final List<Recorded<LedgerEvent>> events = new ArrayList<>();

  private RandomFacts(int number) {
    this.number = number;
    this.random = new Random(number);
  }

  /** The events of one group of customers, about so many facts in them. */
  public static List<Recorded<LedgerEvent>> of(int number, int facts) {
    RandomFacts made = new RandomFacts(number);
    for (int i = 0; i < CUSTOMERS; i++) {
      made.say(new CustomerRegistered(made.customer(i), made.profile(), BEGIN));
    }
    for (int i = 0; i < CONTACTS; i++) {
      made.say(made.registered(i));
    }
    for (int i = 0; i < facts; i++) {
      made.happens();
    }
    return List.copyOf(made.events);
  }

  private void say(LedgerEvent event) {
    long position = events.size() + 1L;
    EventId id = new EventId(new UUID(number, position));
    events.add(new Recorded<>(position, id, position, Instant.EPOCH, BY, event));
  }

  private CustomerId customer(int which) {
    return new CustomerId("customer-" + number + "-" + which);
  }

  private ContactId contact(int which) {
    return new ContactId("contact-" + number + "-" + which);
  }

  private CustomerId anyCustomer() {
    return customer(random.nextInt(CUSTOMERS));
  }

  private ContactId anyContact() {
    return contact(random.nextInt(CONTACTS));
  }

  private CustomerProfile profile() {
    return new CustomerProfile(
        "Customer",
        Optional.empty(),
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(pick("telecom", "manufacturing", "finance")),
        Optional.empty(),
        Optional.empty());
  }

  private ContactRegistered registered(int which) {
    return new ContactRegistered(
        contact(which),
        anyCustomer(),
        new PersonNames(Personal.of(contact(which), "Somebody"), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        position(),
        when());
  }

  private Position position() {
    return new Position("IT", Optional.empty(), seniority(), Optional.empty());
  }

  private Seniority seniority() {
    return new Seniority(1 + random.nextInt(5));
  }

  private void happens() {
    switch (random.nextInt(40)) {
      case 0 -> say(new HospitalityRuled(anyCustomer(), pick(HospitalityRule.values()), day()));
      case 1 -> say(new ProfileRevised(anyCustomer(), profile(), day()));
      case 2 -> moves();
      case 3 -> voids();
      case 4, 5, 6, 7, 8 -> say(stance());
      case 9, 10 -> say(served());
      case 11, 12 -> answers();
      default -> say(held());
    }
  }

  private void moves() {
    ContactId contact = anyContact();
    if (random.nextInt(3) == 0) {
      say(new ContactLeft(contact, Set.of(anyCustomer()), when(), Optional.empty()));
    } else {
      say(
          new PositionTaken(
              contact, anyCustomer(), Optional.of(anyCustomer()), position(), when()));
    }
  }

  private void voids() {
    Recorded<LedgerEvent> target = events.get(random.nextInt(events.size()));
    boolean keep =
        target.event() instanceof ContactRegistered || target.event() instanceof CustomerRegistered;
    if (!keep) {
      say(
          new Voided(
              target.event().stream(), target.event().customers(), target.id(), "wrong", BEGIN));
    }
  }

  private LedgerEvent stance() {
    int opportunity = random.nextInt(6);
    return new StanceRecorded(
        new OpportunityId("o-" + number + "-" + opportunity),
        anyCustomer(),
        anyContact(),
        pick(Stance.values()),
        List.of(Importance.values()).get(opportunity % 3),
        Set.of(),
        random.nextInt(5) == 0 ? Optional.of("Rival") : Optional.empty(),
        Optional.empty(),
        day());
  }

  private LedgerEvent served() {
    ContactId contact = anyContact();
    return new NeedServed(
        contact, Set.of(anyCustomer()), pick(Need.values()), Personal.of(contact, "done"), when());
  }

  private void answers() {
    EngagementId engagement = new EngagementId("p-" + number + "-" + random.nextInt(20));
    if (random.nextInt(3) == 0) {
      say(
          new EngagementPlanned(
              engagement,
              pick(EngagementKind.values()),
              Optional.empty(),
              when(),
              Set.of(anyCustomer()),
              Set.of(),
              Optional.empty()));
    }
    InvitationAnswer answer = pick(InvitationAnswer.ACCEPTED, InvitationAnswer.DECLINED);
    say(new InvitationAnswered(engagement, Set.of(anyCustomer()), anyContact(), answer, when()));
  }

  private LedgerEvent held() {
    ContactId came = anyContact();
    List<Invitee> invited =
        random.nextInt(4) == 0
            ? List.of(
                new Invitee(
                    random.nextBoolean() ? came : anyContact(),
                    anyCustomer(),
                    seniority(),
                    pick(InvitationAnswer.values())))
            : List.of();
    return new EngagementHeld(
        new EngagementId("e-" + number + "-" + events.size()),
        pick(EngagementKind.values()),
        Optional.empty(),
        when(),
        Set.of(anyCustomer()),
        List.of(new TheirParticipant(came, anyCustomer(), Optional.of(seniority()))),
        List.of(new OurParticipant(new StaffId("s"), Optional.of(seniority()))),
        invited,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private LocalDate day() {
    return BEGIN.plusDays(random.nextInt(DAYS));
  }

  private FuzzyDate when() {
    LocalDate day = day();
    return switch (random.nextInt(8)) {
      case 0 -> FuzzyDate.month(YearMonth.from(day));
      case 1 -> FuzzyDate.parse(day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3);
      case 2 -> FuzzyDate.year(day.getYear());
      default -> FuzzyDate.day(day);
    };
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}
