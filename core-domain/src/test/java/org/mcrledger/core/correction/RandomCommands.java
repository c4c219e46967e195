package org.mcrledger.core.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.mcrledger.core.agreement.AgreementCommand;
import org.mcrledger.core.contact.ContactCommand;
import org.mcrledger.core.customer.CustomerCommand;
import org.mcrledger.core.engagement.Circumstances;
import org.mcrledger.core.engagement.EngagementCommand;
import org.mcrledger.core.engagement.Occasion;
import org.mcrledger.core.measure.MeasureCommand;
import org.mcrledger.core.opportunity.OpportunityCommand;
import org.mcrledger.core.revenue.RevenueCommand;
import org.mcrledger.core.staff.StaffCommand;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.AgreementKind;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;
import org.mcrledger.core.term.Stance;

/**
 * Commands of one stream each, out of few customers, contacts and dates, so that they meet often:
 * about half of them are refused.
 */
record RandomCommands(Random dice) {
  private static final CustomerId ACME = new CustomerId("acme");
  private static final CustomerId BETA = new CustomerId("beta");
  private static final ContactId LI = new ContactId("li");
  private static final ContactId WU = new ContactId("wu");
  private static final StaffId ZHANG = new StaffId("zhang");
  private static final AgreementId PACT = new AgreementId("pact");
  private static final OpportunityId NORTH = new OpportunityId("north");
  private static final EngagementId FAIR = new EngagementId("fair");

  CustomerCommand ofCustomer() {
    CustomerProfile profile =
        new CustomerProfile(
            one("Acme", "Acme Group"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return switch (dice.nextInt(4)) {
      case 0 -> new CustomerCommand.RegisterCustomer(ACME, profile, day());
      case 1 -> new CustomerCommand.ReviseProfile(ACME, profile, day());
      case 2 -> new CustomerCommand.RuleHospitality(ACME, one(HospitalityRule.values()), day());
      default -> new CustomerCommand.AssignOwner(ACME, ZHANG, dice.nextBoolean(), day());
    };
  }

  ContactCommand ofContact() {
    CustomerId customer = one(ACME, BETA);
    Personal text = Personal.of(LI, "text");
    Position position =
        new Position(
            "finance", Optional.empty(), new Seniority(1 + dice.nextInt(5)), Optional.empty());
    return switch (dice.nextInt(5)) {
      case 0 ->
          new ContactCommand.RegisterContact(
              LI,
              customer,
              known(customer),
              new PersonNames(text, Optional.empty()),
              Optional.empty(),
              Optional.empty(),
              position,
              true,
              date());
      case 1 ->
          new ContactCommand.TakePosition(LI, customer, known(customer), position, true, date());
      case 2 -> new ContactCommand.LeaveCustomer(LI, date(), Optional.empty(), true);
      case 3 -> new ContactCommand.ServeNeed(LI, one(Need.values()), text, date());
      default ->
          new ContactCommand.OverrideIntimacy(
              LI,
              new Score.Known(2),
              text,
              day(),
              Optional.of(LocalDate.of(2026, 1, 1)),
              OptionalInt.empty());
    };
  }

  EngagementCommand ofEngagement() {
    ContactId contact = one(LI, WU);
    return switch (dice.nextInt(6)) {
      case 0 -> new EngagementCommand.PlanEngagement(FAIR, occasion(), then());
      case 1 -> new EngagementCommand.InviteContact(FAIR, contact, date(), then());
      case 2 ->
          new EngagementCommand.AnswerInvitation(
              FAIR, contact, one(InvitationAnswer.values()), date());
      case 3 ->
          new EngagementCommand.HoldEngagement(
              FAIR,
              occasion(),
              List.of(contact),
              List.of(),
              Optional.empty(),
              List.of(new ConsensusItem("lab", "a lab", Optional.empty(), Optional.empty())),
              then());
      case 4 -> new EngagementCommand.CancelEngagement(FAIR, date(), "no visa");
      default -> new EngagementCommand.SettleConsensus(FAIR, "lab", date(), "opened");
    };
  }

  OpportunityCommand ofOpportunity() {
    return switch (dice.nextInt(3)) {
      case 0 ->
          new OpportunityCommand.OpenOpportunity(
              NORTH, ACME, known(ACME), "North", one(Importance.values()), day());
      case 1 ->
          new OpportunityCommand.RecordStance(
              NORTH,
              LI,
              Optional.of(new ContactStanding(LI, ACME, new Seniority(4))),
              Optional.of(LocalDate.of(2020, 1, 1)),
              one(Stance.values()),
              Set.of(),
              Optional.empty(),
              Optional.empty(),
              day());
      default ->
          new OpportunityCommand.CloseOpportunity(
              NORTH, one(OpportunityResult.values()), "price", day());
    };
  }

  AgreementCommand ofAgreement() {
    LocalDate from = day();
    Set<String> chapters = Set.of(one("goals", "projects"));
    return switch (dice.nextInt(5)) {
      case 0 ->
          new AgreementCommand.DraftAgreement(
              PACT, ACME, known(ACME), AgreementKind.FRAMEWORK, false, chapters, day());
      case 1 ->
          new AgreementCommand.SignAgreement(
              PACT, chapters, from, Optional.of(from.plusMonths(2)), day());
      case 2 ->
          new AgreementCommand.RenewAgreement(PACT, from, Optional.of(from.plusMonths(1)), day());
      case 3 -> new AgreementCommand.AmendAgreement(PACT, true, chapters, chapters, day());
      default -> new AgreementCommand.TerminateAgreement(PACT, "merged", day());
    };
  }

  RevenueCommand ofRevenue() {
    String currency = one("CNY", "GBP");
    BigDecimal amount = BigDecimal.valueOf(dice.nextInt(100));
    return switch (dice.nextInt(3)) {
      case 0 ->
          new RevenueCommand.RecordRevenue(
              ACME,
              known(ACME),
              date(),
              currency,
              amount,
              BigDecimal.ZERO,
              Optional.empty(),
              OptionalInt.empty(),
              LocalDate.of(2025, 1, 1));
      case 1 ->
          new RevenueCommand.RecordOrders(
              ACME, known(ACME), date(), currency, amount, LocalDate.of(2025, 1, 1));
      default ->
          new RevenueCommand.RecordReceipts(
              ACME, known(ACME), date(), currency, amount, LocalDate.of(2025, 1, 1));
    };
  }

  MeasureCommand ofMeasures() {
    return new MeasureCommand.TakeMeasure(
        ACME,
        known(ACME),
        one(Measure.STANDING, Measure.POTENTIAL, Measure.COOPERATION),
        new MeasureValue.Choice(one("head", "high", "low")),
        date(),
        Optional.empty(),
        "seen there",
        OptionalInt.empty(),
        LocalDate.of(2025, 1, 1));
  }

  StaffCommand ofStaff() {
    return new StaffCommand.RegisterStaff(
        ZHANG,
        new PersonNames(Personal.of(ZHANG, "Zhang"), Optional.empty()),
        Optional.of(new Seniority(1 + dice.nextInt(5))),
        Optional.empty(),
        day());
  }

  private Occasion occasion() {
    return new Occasion(
        EngagementKind.ALIGNMENT_MEETING,
        Optional.empty(),
        date(),
        List.of(ACME),
        List.of(ZHANG),
        Optional.empty());
  }

  private Circumstances then() {
    return new Circumstances(
        Map.of(ACME, new CustomerStanding(ACME, HospitalityRule.OPEN)),
        Map.of(LI, new ContactStanding(LI, ACME, new Seniority(4))),
        Map.of(WU, LocalDate.of(2020, 1, 1)),
        Map.of(ZHANG, new StaffStanding(ZHANG, Optional.empty())),
        LocalDate.of(2025, 1, 1));
  }

  private Optional<CustomerStanding> known(CustomerId customer) {
    return Optional.of(new CustomerStanding(customer, one(HospitalityRule.values())));
  }

  private LocalDate day() {
    return LocalDate.of(2024, 1 + dice.nextInt(6), 1 + dice.nextInt(2) * 14);
  }

  private FuzzyDate date() {
    return switch (dice.nextInt(6)) {
      case 0 -> FuzzyDate.parse("2024-Q" + (1 + dice.nextInt(2)));
      case 1 -> FuzzyDate.parse("2024-0" + (1 + dice.nextInt(6)));
      case 2 -> FuzzyDate.year(2023 + dice.nextInt(2));
      default -> FuzzyDate.day(day());
    };
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[dice.nextInt(choices.length)];
  }
}
