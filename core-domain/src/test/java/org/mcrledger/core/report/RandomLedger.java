package org.mcrledger.core.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.Outcome;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.AgreementKind;
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
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.Period;
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
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.TheirParticipant;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierKey;

/**
 * A made-up history: customers, contacts and what happened with them, entered late and out of
 * order, some of it voided, corrected, moved to another customer, and voids voided. The same seed
 * gives the same history.
 */
public final class RandomLedger {
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 4 * 365;
  private static final SchemeKey SABC = new SchemeKey("sabc");
  private static final List<String> PLACES = List.of("guangdong", "hubei", "hunan");
  private static final List<String> TIERS = List.of("S", "A", "B", "C");

  private final Random random;
  private final String name;
  private final List<Recorded<LedgerEvent>> recorded = new ArrayList<>();
  private final Map<StreamName, Long> versions = new HashMap<>();
  private final Set<EventId> voided = new HashSet<>();
  private final List<CustomerId> customers = new ArrayList<>();
  private final List<StaffId> staff = new ArrayList<>();
  private final Map<ContactId, CustomerId> contacts = new HashMap<>();
  private final List<ContactId> contactList = new ArrayList<>();
  private final Map<OpportunityId, CustomerId> opportunities = new HashMap<>();
  private final List<OpportunityId> opportunityList = new ArrayList<>();
  private final List<EngagementId> planned = new ArrayList<>();

  private RandomLedger(long seed) {
    this.random = new Random(seed);
    this.name = "random-" + seed;
  }

  /** A history of so many events, of about one customer for each fifty of them. */
  public static List<Recorded<LedgerEvent>> of(long seed, int events) {
    return of(seed, events, Math.max(3, events / 50));
  }

  /** A history of so many events (a few more where the last step takes several) and customers. */
  public static List<Recorded<LedgerEvent>> of(long seed, int events, int customers) {
    RandomLedger ledger = new RandomLedger(seed);
    ledger.begin(customers);
    while (ledger.recorded.size() < events) {
      ledger.next();
    }
    return List.copyOf(ledger.recorded);
  }

  private void begin(int customerCount) {
    for (int i = 0; i < 3; i++) {
      StaffId one = new StaffId("staff-" + i);
      staff.add(one);
      record(
          new StaffEvent.StaffRegistered(
              one,
              new PersonNames(Personal.of(one, "Staff " + i), Optional.empty()),
              maybe(new Seniority(5 - i)),
              maybe("north"),
              FIRST_DAY));
    }
    for (int i = 0; i < customerCount; i++) {
      CustomerId customer = new CustomerId(name + "-c" + i);
      customers.add(customer);
      record(new CustomerEvent.CustomerRegistered(customer, profile(i), day()));
      for (int person = 0; person < 2; person++) {
        registerContact(customer);
      }
    }
  }

  private CustomerProfile profile(int number) {
    return new CustomerProfile(
        "Customer " + number,
        maybe("客户" + number),
        maybe(pick(List.of("telecom", "energy"))),
        maybe(pick(List.of("north", "south"))),
        maybe("CN"));
  }

  private void registerContact(CustomerId customer) {
    ContactId contact = new ContactId(name + "-p" + contactList.size());
    contactList.add(contact);
    contacts.put(contact, customer);
    record(
        new ContactEvent.ContactRegistered(
            contact,
            customer,
            new PersonNames(
                Personal.of(contact, "Person " + contact),
                maybe(Personal.of(contact, "人" + contact))),
            maybe(Personal.of(contact, "+86 1")),
            Optional.empty(),
            position(),
            when()));
  }

  private Position position() {
    return new Position(
        pick(List.of("Purchasing", "Technology")),
        maybe("Head"),
        new Seniority(1 + random.nextInt(5)),
        Optional.empty());
  }

  private void next() {
    switch (random.nextInt(21)) {
      case 0, 1, 2, 3, 4, 5 -> record(held());
      case 6 -> record(revenue());
      case 7 -> record(measure());
      case 8 -> record(customerChange());
      case 9 -> record(tier());
      case 10 -> record(contactChange());
      case 11 -> record(override());
      case 12, 13 -> record(scored());
      case 14 -> opportunity();
      case 15 -> agreement();
      case 16 -> plan();
      case 17 -> registerContact(pick(customers));
      case 18 -> record(proposal());
      default -> correct();
    }
  }

  private EngagementEvent.EngagementHeld held() {
    EngagementId engagement = new EngagementId(UUID.nameUUIDFromBytes(bytes()).toString());
    Set<CustomerId> with = new HashSet<>(Set.of(pick(customers)));
    if (random.nextInt(4) == 0) {
      with.add(pick(customers));
    }
    List<TheirParticipant> theirs = new ArrayList<>();
    List<Invitee> invited = new ArrayList<>();
    for (ContactId contact : contactList) {
      if (with.contains(contacts.get(contact)) && random.nextInt(2) == 0) {
        Seniority rank = new Seniority(1 + random.nextInt(5));
        theirs.add(new TheirParticipant(contact, contacts.get(contact), maybe(rank)));
        if (random.nextInt(4) == 0) {
          invited.add(
              new Invitee(
                  contact, contacts.get(contact), rank, pick(List.of(InvitationAnswer.values()))));
        }
      }
    }
    return new EngagementEvent.EngagementHeld(
        engagement,
        pick(List.of(EngagementKind.values())),
        Optional.empty(),
        when(),
        with,
        theirs,
        List.of(new OurParticipant(pick(staff), maybe(new Seniority(1 + random.nextInt(5))))),
        invited,
        maybe("topic"),
        Optional.empty(),
        List.of());
  }

  private RevenueEvent revenue() {
    return new RevenueEvent.RevenueRecorded(
        pick(customers),
        when(),
        pick(List.of("CNY", "USD")),
        BigDecimal.valueOf(random.nextInt(1_000_000), 2),
        BigDecimal.valueOf(-random.nextInt(10_000), 2),
        Optional.empty(),
        OptionalInt.empty());
  }

  private MeasureEvent measure() {
    Measure measure = pick(Measure.recorded());
    return new MeasureEvent.MeasureTaken(
        pick(customers),
        measure,
        value(measure.scale()),
        when(),
        maybe("report"),
        "seen there",
        OptionalInt.empty());
  }

  private MeasureValue value(MeasureScale scale) {
    return switch (scale.form()) {
      case CHOICE -> new MeasureValue.Choice(pick(scale.choices()));
      case AMOUNT, PERCENT, COUNT -> new MeasureValue.Amount(new BigDecimal(random.nextInt(100)));
      case PLACES -> new MeasureValue.Places(new TreeSet<>(List.of("hubei", pick(PLACES))));
    };
  }

  private CustomerEvent customerChange() {
    CustomerId customer = pick(customers);
    return switch (random.nextInt(3)) {
      case 0 -> new CustomerEvent.ProfileRevised(customer, profile(random.nextInt(100)), day());
      case 1 ->
          new CustomerEvent.HospitalityRuled(
              customer, pick(List.of(HospitalityRule.values())), day());
      default -> new CustomerEvent.OwnerAssigned(customer, pick(staff), day());
    };
  }

  /** Something is proposed, or what was proposed is declined. */
  private ProposalEvent proposal() {
    CustomerId customer = pick(customers);
    if (random.nextInt(3) == 0) {
      return new ProposalEvent.ProposalDeclined(
          customer,
          SABC,
          proposed(customer).orElseGet(() -> pick(recorded).id()),
          "as it is",
          day());
    }
    Optional<TierKey> tier = maybe(new TierKey(pick(TIERS)));
    return new ProposalEvent.TierProposed(
        customer,
        random.nextInt(5) == 0 ? new SchemeKey("pyramid") : SABC,
        "0",
        day(),
        recorded.size(),
        new TierFinding(
            tier.isPresent() ? TierFinding.Result.ASSESSED : TierFinding.Result.NOT_ASSESSABLE,
            tier,
            Optional.empty(),
            tier.isPresent() ? Set.of() : Set.of(Measure.POTENTIAL),
            List.of()),
        maybe(new TierKey(pick(TIERS))));
  }

  /** One of those made for the customer. */
  private Optional<EventId> proposed(CustomerId customer) {
    return recorded.stream()
        .filter(
            each ->
                each.event() instanceof ProposalEvent.TierProposed made
                    && made.customer().equals(customer))
        .map(Recorded::id)
        .reduce((one, other) -> random.nextBoolean() ? one : other);
  }

  private CustomerEvent tier() {
    LocalDate on = day();
    CustomerId customer = pick(customers);
    return new CustomerEvent.TierDecided(
        customer,
        random.nextInt(5) == 0 ? new SchemeKey("pyramid") : SABC,
        "0",
        new TierKey(pick(TIERS)),
        pick(List.of(ReasonCode.values())),
        "since " + on,
        on,
        maybe(on.plusDays(random.nextInt(400))),
        Set.of(pick(recorded).id()),
        proposed(customer));
  }

  private ContactEvent contactChange() {
    ContactId contact = pick(contactList);
    CustomerId customer = contacts.get(contact);
    return switch (random.nextInt(4)) {
      case 0 -> {
        CustomerId other = pick(customers);
        contacts.put(contact, other);
        Optional<CustomerId> previous =
            other.equals(customer) ? Optional.empty() : Optional.of(customer);
        yield new ContactEvent.PositionTaken(contact, other, previous, position(), when());
      }
      case 1 -> new ContactEvent.ContactLeft(contact, Set.of(customer), when(), Optional.empty());
      default ->
          new ContactEvent.NeedServed(
              contact,
              Set.of(customer),
              pick(List.of(Need.values())),
              Personal.of(contact, "a need"),
              when());
    };
  }

  private ContactEvent override() {
    ContactId contact = pick(contactList);
    LocalDate from = day();
    Period valid = new Period(from, maybe(from.plusDays(random.nextInt(300))));
    Score.Known score = new Score.Known(random.nextInt(7) - 3);
    Set<CustomerId> customer = Set.of(contacts.get(contact));
    Personal because = Personal.of(contact, "because");
    return random.nextBoolean()
        ? new ContactEvent.IntimacyOverridden(contact, customer, score, because, valid)
        : new ContactEvent.SupportOverridden(contact, customer, score, because, valid);
  }

  private ScoreEvent scored() {
    ContactId contact = pick(contactList);
    return new ScoreEvent.ContactScored(
        contacts.get(contact),
        contact,
        day(),
        new RuleSetRef("default-1", "0"),
        recorded.size(),
        score(),
        score(),
        random.nextInt(10) == 0);
  }

  private Score score() {
    return random.nextInt(5) == 0 ? Score.unknown() : Score.of(random.nextInt(7) - 3);
  }

  private void opportunity() {
    if (opportunityList.isEmpty() || random.nextInt(3) == 0) {
      OpportunityId opened = new OpportunityId(name + "-o" + opportunityList.size());
      opportunities.put(opened, pick(customers));
      opportunityList.add(opened);
      record(
          new OpportunityEvent.OpportunityOpened(
              opened, opportunities.get(opened), "Project", Importance.MAJOR, day()));
      return;
    }
    OpportunityId opportunity = pick(opportunityList);
    CustomerId customer = opportunities.get(opportunity);
    List<ContactId> there =
        contactList.stream().filter(c -> customer.equals(contacts.get(c))).toList();
    record(
        there.isEmpty() || random.nextInt(4) == 0
            ? new OpportunityEvent.OpportunityClosed(
                opportunity, customer, OpportunityResult.WON, "signed", day())
            : new OpportunityEvent.StanceRecorded(
                opportunity,
                customer,
                pick(there),
                pick(List.of(Stance.values())),
                Importance.MAJOR,
                random.nextBoolean() ? Set.of(PowerRole.EVALUATOR) : Set.of(),
                Optional.empty(),
                Optional.empty(),
                day()));
  }

  private void agreement() {
    AgreementId agreement = new AgreementId(UUID.nameUUIDFromBytes(bytes()).toString());
    CustomerId customer = pick(customers);
    LocalDate on = day();
    record(
        new AgreementEvent.AgreementDrafted(
            agreement, customer, AgreementKind.FRAMEWORK, false, Set.of("goals"), on));
    record(
        new AgreementEvent.AgreementSigned(
            agreement, customer, Set.of("goals"), Period.of(on, on.plusYears(1)), on));
    if (random.nextBoolean()) {
      record(
          new AgreementEvent.AgreementTerminated(
              agreement, customer, "over", on.plusDays(random.nextInt(500))));
    }
  }

  private void plan() {
    EngagementId engagement = new EngagementId(UUID.nameUUIDFromBytes(bytes()).toString());
    planned.add(engagement);
    record(
        new EngagementEvent.EngagementPlanned(
            engagement,
            EngagementKind.EXHIBITION,
            Optional.empty(),
            when(),
            Set.of(pick(customers)),
            Set.of(pick(staff)),
            Optional.empty()));
  }

  /** Voids or corrects something, an earlier void or correction included. */
  private void correct() {
    Recorded<LedgerEvent> target = pick(recorded);
    if (voided.contains(target.id()) || target.event() instanceof Outcome) {
      return;
    }
    if (target.event() instanceof CorrectionEvent || random.nextBoolean()) {
      voided.add(target.id());
      if (target.event() instanceof CorrectionEvent.Voided undone) {
        voided.remove(undone.target());
      }
      record(
          new CorrectionEvent.Voided(
              target.event().stream(), target.event().customers(), target.id(), "wrong", day()));
      return;
    }
    replacement(target.event())
        .ifPresent(
            replacement -> {
              Set<CustomerId> both = new HashSet<>(target.event().customers());
              both.addAll(replacement.customers());
              record(
                  new CorrectionEvent.Corrected(
                      target.event().stream(), both, target.id(), replacement, "right", day()));
            });
  }

  private Optional<LedgerEvent> replacement(LedgerEvent event) {
    return switch (event) {
      case EngagementEvent.EngagementHeld e -> {
        EngagementEvent.EngagementHeld other = held();
        yield Optional.of(
            new EngagementEvent.EngagementHeld(
                e.engagement(),
                other.kind(),
                other.direction(),
                other.on(),
                other.customers(),
                other.theirs(),
                other.ours(),
                other.invited(),
                other.topic(),
                other.note(),
                other.consensus()));
      }
      case CustomerEvent.TierDecided e ->
          Optional.of(
              new CustomerEvent.TierDecided(
                  e.customer(),
                  e.scheme(),
                  e.schemeVersion(),
                  new TierKey(pick(TIERS)),
                  ReasonCode.CORRECTION,
                  "corrected",
                  day(),
                  Optional.empty(),
                  e.evidence(),
                  e.proposal()));
      case MeasureEvent.MeasureTaken e ->
          Optional.of(
              new MeasureEvent.MeasureTaken(
                  e.customer(),
                  e.measure(),
                  value(e.measure().scale()),
                  when(),
                  e.source(),
                  "corrected",
                  e.horizonYears()));
      case RevenueEvent.RevenueRecorded e ->
          Optional.of(
              new RevenueEvent.RevenueRecorded(
                  e.customer(),
                  when(),
                  e.currency(),
                  e.sales().add(BigDecimal.ONE),
                  e.returns(),
                  e.country(),
                  e.invoices()));
      case LedgerEvent _ -> Optional.empty();
    };
  }

  private void record(LedgerEvent event) {
    long position = recorded.size() + 1L;
    long version = versions.merge(event.stream(), 0L, (before, _) -> before + 1);
    Instant at = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(position * 3_600);
    Provenance by =
        new Provenance(
            "user-" + random.nextInt(3),
            maybe(staff.isEmpty() ? new StaffId("staff-0") : pick(staff)),
            Provenance.Channel.REST,
            "command-" + position,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    EventId id =
        new EventId(UUID.nameUUIDFromBytes((name + position).getBytes(StandardCharsets.UTF_8)));
    recorded.add(new Recorded<>(position, id, version, at, by, event));
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private FuzzyDate when() {
    LocalDate day = day();
    return switch (random.nextInt(6)) {
      case 0 -> FuzzyDate.month(YearMonth.from(day));
      case 1 -> FuzzyDate.year(day.getYear());
      default -> FuzzyDate.day(day);
    };
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private byte[] bytes() {
    return Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8);
  }
}
