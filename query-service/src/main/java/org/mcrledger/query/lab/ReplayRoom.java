package org.mcrledger.query.lab;

import java.util.Locale;
import org.mcrledger.core.replay.Footprint;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.kit.problem.Problem;

/**
 * How much of the server's memory replays may take. What they leave is for all else that the server
 * does meanwhile, and for the collector to move things about.
 *
 * @param heap what the server has in all, in bytes
 */
public record ReplayRoom(long heap) {
  private static final int RUN_PERCENT = 60;
  private static final int RESULTS_PERCENT = 10;

  public static ReplayRoom ofThisServer() {
    return new ReplayRoom(Runtime.getRuntime().maxMemory());
  }

  /** For the run under way, and what is kept so that the next one begins warm. */
  private long ofRuns() {
    return heap / 100 * RUN_PERCENT;
  }

  /** For the results of runs that are over, and for what is shown of one. */
  long ofResults() {
    return heap / 100 * RESULTS_PERCENT;
  }

  /** Makes room before it is known how much is needed: a quarter may stay taken. */
  void clear(Kept others) {
    if (others.bytes() > ofRuns() / 4) {
      others.forget();
    }
  }

  boolean holds(Footprint need, MonthEnds months) {
    return months.count() <= need.monthsWithin(ofRuns());
  }

  /**
   * Makes room for a run; refused with 422 where there is not enough of it.
   *
   * @param others kept where there is room for both
   */
  void take(Footprint need, MonthEnds months, Kept others) {
    require(need, months, ofRuns());
    if (need.bytes(months.count()) + others.bytes() > ofRuns()) {
      others.forget();
    }
  }

  /** Refused with 422 where that cannot be shown. */
  void show(Footprint.OfTimelines need, MonthEnds months) {
    require(need, months, ofResults());
  }

  private void require(Footprint need, MonthEnds months, long room) {
    int most = need.monthsWithin(room);
    if (months.count() > most) {
      throw (most == 0 ? tooSmall() : tooLong(need, months, most)).asException();
    }
  }

  private static Problem tooLong(Footprint need, MonthEnds months, int most) {
    String rule =
        switch (need) {
          case Footprint.OfScores _, Footprint.OfTimelines _ -> "persons-over-too-many-months";
          case Footprint.OfTiers _ -> "customers-over-too-many-months";
        };
    return Problem.of(rule, 422)
        .at("from")
        .with("count", grouped(need.subjects()))
        .with("months", grouped(months.count()))
        .with("most", grouped(most));
  }

  /** What there is to say where no period would be short enough, or memory ran out on the way. */
  Problem tooSmall() {
    return Problem.of("memory-too-small-for-replay", 422).with("heap", grouped(heap >> 20));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
