package org.mcrledger.query.page.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.replay.Course;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.Moved;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.page.lab.ResultView.Matrix;
import org.mcrledger.query.page.lab.ResultView.Mover;
import org.mcrledger.query.page.lab.ResultView.Person;
import org.mcrledger.query.page.lab.ResultView.Place;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;

/**
 * What came of a run in the reader's words, whoever moves.
 *
 * @param <M> persons or customers
 */
abstract sealed class RunResults<M extends Moved> permits ScoreResults, TierResults {
  private final ReplayResult result;
  private final List<M> moved;

  /** The words of whoever reads it. */
  final Wording w;

  RunResults(ReplayResult result, List<M> moved, Wording w) {
    this.result = result;
    this.moved = moved;
    this.w = w;
  }

  static RunResults<?> of(ReplayResult result, Wording w) {
    return switch (result) {
      case ReplayResult.OfRuleSets found -> new ScoreResults(found, w);
      case ReplayResult.OfSchemes found -> new TierResults(found, w);
    };
  }

  /** Whose moves tell most come first. */
  abstract Comparator<M> telling();

  abstract Course course(M mover);

  abstract Place before(M mover);

  abstract Place after(M mover);

  abstract String because(M mover);

  /** Empty where a customer moves. */
  abstract Optional<Person> person(M mover);

  /** Person and rank, as a file says them; both blank where a customer moves. */
  abstract List<?> who(M mover);

  /** Who or what is counted, in words. */
  abstract String unit();

  /** At the last month-end. */
  abstract Matrix matrix();

  /** Whether anybody who does not move stands anywhere known at the last month-end. */
  abstract boolean isAnybodyPlaced();

  /** What the tried rules would need to know, and of how many; empty where nothing. */
  abstract Optional<String> wanting();

  final ResultView view(ReplayRun run, LabResults common) {
    MonthEnds months = result.order().months();
    List<M> listed = moved.stream().sorted(telling()).limit(LabResults.LISTED).toList();
    Map<CustomerId, Names> names = common.names(listed.stream().map(Moved::customer).toList());
    return new ResultView(
        result.order().after().id().kind().key(),
        result.all(),
        result.moving(),
        count(Course.RISES),
        count(Course.FALLS),
        !moved.isEmpty() || isAnybodyPlaced(),
        w.number(result.position()),
        w.number(result.facts()),
        result.hash(),
        w.date(months.date(months.count() - 1)),
        matrix(),
        wanting(),
        LabResults.totals(result, unit(), w),
        listed.stream().map(mover -> mover(mover, names)).toList(),
        result.moving() - listed.size(),
        LabResults.csv(run));
  }

  private long count(Course course) {
    return moved.stream().filter(mover -> course(mover) == course).count();
  }

  private Mover mover(M mover, Map<CustomerId, Names> names) {
    CustomerId customer = mover.customer();
    return new Mover(
        person(mover),
        customer.value(),
        names.getOrDefault(customer, Names.of(customer.value())),
        course(mover).key(),
        before(mover),
        after(mover),
        w.date(mover.first()),
        mover.months(),
        because(mover));
  }

  /** The lines of the file of all who move. */
  final Stream<List<?>> lines() {
    return moved.stream().map(this::line);
  }

  private List<?> line(M mover) {
    List<Object> cells = new ArrayList<>(who(mover));
    cells.addAll(
        List.of(
            mover.customer().value(),
            w.word("course", course(mover).key()),
            before(mover).toString(),
            after(mover).toString(),
            mover.first().toString(),
            mover.months(),
            because(mover),
            mover.label().region(),
            mover.label().industry(),
            mover.label().owner()));
    return cells;
  }
}
