package org.mcrledger.benchmarks.made;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.Stance;
import org.mcrledger.core.term.TheirParticipant;
import org.mcrledger.core.term.TierKey;

/** One made-up customer and what happens with it; all of it follows from its number. */
public record MadeCustomer(int number) {
  public static final StaffId OWNER = new StaffId("owner");

  private static final int CONTACTS = 3;
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);
  private static final List<String> INDUSTRIES = List.of("telecom", "manufacturing", "finance");
  private static final List<String> REGIONS = List.of("north", "east", "south", "west");
  private static final List<String> TIERS = List.of("S", "A", "B", "C");
  private static final List<Importance> IMPORTANCES = List.of(Importance.values());
  private static final List<Stance> STANCES =
      List.of(Stance.OPPOSES, Stance.NEUTRAL, Stance.SUPPORTS, Stance.STRONG, Stance.COACH);
  private static final List<EngagementKind> KINDS =
      List.of(
          EngagementKind.CALL,
          EngagementKind.OFFICE_MEETING,
          EngagementKind.BUSINESS_LUNCH,
          EngagementKind.EXHIBITION,
          EngagementKind.TECHNICAL_EXCHANGE,
          EngagementKind.HIGH_LEVEL_VISIT);
  private static final RuleSetRef RULES = new RuleSetRef("default-1", "0".repeat(64));

  public CustomerId id() {
    return new CustomerId("customer-%05d".formatted(number));
  }

  public List<ContactId> contacts() {
    return List.of(contact(0), contact(1), contact(2));
  }

  private ContactId contact(int which) {
    return new ContactId("contact-%05d-%d".formatted(number, which % CONTACTS));
  }

  private OpportunityId opportunity() {
    return new OpportunityId("opportunity-%05d".formatted(number));
  }

  private Importance importance() {
    return IMPORTANCES.get(number % IMPORTANCES.size());
  }

  /** The first of its history: seven events. */
  void enters(Consumer<LedgerEvent> record) {
    CustomerProfile profile =
        new CustomerProfile(
            "Customer " + number,
            Optional.of("客户" + number),
            Optional.of(INDUSTRIES.get(number % INDUSTRIES.size())),
            Optional.of(REGIONS.get(number % REGIONS.size())),
            Optional.of("CN"));
    record.accept(new CustomerRegistered(id(), profile, FIRST_DAY));
    record.accept(new OwnerAssigned(id(), OWNER, FIRST_DAY));
    for (int which = 0; which < CONTACTS; which++) {
      record.accept(registered(which));
    }
    record.accept(
        new OpportunityOpened(opportunity(), id(), "Core network", importance(), FIRST_DAY));
    record.accept(
        new TierDecided(
            id(),
            new SchemeKey("sabc"),
            "0".repeat(64),
            new TierKey(TIERS.get(number % TIERS.size())),
            ReasonCode.EVALUATION,
            "first evaluation",
            FIRST_DAY,
            Optional.empty(),
            Set.of(),
            Optional.empty()));
  }

  private LedgerEvent registered(int which) {
    ContactId contact = contact(which);
    PersonNames names =
        new PersonNames(
            Personal.of(contact, "Person %d of %d".formatted(which, number)), Optional.empty());
    Position position =
        new Position(
            "Purchasing",
            Optional.of("Head"),
            new Seniority(5 - which),
            which == 0 ? Optional.empty() : Optional.of(contact(0)));
    return new ContactRegistered(
        contact,
        id(),
        names,
        Optional.empty(),
        Optional.empty(),
        position,
        FuzzyDate.day(FIRST_DAY));
  }

  /** One more event: of ten, five engagements, two stances, two scores and one revenue. */
  LedgerEvent next(int step) {
    LocalDate on = FIRST_DAY.plusDays(1 + step * 14L + number % 14);
    return switch (step % 10) {
      case 0, 2, 4, 6, 8 -> held(step, on);
      case 1, 5 -> stance(step, on);
      case 3, 7 -> scored(step, on);
      default -> revenue(step, on);
    };
  }

  private EngagementHeld held(int step, LocalDate on) {
    return new EngagementHeld(
        new EngagementId("engagement-%05d-%d".formatted(number, step)),
        KINDS.get((step / 2 + number) % KINDS.size()),
        Optional.empty(),
        FuzzyDate.day(on),
        Set.of(id()),
        List.of(new TheirParticipant(contact(step), id(), Optional.of(new Seniority(4)))),
        List.of(new OurParticipant(OWNER, Optional.of(new Seniority(4)))),
        List.of(),
        Optional.of("what the network needs next year"),
        Optional.empty(),
        List.of());
  }

  private StanceRecorded stance(int step, LocalDate on) {
    return new StanceRecorded(
        opportunity(),
        id(),
        contact(step),
        STANCES.get((number + step) % STANCES.size()),
        importance(),
        Set.of(PowerRole.EVALUATOR),
        Optional.empty(),
        Optional.empty(),
        on);
  }

  private ContactScored scored(int step, LocalDate on) {
    return new ContactScored(
        id(),
        contact(step),
        on,
        RULES,
        1,
        Score.of((number + step) % 7 - 3),
        Score.of((number + 2 * step) % 7 - 3),
        false);
  }

  private RevenueRecorded revenue(int step, LocalDate on) {
    return new RevenueRecorded(
        id(),
        FuzzyDate.day(on),
        "CNY",
        BigDecimal.valueOf(1_000L + number, 2),
        BigDecimal.ZERO,
        Optional.empty(),
        OptionalInt.of(step));
  }
}
