package org.mcrledger.query.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.replay.Footprint;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.query.lab.ReplayRun.State;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleSets;

/** Replays of both kinds share what memory there is. */
class ReplayRoomIT {
  private static final ReadSide SIDE = new ReadSide();
  private static final YearMonth LAST = YearMonth.of(2023, 12);

  @BeforeAll
  static void told() {
    SIDE.append(RandomLedger.of(5, 900));
  }

  @AfterAll
  static void stop() {
    SIDE.close();
  }

  private static ReplayDesk desk(ReplayRoom room) {
    return Labs.desk(
        SIDE.query(),
        SIDE.history(),
        SIDE.clockAt("2026-01-20T02:00:00Z"),
        (day, _) -> ReportRules.shipped(7).official(AsOf.now(day)),
        room,
        2);
  }

  private static ReplayRun run(ReplayDesk desk, ReplayOrder order) {
    return SavedReplaysIT.over(desk.take("she", order, false));
  }

  private static MonthEnds last(int months) {
    return MonthEnds.of(LAST.minusMonths(months - 1L), LAST);
  }

  private static ReplayOrder ofSchemes(int months) {
    Side<TierScheme> side = scheme("single-factor");
    return new ReplayOrder.OfSchemes(side, scheme("sabc"), last(months), ReplayOrder.NOW);
  }

  private static Side<TierScheme> scheme(String key) {
    Version version = RuleBook.shipped().inForce().latest(RulesId.scheme(key)).orElseThrow();
    return new Side<>(RuleBook.scheme(version), version.rules(), version.hash(), version.text());
  }

  private static ReplayOrder ofRuleSets(int months) {
    RuleSet rules = RuleSets.shipped(RuleSets.DEFAULT);
    Side<RuleSet> side = new Side<>(rules, RulesId.ruleSet("default-1"), rules.ref().hash(), "");
    return new ReplayOrder.OfRuleSets(side, side, last(months), ReplayOrder.NOW, false);
  }

  private static int customers;

  /** Room for a run of schemes over so many months, and for not one more. */
  private static ReplayRoom roomFor(int months) {
    try (ReplayDesk desk = desk(ReplayRoom.ofThisServer())) {
      ReplayResult result = run(desk, ofSchemes(1)).requireResult();
      customers = result.all();
      return new ReplayRoom(
          new Footprint.OfTiers(result.all(), result.facts(), 0, 0).bytes(months) / 60 * 100 + 200);
    }
  }

  @Test
  void so_many_months_of_customers_as_it_names_run_and_one_more_does_not() {
    ReplayRoom room = roomFor(600);
    try (ReplayDesk desk = desk(room)) {
      ReplayRun tooLong = run(desk, ofSchemes(1_200));
      Problem problem = tooLong.problem().orElseThrow();
      assertThat(problem.rule()).isEqualTo("customers-over-too-many-months");
      assertThat(problem.params()).containsEntry("count", "" + customers);
      int most = Integer.parseInt(problem.params().getOrDefault("most", ""));
      assertThat(most).isBetween(590, 610);
      assertThat(run(desk, ofSchemes(most)).state()).isEqualTo(State.DONE);
      assertThat(run(desk, ofSchemes(most + 1)).problem()).isPresent();
    }
  }

  @Test
  void where_no_period_is_short_enough_none_is_recommended() {
    try (ReplayDesk desk = desk(new ReplayRoom(1_000))) {
      assertThat(run(desk, ofSchemes(1)).problem().orElseThrow().rule())
          .isEqualTo("memory-too-small-for-replay");
      assertThat(run(desk, ofRuleSets(1)).problem().orElseThrow().rule())
          .isEqualTo("memory-too-small-for-replay");
    }
  }

  @Test
  void what_the_one_kind_keeps_gives_way_to_the_other() {
    try (ReplayDesk desk = desk(new ReplayRoom(4_000_000))) {
      int most =
          Integer.parseInt(
              run(desk, ofRuleSets(1_200))
                  .problem()
                  .orElseThrow()
                  .params()
                  .getOrDefault("most", ""));
      for (int round = 0; round < 2; round++) {
        assertThat(run(desk, ofRuleSets(most)).state()).isEqualTo(State.DONE);
        assertThat(run(desk, ofSchemes(1_200)).state()).isEqualTo(State.DONE);
      }
    }
  }
}
