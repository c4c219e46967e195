package org.mcrledger.query.lab.judge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.BackTest;
import org.mcrledger.core.replay.KeyLayers;
import org.mcrledger.core.replay.Labels;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.Projects;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.replay.ScoreAgreement;
import org.mcrledger.core.replay.TierAgreement;
import org.mcrledger.core.replay.TierBasis;
import org.mcrledger.core.replay.TierReplayed;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.TierScheme;

/** Judges two runs of one replay by what people decided and by what came. */
public final class Judge {
  /** What was the official scheme on a day, as far as was known at a position. */
  @FunctionalInterface
  public interface Official {
    TierScheme on(LocalDate day, long position);
  }

  /**
   * What a judgement rests on.
   *
   * @param position up to which both runs and labels know the ledger
   * @param known the day up to which that was all: a year that was not over then is no outcome
   * @param stillWanted asked now and then, from any thread; throws to give up
   */
  public record Basis(Labels labels, long position, LocalDate known, Runnable stillWanted) {}

  private final Official official;

  public Judge(Official official) {
    this.official = official;
  }

  /** Of rule sets: what people set stands beside what is computed, whatever the runs show. */
  public Judged ofRuleSets(Replayed before, Replayed after, Basis basis) {
    MonthEnds months = before.months();
    Agreement agreement =
        ScoreAgreement.of(
            before.portfolio(), months, basis.labels().overrides(), before.rules(), after.rules());
    return new Judged(
        agreement,
        backTest(
            months,
            basis,
            year -> keyLayers(before, year, basis),
            year -> keyLayers(after, year, basis)));
  }

  private static Map<CustomerId, Double> keyLayers(Replayed run, int year, Basis basis) {
    basis.stillWanted().run();
    Projects projects = basis.labels().projects();
    return KeyLayers.at(
        run, december(run.months(), year), projects.rolesOn(LocalDate.of(year, 12, 31)));
  }

  private static int december(MonthEnds months, int year) {
    return months.number(YearMonth.of(year, 12));
  }

  /** Of schemes: a customer's score is the height of its tier. */
  public Judged ofSchemes(
      TierReplayed before, TierReplayed after, List<TierBasis> customers, Basis basis) {
    MonthEnds months = before.months();
    return new Judged(
        TierAgreement.of(before, after, customers, basis.labels().tiers(), basis.stillWanted()),
        backTest(
            months,
            basis,
            year -> before.heights(december(months, year)),
            year -> after.heights(december(months, year))));
  }

  private BackTest backTest(
      MonthEnds months,
      Basis basis,
      IntFunction<Map<CustomerId, Double>> before,
      IntFunction<Map<CustomerId, Double>> after) {
    TierScheme tiers = official.on(months.date(months.count() - 1), basis.position());
    return new BackTester(basis.labels(), tiers, basis.position(), basis.stillWanted())
        .test(months.wholeYears(basis.known()), before, after);
  }
}
