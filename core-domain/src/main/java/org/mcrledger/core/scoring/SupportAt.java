package org.mcrledger.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.Explanation.OfSupport;
import org.mcrledger.core.scoring.Explanation.Silence;
import org.mcrledger.core.scoring.Explanation.Voice;
import org.mcrledger.core.term.Score;

/** Support at a date: it makes no object and looks nothing up for any fact. */
public final class SupportAt {
  private final SupportPlan plan;
  private final Span span;
  private final Window window;
  private final int knownAfter;

  SupportAt(SupportPlan plan, LocalDate date) {
    this.plan = plan;
    SupportRule rule = plan.rule();
    this.span = Span.of(date, rule.windowMonths(), rule.percent());
    this.window = Window.upTo(date, rule.windowMonths());
    this.knownAfter =
        rule.unknownAfterMonths().isEmpty()
            ? window.after()
            : Window.upTo(date, rule.unknownAfterMonths().getAsInt()).after();
  }

  /** -3 to +3, or {@link Scoring#UNKNOWN}. */
  public int score(FactSlice facts) {
    return score(facts, Tally.NONE);
  }

  /** Stances lie together by opportunity, as time runs: the last that counts of each is tallied. */
  private int score(FactSlice facts, Tally tally) {
    FactColumns columns = facts.columns();
    int sum = 0;
    int weights = 0;
    boolean known = false;
    int row = facts.stances();
    while (row < facts.end()) {
      int group = row;
      int last = -1;
      for (; row < facts.end() && columns.sameSubject(group, row); row++) {
        if (span.holds(columns, row) && plan.isStance(columns, row, span.upTo())) {
          last = row;
        }
      }
      int weight = last < 0 ? 0 : plan.weight(columns, last, span);
      if (weight > 0) {
        tally.counted(last);
        sum += plan.value(columns, last) * weight;
        weights += weight;
        known |= columns.lastDay(last) > knownAfter;
      }
    }
    return known ? clamped(plan.rule().rounding().quotient(sum, weights)) : Scoring.UNKNOWN;
  }

  private static int clamped(int score) {
    return Math.clamp(score, Score.LOWEST, Score.HIGHEST);
  }

  OfSupport explain(Facts facts) {
    List<Voice> voices = new ArrayList<>();
    int score = score(facts.slice(), row -> voices.add(voice(facts, row)));
    int sum = voices.stream().mapToInt(voice -> voice.value() * hundredths(voice)).sum();
    int weights = voices.stream().mapToInt(SupportAt::hundredths).sum();
    Optional<Silence> silence =
        score == Scoring.UNKNOWN ? Optional.of(silence(facts.slice())) : Optional.empty();
    return new OfSupport(window.days(), voices, ofHundredths(sum), ofHundredths(weights), silence);
  }

  private static int hundredths(Voice voice) {
    return voice.weight() * voice.percent();
  }

  /** 250 is 2.5, and 300 is 3. */
  private static BigDecimal ofHundredths(int number) {
    BigDecimal exact = BigDecimal.valueOf(number, 2).stripTrailingZeros();
    return exact.setScale(Math.max(0, exact.scale()), RoundingMode.UNNECESSARY);
  }

  private Silence silence(FactSlice facts) {
    FactColumns columns = facts.columns();
    return new Silence(
        plan.rule().silentAfterMonths(),
        1,
        0,
        IntStream.range(facts.stances(), facts.end())
            .filter(row -> columns.countsFrom(row) <= window.upTo())
            .filter(row -> plan.isStance(columns, row, window.upTo()))
            .filter(row -> plan.importance(columns, row) > 0)
            .mapToObj(row -> LocalDate.ofEpochDay(columns.lastDay(row)))
            .max(Comparator.naturalOrder()));
  }

  private Voice voice(Facts facts, int row) {
    FactColumns columns = facts.slice().columns();
    int value = plan.value(columns, row);
    return switch (facts.rows().get(row)) {
      case Fact.StanceTaken taken ->
          new Voice(
              taken.opportunity(),
              taken.stance(),
              value,
              value < plan.mapped(columns, row),
              columns.competitorFavoured(row)
                  ? OptionalInt.of(plan.rule().competitorCap())
                  : OptionalInt.empty(),
              plan.importance(columns, row),
              plan.percent(columns, row, span),
              taken.event());
      case Fact.Touch _, Fact.Answer _, Fact.Service _ ->
          throw new IllegalStateException("row " + row + " is no stance");
    };
  }
}
