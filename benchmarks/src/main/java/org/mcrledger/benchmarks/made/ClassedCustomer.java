package org.mcrledger.benchmarks.made;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.FuzzyDate.Precision;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Stance;
import org.mcrledger.core.term.TierKey;

/**
 * One made-up customer with what tier schemes read of it and what they are laid beside; all of it
 * follows from its number. A third has its revenue by month, a third by quarter, a third by year.
 */
record ClassedCustomer(int number) {
  private static final List<Measure> MEASURES =
      List.of(
          Measure.STRATEGIC_FIT,
          Measure.POTENTIAL,
          Measure.STANDING,
          Measure.SUPPLIER_RANK,
          Measure.CATEGORY_SHARE);
  private static final List<String> TIERS = List.of("S", "A", "B", "C");
  private static final List<Stance> STANCES =
      List.of(Stance.OPPOSES, Stance.NEUTRAL, Stance.SUPPORTS, Stance.STRONG, Stance.COACH);
  private static final List<Importance> IMPORTANCES =
      List.of(Importance.ORDINARY, Importance.MAJOR, Importance.LANDSCAPE);
  private static final List<String> REGIONS = List.of("north", "east", "south", "west");

  private CustomerId id() {
    return new CustomerId("customer-%06d".formatted(number));
  }

  void enters(LocalDate on, Consumer<LedgerEvent> record) {
    record.accept(
        new CustomerRegistered(
            id(),
            new CustomerProfile(
                "Customer " + number,
                Optional.empty(),
                Optional.of("telecom"),
                Optional.of(REGIONS.get(number % REGIONS.size())),
                Optional.of("CN")),
            on));
  }

  /** What happens in a year; measures and an opportunity in every other one. */
  void lives(int year, Consumer<LedgerEvent> record) {
    SplittableRandom random = new SplittableRandom(number * 10_000L + year);
    if ((year + number) % 2 == 0) {
      MEASURES.forEach(measure -> record.accept(taken(measure, year, random)));
      decides(year, random, record);
    }
    sells(year, random, record);
    record.accept(decided(year, random));
  }

  private void sells(int year, SplittableRandom random, Consumer<LedgerEvent> record) {
    int months = List.of(1, 3, 12).get(number % 3);
    Precision precision =
        List.of(Precision.MONTH, Precision.QUARTER, Precision.YEAR).get(number % 3);
    double ofYear = 1e4 * Math.pow(10, 4 * new SplittableRandom(number).nextDouble());
    for (int month = 1; month <= 12; month += months) {
      double sold = ofYear * months / 12 * (0.5 + random.nextDouble());
      record.accept(
          new RevenueRecorded(
              id(),
              new FuzzyDate(LocalDate.of(year, month, 1), precision),
              "CNY",
              BigDecimal.valueOf(Math.round(sold * 100), 2),
              BigDecimal.ZERO,
              Optional.empty(),
              OptionalInt.empty()));
    }
  }

  /** Whoever buys every year has us among its suppliers. */
  private MeasureTaken taken(Measure measure, int year, SplittableRandom random) {
    List<String> choices =
        measure.scale().choices().stream().filter(key -> !key.equals("none")).toList();
    MeasureValue value =
        choices.isEmpty()
            ? new MeasureValue.Amount(BigDecimal.valueOf(random.nextInt(101)))
            : new MeasureValue.Choice(choices.get(random.nextInt(choices.size())));
    return new MeasureTaken(
        id(),
        measure,
        value,
        FuzzyDate.day(day(year, random)),
        Optional.empty(),
        "as seen on a visit",
        OptionalInt.empty());
  }

  private TierDecided decided(int year, SplittableRandom random) {
    return new TierDecided(
        id(),
        new SchemeKey("sabc"),
        "0".repeat(64),
        new TierKey(TIERS.get(random.nextInt(TIERS.size()))),
        ReasonCode.EVALUATION,
        "yearly evaluation",
        day(year, random),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }

  private void decides(int year, SplittableRandom random, Consumer<LedgerEvent> record) {
    OpportunityId project = new OpportunityId("opportunity-%06d-%d".formatted(number, year));
    Importance importance = IMPORTANCES.get(number % IMPORTANCES.size());
    LocalDate opened = LocalDate.of(year, 1, 15);
    record.accept(new OpportunityOpened(project, id(), "Core network", importance, opened));
    for (int person = 0; person < 2; person++) {
      record.accept(
          new StanceRecorded(
              project,
              id(),
              new ContactId("contact-%06d-%d".formatted(number, person)),
              STANCES.get(random.nextInt(STANCES.size())),
              importance,
              Set.of(),
              Optional.empty(),
              Optional.empty(),
              LocalDate.of(year, 6, 1 + person)));
    }
    record.accept(
        new OpportunityClosed(
            project, id(), OpportunityResult.WON, "best offer", LocalDate.of(year, 11, 30)));
  }

  private static LocalDate day(int year, SplittableRandom random) {
    return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
  }
}
