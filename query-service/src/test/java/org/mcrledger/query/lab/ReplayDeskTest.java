package org.mcrledger.query.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.replay.Cause;
import org.mcrledger.core.replay.Comparison;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.PortfolioDraft;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.query.lab.ReplayResult.CustomerLabel;
import org.mcrledger.query.lab.ReplayResult.MovedPerson;
import org.mcrledger.rules.RuleSets;

/** Runs come to an end, whatever happens on the way, and say which. */
class ReplayDeskTest {
  private static final ReplayRoom ROOM = new ReplayRoom(1L << 30);

  private static ReplayDesk desk(Function<ReplayRun, ReplayResult> lab) {
    return new ReplayDesk(lab, ROOM, BusinessClock.ofMachine(ZoneOffset.UTC));
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new OutOfMemoryError("Java heap space"), "memory-too-small-for-replay"),
        Arguments.of(
            new CompletionException(new IllegalStateException(new OutOfMemoryError())),
            "memory-too-small-for-replay"),
        Arguments.of(new IllegalStateException("the facts could not be read"), "unexpected"),
        Arguments.of(new StackOverflowError(), "unexpected"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void what_nobody_foresaw_is_told_with_what_to_quote_and_the_next_one_runs(
      Throwable thrown, String rule) {
    boolean[] failed = {false};
    try (ReplayDesk desk =
        desk(
            run -> {
              if (!failed[0]) {
                failed[0] = true;
                throw sneaky(thrown);
              }
              return result(run, 3);
            })) {
      ReplayRun run = SavedReplaysIT.over(desk.take("she", order(), true));
      assertThat(run.state()).isEqualTo(ReplayRun.State.FAILED);
      Problem problem = run.problem().orElseThrow();
      assertThat(problem.rule()).isEqualTo(rule);
      assertThat(problem.id().orElseThrow()).hasSize(36);
      for (Language language : Language.values()) {
        assertThat(Problems.sentence(problem, language)).doesNotContain("{", "?", rule);
      }
      ReplayRun next = SavedReplaysIT.over(desk.take("she", order(), true));
      assertThat(next.state()).isEqualTo(ReplayRun.State.DONE);
      assertThat(next.problem()).isEmpty();
    }
  }

  @Test
  void what_was_refused_on_the_way_is_told_as_it_is() {
    Problem why = Problem.of("no-period", 422).with("max", 5);
    try (ReplayDesk desk =
        desk(
            _ -> {
              throw why.asException();
            })) {
      assertThat(SavedReplaysIT.over(desk.take("she", order(), true)).problem()).contains(why);
    }
  }

  @Test
  void large_results_give_way_to_later_ones_but_the_last_one_stays() {
    int half = (int) (ROOM.ofResults() / ReplayResult.Moved.BYTES / 2);
    try (ReplayDesk desk =
        desk(run -> result(run, run.account().equals("huge") ? 3 * half : half))) {
      for (String account : List.of("one", "two", "three")) {
        SavedReplaysIT.over(desk.take(account, order(), true));
      }
      assertThat(desk.runs()).extracting(ReplayRun::account).containsExactly("three", "two");
      SavedReplaysIT.over(desk.take("huge", order(), true));
      assertThat(desk.runs()).extracting(ReplayRun::account).containsExactly("huge");
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static ReplayOrder.OfRuleSets order() {
    RuleSet rules = RuleSets.shipped(RuleSets.DEFAULT);
    Side<RuleSet> side = new Side<>(rules, RulesId.ruleSet("default-1"), "", "");
    MonthEnds months = MonthEnds.of(YearMonth.of(2023, 1), YearMonth.of(2023, 12));
    return new ReplayOrder.OfRuleSets(side, side, months, ReplayOrder.NOW, false);
  }

  private static ReplayResult result(ReplayRun run, int moving) {
    ReplayOrder.OfRuleSets order = (ReplayOrder.OfRuleSets) run.order();
    Replayed nobody =
        new Replay(new PortfolioDraft().portfolio(), order.months()).run(order.after().rules());
    MovedPerson moved =
        new MovedPerson(
            new ContactId("somebody"),
            new CustomerId("acme"),
            3,
            LocalDate.of(2023, 1, 31),
            new GridCell(Band.LOW, Band.LOW),
            new GridCell(Band.HIGH, Band.LOW),
            1,
            new Cause(Cause.Part.GRID, ""),
            CustomerLabel.NONE);
    return new ReplayResult.OfRuleSets(
        order,
        7,
        0,
        moving,
        "",
        Comparison.of(nobody, nobody).matrix(0),
        Collections.nCopies(moving, moved),
        Map.of());
  }
}
