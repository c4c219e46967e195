package org.mcrledger.query.page.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.replay.Cause;
import org.mcrledger.core.replay.Course;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.Moved;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.page.Tiers;
import org.mcrledger.query.page.lab.ResultView.Mover;
import org.mcrledger.query.page.lab.ResultView.Person;
import org.mcrledger.query.page.lab.ResultView.Place;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;

/** What came of two rule sets: persons in cells. */
final class ScoreResults {
  private static final List<GridCell> CELLS =
      Arrays.stream(Band.values())
          .flatMap(
              intimacy ->
                  Arrays.stream(Band.values()).map(support -> new GridCell(intimacy, support)))
          .toList();

  /** The highest ranks first, then who differs longest. */
  private static final Comparator<Moved> TELLING =
      Comparator.comparingInt(Moved::seniority)
          .thenComparingInt(Moved::months)
          .reversed()
          .thenComparing(moved -> moved.contact().value());

  private final ReplayOrder.OfRuleSets order;
  private final ReplayResult.OfRuleSets result;
  private final Wording w;

  ScoreResults(ReplayOrder.OfRuleSets order, ReplayResult.OfRuleSets result, Wording w) {
    this.order = order;
    this.result = result;
    this.w = w;
  }

  ResultView view(ReplayRun run, LabResults common) {
    var months = order.months();
    List<Moved> listed = result.moved().stream().sorted(TELLING).limit(LabResults.LISTED).toList();
    Map<CustomerId, Names> names = common.names(listed.stream().map(Moved::customer).toList());
    return new ResultView(
        "rule-set",
        result.contacts(),
        result.moved().size(),
        count(Course.RISES),
        count(Course.FALLS),
        isAnybodyScored(),
        w.number(result.position()),
        w.number(result.facts()),
        result.hash(),
        w.date(months.date(months.count() - 1)),
        matrix(),
        Optional.empty(),
        LabResults.totals(result, w.say("lab.persons"), w),
        listed.stream().map(moved -> mover(moved, names)).toList(),
        result.moved().size() - listed.size(),
        LabResults.csv(run));
  }

  private long count(Course course) {
    return result.moved().stream().filter(moved -> course(moved) == course).count();
  }

  private static Course course(Moved moved) {
    return Course.of(moved.before(), moved.after());
  }

  private boolean isAnybodyScored() {
    return !result.moved().isEmpty()
        || result.matrix().fields().stream()
            .map(field -> field.before())
            .anyMatch(cell -> cell.intimacy() != Band.UNKNOWN || cell.support() != Band.UNKNOWN);
  }

  private ResultView.Matrix matrix() {
    var fields =
        result.matrix().fields().stream()
            .map(each -> new LabMatrix.Field<>(each.before(), each.after(), each.persons()))
            .toList();
    return new LabMatrix<>(fields).of(CELLS, CELLS, this::place);
  }

  private Mover mover(Moved moved, Map<CustomerId, Names> names) {
    return new Mover(
        Optional.of(
            new Person(
                moved.contact().value(), w.word("seniority", Integer.toString(moved.seniority())))),
        moved.customer().value(),
        names.getOrDefault(moved.customer(), Names.of(moved.customer().value())),
        course(moved).key(),
        place(moved.before()),
        place(moved.after()),
        w.date(moved.first()),
        moved.months(),
        because(moved.cause()));
  }

  /** A line of the file of all who move. */
  List<?> cells(Moved moved) {
    return List.of(
        moved.contact().value(),
        moved.seniority(),
        moved.customer().value(),
        w.word("course", course(moved).key()),
        place(moved.before()).toString(),
        place(moved.after()).toString(),
        moved.first().toString(),
        moved.months(),
        because(moved.cause()),
        moved.label().region(),
        moved.label().industry(),
        moved.label().owner());
  }

  private Place place(GridCell cell) {
    return place(cell, w);
  }

  static Place place(GridCell cell, Wording w) {
    return new Place(w.word("band", cell.intimacy().key()), w.word("band", cell.support().key()));
  }

  /** A criterion by its name, in the rules that are tried if they still have it. */
  private String because(Cause cause) {
    return cause.part() == Cause.Part.CRITERION
        ? name(order.after().rules(), cause.criterion())
            .or(() -> name(order.before().rules(), cause.criterion()))
            .orElse(cause.criterion())
        : w.say("lab.because." + cause.part().key());
  }

  private Optional<String> name(RuleSet rules, String criterion) {
    return rules.intimacy().criteria().stream()
        .filter(each -> each.key().equals(criterion))
        .findFirst()
        .map(Criterion::name)
        .map(name -> w.first(Tiers.names(name)));
  }
}
