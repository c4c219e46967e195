package org.mcrledger.ledger.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.mcrledger.core.event.AgreementEvent.AgreementAmended;
import org.mcrledger.core.event.AgreementEvent.AgreementDrafted;
import org.mcrledger.core.event.AgreementEvent.AgreementRenewed;
import org.mcrledger.core.event.AgreementEvent.AgreementSigned;
import org.mcrledger.core.event.AgreementEvent.AgreementTerminated;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.CustomerEvent.ProfileRevised;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.EngagementEvent.ConsensusSettled;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementCancelled;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.event.ProposalEvent.ProposalDeclined;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.event.RuleEvent.DraftDiscarded;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.event.StaffEvent.StaffErased;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.AgreementKind;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Note;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Reading;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.Stance;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.core.term.TheirParticipant;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierKey;

/**
 * Events that say all that an event of their type can say, one per type, and some that leave out
 * all that can be left out.
 */
public final class SampleEvents {

  public static final CustomerId BBC = new CustomerId("bbc");
  public static final CustomerId SHELL = new CustomerId("shell");

  /** Nobody says anything else of these two: storing an erasure destroys the keys. */
  private static final ContactId GONE = new ContactId("c-18");

  private static final StaffId GONE_TOO = new StaffId("bert");

  public static final ContactId LI_NA = new ContactId("c-17");
  public static final ContactId MR_WU = new ContactId("c-18");
  public static final StaffId ANNA = new StaffId("s-1");
  public static final EventId EARLIER = EventId.of("5b0e8c9e-3f0b-5d43-9d0a-3c7c2f0f6a11");

  private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
  private static final FuzzyDate IN_MARCH = FuzzyDate.month(YearMonth.of(2024, 3));
  private static final EngagementId VISIT = new EngagementId("e-1");
  private static final OpportunityId NORTH = new OpportunityId("north");
  private static final RulesId RULES = RulesId.ruleSet("ours");
  private static final AgreementId FRAME = new AgreementId("a-1");
  private static final Period YEAR =
      Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
  private static final Seniority EXECUTIVE = new Seniority(4);
  private static final CustomerProfile PROFILE =
      new CustomerProfile(
          "BBC",
          Optional.of("英国广播公司"),
          Optional.of("telecom"),
          Optional.of("emea"),
          Optional.of("GB"));

  private SampleEvents() {}

  /** Who recorded them, with everything that can be said of it. */
  public static final Provenance BY_IMPORT =
      new Provenance(
          "anna",
          Optional.of(ANNA),
          Provenance.Channel.IMPORT,
          "import-7:42",
          Optional.of("first load"),
          Optional.of("00ff"),
          Optional.of(
              new Provenance.Source(
                  "import-7",
                  42,
                  Optional.of("Cabinet Office"),
                  Optional.of(LocalDate.of(2013, 1, 31)))));

  /** Who recorded them, with only what must be said. */
  public static final Provenance BY_PAGE =
      new Provenance(
          "anna",
          Optional.empty(),
          Provenance.Channel.PAGE,
          "command-1",
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** One per type, complete. */
  public static List<LedgerEvent> complete() {
    return List.of(
        new AgreementDrafted(
            FRAME,
            BBC,
            AgreementKind.STRATEGIC_COOPERATION,
            true,
            Set.of("scope", "projects"),
            DAY),
        new AgreementSigned(FRAME, BBC, Set.of("scope", "projects"), YEAR, DAY),
        new AgreementRenewed(FRAME, BBC, Period.from(DAY), DAY),
        new AgreementAmended(FRAME, BBC, false, Set.of("scope", "term"), Set.of("scope"), DAY),
        new AgreementTerminated(FRAME, BBC, "merged into another", DAY),
        contactRegistered(),
        new PositionTaken(LI_NA, SHELL, Optional.of(BBC), position(), IN_MARCH),
        new ContactLeft(LI_NA, Set.of(BBC, SHELL), IN_MARCH, Optional.of(MR_WU)),
        new NeedServed(
            LI_NA,
            Set.of(BBC),
            Need.CAREER,
            Personal.of(LI_NA, "spoke at our congress"),
            FuzzyDate.year(2024)),
        new IntimacyOverridden(
            LI_NA, Set.of(BBC), new Score.Known(2), Personal.of(LI_NA, "family friend"), YEAR),
        new SupportOverridden(
            LI_NA, Set.of(BBC), new Score.Known(-1), Personal.of(LI_NA, "turned away"), YEAR),
        new ContactErased(
            GONE, Set.of(BBC), ErasureReason.PERSON_ASKED, Optional.of("DSR-2026/014"), DAY),
        new Voided(
            StreamName.parse("customer-bbc"), Set.of(BBC), EARLIER, "a colleague's visit", DAY),
        new Corrected(
            StreamName.parse("contact-c-17"),
            Set.of(BBC),
            EARLIER,
            contactRegistered(),
            "misspelt",
            DAY),
        new CustomerRegistered(BBC, PROFILE, DAY),
        new ProfileRevised(BBC, PROFILE, DAY),
        new HospitalityRuled(BBC, HospitalityRule.FORBIDDEN, DAY),
        new OwnerAssigned(BBC, ANNA, DAY),
        new TierDecided(
            BBC,
            new SchemeKey("sabc"),
            "9f86d081",
            new TierKey("S"),
            ReasonCode.STRATEGY_CHANGE,
            "matching and big",
            DAY,
            Optional.of(LocalDate.of(2025, 3, 4)),
            Set.of(EARLIER),
            Optional.of(EARLIER)),
        new EngagementPlanned(
            VISIT,
            EngagementKind.HIGH_LEVEL_VISIT,
            Optional.of(Direction.OURS_TO_THEIRS),
            IN_MARCH,
            Set.of(SHELL, BBC),
            Set.of(ANNA),
            Optional.of("5G trial")),
        new ContactInvited(VISIT, Set.of(BBC), LI_NA, FuzzyDate.day(DAY)),
        new InvitationAnswered(
            VISIT, Set.of(BBC), LI_NA, InvitationAnswer.ACCEPTED, FuzzyDate.day(DAY)),
        held(),
        new EngagementCancelled(VISIT, Set.of(BBC), FuzzyDate.day(DAY), "travel ban"),
        new ConsensusSettled(VISIT, Set.of(BBC), "trial", FuzzyDate.parse("2024-Q2"), "trial ran"),
        new MeasureTaken(
            BBC,
            Measure.STRATEGIC_FIT,
            new MeasureValue.Choice("partly"),
            FuzzyDate.parse("2024-Q1"),
            Optional.of("annual report"),
            "they build their own network",
            OptionalInt.of(5)),
        new OpportunityOpened(NORTH, BBC, "North", Importance.LANDSCAPE, DAY),
        new StanceRecorded(
            NORTH,
            BBC,
            LI_NA,
            Stance.COACH,
            Importance.LANDSCAPE,
            Set.of(PowerRole.SPONSOR, PowerRole.DECISION_MAKER),
            Optional.of("Rival"),
            Optional.of(Personal.of(LI_NA, "says so in private")),
            DAY),
        new OpportunityClosed(NORTH, BBC, OpportunityResult.WON, "best offer", DAY),
        tierProposed(),
        new ProposalDeclined(BBC, new SchemeKey("sabc"), EARLIER, "not before the merger", DAY),
        new OrdersRecorded(BBC, IN_MARCH, "GBP", new BigDecimal("1500000.00")),
        new ReceiptsRecorded(BBC, IN_MARCH, "GBP", new BigDecimal("900000")),
        new RevenueRecorded(
            BBC,
            IN_MARCH,
            "GBP",
            new BigDecimal("1234567.50"),
            new BigDecimal("-0.10"),
            Optional.of("GB"),
            OptionalInt.of(3)),
        new ReplaySaved(
            new ReplayId("5d2c8a41"),
            new ReplayBasis(
                1,
                new ReplayBasis.Rules(RULES, "4355a46b", "key: ours\n"),
                new ReplayBasis.Rules(RulesId.ruleSet("theirs"), "9c1185a5", "key: theirs\n"),
                YearMonth.of(2022, 1),
                YearMonth.of(2024, 12),
                4711,
                true),
            318,
            27,
            "5e884898da28047151d0e56f8dc62927",
            "before the tender",
            DAY),
        new RulesDrafted(
            RULES,
            "key: ours\nname: {zh: 我们的, en: Ours}\n",
            Optional.of("4355a46b"),
            "visits count half",
            DAY),
        new DraftDiscarded(RULES, DAY),
        new RulesPublished(
            RULES,
            "key: ours\n",
            "4355a46b",
            DAY.plusDays(27),
            "since the tender",
            Set.of(EARLIER),
            DAY),
        new RulesRetired(RULES, DAY.plusYears(1), "the trial is over", DAY),
        new SchemeMadeOfficial(
            new SchemeKey("five-classes"), DAY.plusDays(27), "the committee wants it", DAY),
        new ContactScored(
            BBC,
            LI_NA,
            DAY,
            new RuleSetRef("default-1", "e3b0c442"),
            17,
            Score.unknown(),
            new Score.Known(-3),
            true),
        new StaffRegistered(
            ANNA,
            new PersonNames(Personal.of(ANNA, "Anna Müller"), Optional.of(Personal.of(ANNA, "安娜"))),
            Optional.of(EXECUTIVE),
            Optional.of("emea"),
            DAY),
        new StaffErased(GONE_TOO, ErasureReason.NO_LONGER_NEEDED, Optional.of("HR-2026-7"), DAY));
  }

  /** Events of those types that can leave something out, with all of it left out. */
  public static List<LedgerEvent> bare() {
    return List.of(
        new ContactRegistered(
            LI_NA,
            BBC,
            new PersonNames(Personal.erased(Personal.subjectOf(LI_NA)), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            new Position("network", Optional.empty(), EXECUTIVE, Optional.empty()),
            IN_MARCH),
        new CustomerRegistered(
            BBC,
            new CustomerProfile(
                "BBC", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            DAY),
        new EngagementHeld(
            VISIT,
            EngagementKind.CALL,
            Optional.empty(),
            IN_MARCH,
            Set.of(BBC),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        new RevenueRecorded(
            BBC,
            FuzzyDate.year(2013),
            "GBP",
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Optional.empty(),
            OptionalInt.empty()),
        new MeasureTaken(
            BBC,
            Measure.CATEGORY_SHARE,
            new MeasureValue.Amount(new BigDecimal("82.50")),
            IN_MARCH,
            Optional.empty(),
            "their tender says so",
            OptionalInt.empty()),
        new MeasureTaken(
            BBC,
            Measure.PROVINCES,
            new MeasureValue.Places(new TreeSet<>(Set.of("hubei", "guangdong"))),
            IN_MARCH,
            Optional.empty(),
            "their site list",
            OptionalInt.empty()),
        new RulesDrafted(
            RulesId.scheme("sabc"), "tiers: [", Optional.empty(), "", LocalDate.of(2024, 3, 5)),
        new StaffRegistered(
            ANNA,
            new PersonNames(Personal.of(ANNA, ""), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            DAY),
        new ContactErased(GONE, Set.of(), ErasureReason.LEGAL_DUTY, Optional.empty(), DAY),
        new StaffErased(GONE_TOO, ErasureReason.OBJECTION, Optional.empty(), DAY));
  }

  private static TierProposed tierProposed() {
    return new TierProposed(
        BBC,
        new SchemeKey("sabc"),
        "9f86d081",
        DAY,
        41,
        new TierFinding(
            TierFinding.Result.ASSESSED,
            Optional.of(new TierKey("S")),
            Optional.of(
                new TierFinding.Because(
                    OptionalInt.of(2),
                    List.of(new TierFinding.Level(Measure.SALES, new TierKey("S"))),
                    Optional.of(new TierFinding.Place(3, 700, 7)))),
            Set.of(Measure.POTENTIAL),
            List.of(
                new Reading(
                    Measure.STANDING, new MeasureValue.Choice("head"), DAY, List.of(EARLIER)),
                new Reading(
                    Measure.SALES,
                    new MeasureValue.Amount(new BigDecimal("1200000.5")),
                    DAY,
                    List.of(EARLIER)))),
        Optional.of(new TierKey("B")));
  }

  private static ContactRegistered contactRegistered() {
    return new ContactRegistered(
        LI_NA,
        BBC,
        new PersonNames(Personal.of(LI_NA, "Li Na"), Optional.of(Personal.of(LI_NA, "李娜"))),
        Optional.of(Personal.of(LI_NA, "+86 10 5555")),
        Optional.of(Personal.of(LI_NA, "li.na@example.org")),
        position(),
        FuzzyDate.day(DAY));
  }

  private static Position position() {
    return new Position("network", Optional.of("CTO"), EXECUTIVE, Optional.of(MR_WU));
  }

  private static EngagementHeld held() {
    return new EngagementHeld(
        VISIT,
        EngagementKind.ALIGNMENT_MEETING,
        Optional.of(Direction.THEIRS_TO_OURS),
        FuzzyDate.day(DAY),
        Set.of(SHELL, BBC),
        List.of(
            new TheirParticipant(LI_NA, BBC, Optional.of(EXECUTIVE)),
            new TheirParticipant(MR_WU, SHELL, Optional.empty())),
        List.of(new OurParticipant(ANNA, Optional.of(new Seniority(5)))),
        List.of(new Invitee(MR_WU, SHELL, new Seniority(5), InvitationAnswer.ATTENDED)),
        Optional.of("road map"),
        Optional.of(
            new Note(
                Personal.of(new SubjectId("note:e-1"), "Li Na hesitates"),
                Set.of(Personal.subjectOf(LI_NA), Personal.subjectOf(ANNA)))),
        List.of(
            new ConsensusItem(
                "trial",
                "a trial in May",
                Optional.of(ANNA),
                Optional.of(LocalDate.of(2024, 5, 31)))));
  }
}
