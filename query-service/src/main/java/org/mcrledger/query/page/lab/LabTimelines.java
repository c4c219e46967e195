package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.replay.PersonTimeline;
import org.mcrledger.core.replay.PersonTimeline.Month;
import org.mcrledger.core.replay.PersonTimeline.Scores;
import org.mcrledger.core.replay.PersonTimeline.Stood;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.term.Score;
import org.mcrledger.query.page.lab.TimelineView.Stretch;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Wording;

/** Month-ends of a replay as pictures and lines. */
final class LabTimelines {
  private final Wording w;

  LabTimelines(Wording w) {
    this.w = w;
  }

  /** Where somebody stands at one month-end; empty where that is nowhere. */
  private record At<P>(LocalDate at, Optional<P> before, Optional<P> after) {
    boolean isAs(At<P> other) {
      return before.equals(other.before()) && after.equals(other.after());
    }
  }

  List<ChartView> charts(PersonTimeline person) {
    return List.of(
        chart(person, "score.intimacy", Scores::intimacy),
        chart(person, "score.support", Scores::support));
  }

  private ChartView chart(PersonTimeline person, String title, Function<Scores, Score> of) {
    List<ChartView.Point> points =
        person.months().stream()
            .map(
                month ->
                    new ChartView.Point(
                        month.at().toString().substring(0, 7),
                        List.of(value(month, Stood::before, of), value(month, Stood::after, of))))
            .toList();
    return new ChartView(
        w.say(title),
        "step",
        w.say("lab.unit.score"),
        w.say("lab.month-end"),
        List.of(w.say("lab.was"), w.say("lab.would")),
        points);
  }

  private static Optional<BigDecimal> value(
      Month month, Function<Stood, Scores> side, Function<Scores, Score> of) {
    return month.stood().map(side).map(of).flatMap(LabTimelines::known);
  }

  private static Optional<BigDecimal> known(Score score) {
    return switch (score) {
      case Score.Known(int value) -> Optional.of(BigDecimal.valueOf(value));
      case Score.Unknown _ -> Optional.empty();
    };
  }

  List<Stretch> ofPerson(PersonTimeline person) {
    return stretches(
        person.months().stream()
            .map(
                month ->
                    new At<>(
                        month.at(),
                        month.stood().map(stood -> stood.before().cell()),
                        month.stood().map(stood -> stood.after().cell())))
            .toList(),
        this::cell);
  }

  List<Stretch> ofCustomer(List<TierComparison.Month> months, TierResults words) {
    return stretches(
        months.stream()
            .map(
                month ->
                    new At<>(month.at(), Optional.of(month.before()), Optional.of(month.after())))
            .toList(),
        (Classed classed) -> words.place(classed));
  }

  private <P> List<Stretch> stretches(List<At<P>> months, Function<P, ResultView.Place> words) {
    List<Stretch> stretches = new ArrayList<>();
    int begin = 0;
    for (int at = 1; at <= months.size(); at++) {
      if (at == months.size() || !months.get(at).isAs(months.get(begin))) {
        stretches.add(stretch(months.subList(begin, at), words));
        begin = at;
      }
    }
    return stretches;
  }

  private <P> Stretch stretch(List<At<P>> months, Function<P, ResultView.Place> words) {
    At<P> first = months.getFirst();
    return new Stretch(
        w.date(first.at()),
        months.size() == 1 ? "" : w.date(months.getLast().at()),
        months.size(),
        first.before().map(words),
        first.after().map(words),
        !Objects.equals(first.before(), first.after()));
  }

  ResultView.Place cell(GridCell cell) {
    return ScoreResults.place(cell, w);
  }

  /** At how many month-ends the cells differ. */
  static long differing(PersonTimeline person) {
    return person.months().stream()
        .flatMap(month -> month.stood().stream())
        .filter(stood -> !stood.before().cell().equals(stood.after().cell()))
        .count();
  }

  /** The last month-end at which the person was with somebody. */
  static Optional<Stood> last(PersonTimeline person) {
    return person.months().reversed().stream().flatMap(month -> month.stood().stream()).findFirst();
  }
}
