package org.mcrledger.query.page.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.replay.Cause;
import org.mcrledger.core.replay.Course;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.MovedPerson;
import org.mcrledger.query.page.Tiers;
import org.mcrledger.query.page.lab.ResultView.Person;
import org.mcrledger.query.page.lab.ResultView.Place;
import org.mcrledger.query.page.view.Wording;

/** What came of two rule sets: persons in cells. */
final class ScoreResults extends RunResults<MovedPerson> {
  private static final List<GridCell> CELLS =
      Arrays.stream(Band.values())
          .flatMap(
              intimacy ->
                  Arrays.stream(Band.values()).map(support -> new GridCell(intimacy, support)))
          .toList();

  /** The highest ranks first, then who differs longest. */
  private static final Comparator<MovedPerson> TELLING =
      Comparator.comparingInt(MovedPerson::seniority)
          .thenComparingInt(MovedPerson::months)
          .reversed()
          .thenComparing(moved -> moved.contact().value());

  private final ReplayResult.OfRuleSets result;

  ScoreResults(ReplayResult.OfRuleSets result, Wording w) {
    super(result, result.moved(), w);
    this.result = result;
  }

  @Override
  Comparator<MovedPerson> telling() {
    return TELLING;
  }

  @Override
  Course course(MovedPerson mover) {
    return Course.of(mover.before(), mover.after());
  }

  @Override
  Place before(MovedPerson mover) {
    return place(mover.before());
  }

  @Override
  Place after(MovedPerson mover) {
    return place(mover.after());
  }

  @Override
  Optional<Person> person(MovedPerson mover) {
    String rank = w.word("seniority", Integer.toString(mover.seniority()));
    return Optional.of(new Person(mover.contact().value(), rank));
  }

  @Override
  List<?> who(MovedPerson mover) {
    return List.of(mover.contact().value(), mover.seniority());
  }

  @Override
  String unit() {
    return w.say("lab.persons");
  }

  @Override
  boolean isAnybodyPlaced() {
    return result.matrix().fields().stream()
        .map(field -> field.before())
        .anyMatch(cell -> cell.intimacy() != Band.UNKNOWN || cell.support() != Band.UNKNOWN);
  }

  @Override
  ResultView.Matrix matrix() {
    var fields =
        result.matrix().fields().stream()
            .map(each -> new LabMatrix.Field<>(each.before(), each.after(), each.persons()))
            .toList();
    return new LabMatrix<>(fields).of(CELLS, CELLS, this::place);
  }

  @Override
  Optional<String> wanting() {
    return Optional.empty();
  }

  private Place place(GridCell cell) {
    return place(cell, w);
  }

  static Place place(GridCell cell, Wording w) {
    return new Place(w.word("band", cell.intimacy().key()), w.word("band", cell.support().key()));
  }

  /** A criterion by its name, in the rules that are tried if they still have it. */
  @Override
  String because(MovedPerson mover) {
    Cause cause = mover.cause();
    ReplayOrder.OfRuleSets order = result.order();
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
