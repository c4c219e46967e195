package org.mcrledger.query.page.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.replay.Course;
import org.mcrledger.core.replay.TierCause;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierFinding.Result;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.MovedCustomer;
import org.mcrledger.query.page.lab.ResultView.Person;
import org.mcrledger.query.page.lab.ResultView.Place;
import org.mcrledger.query.page.view.Wording;

/** What came of two tier schemes: customers in tiers. */
final class TierResults extends RunResults<MovedCustomer> {
  private static final Comparator<MovedCustomer> TELLING =
      Comparator.comparingInt(MovedCustomer::months)
          .reversed()
          .thenComparing(moved -> moved.customer().value());

  private final TierScheme before;
  private final TierScheme after;
  private final ReplayResult.OfSchemes result;
  private final TierWords words;

  TierResults(ReplayResult.OfSchemes result, Wording w) {
    super(result, result.moved(), w);
    this.before = result.order().before().rules();
    this.after = result.order().after().rules();
    this.result = result;
    this.words = TierWords.of(result, w);
  }

  @Override
  Comparator<MovedCustomer> telling() {
    return TELLING;
  }

  @Override
  Course course(MovedCustomer mover) {
    return Course.of(mover.before(), before, mover.after(), after);
  }

  @Override
  Place before(MovedCustomer mover) {
    return place(mover.before());
  }

  @Override
  Place after(MovedCustomer mover) {
    return place(mover.after());
  }

  @Override
  Optional<Person> person(MovedCustomer mover) {
    return Optional.empty();
  }

  @Override
  List<?> who(MovedCustomer mover) {
    return List.of("", "");
  }

  @Override
  String unit() {
    return w.say("lab.customers");
  }

  @Override
  boolean isAnybodyPlaced() {
    return lastFields().stream().anyMatch(field -> field.before().tier().isPresent());
  }

  private List<TierComparison.Field> lastFields() {
    return result.compared().matrix(result.order().months().count() - 1);
  }

  @Override
  ResultView.Matrix matrix() {
    var fields =
        lastFields().stream()
            .map(each -> new LabMatrix.Field<>(each.before(), each.after(), each.customers()))
            .toList();
    return new LabMatrix<>(fields).of(places(before), places(after), this::place);
  }

  private static List<Classed> places(TierScheme scheme) {
    List<Classed> places = new ArrayList<>();
    scheme.tiers().forEach(tier -> places.add(Classed.in(tier.key())));
    places.add(new Classed(Result.NOT_ASSESSABLE, Optional.empty()));
    places.add(new Classed(Result.NOT_RANKED, Optional.empty()));
    return places;
  }

  @Override
  Optional<String> wanting() {
    Map<Measure, Integer> wanting = result.compared().wantingAfter();
    return wanting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            wanting.entrySet().stream()
                .map(
                    each ->
                        w.word("measure", each.getKey().key()) + " " + w.number(each.getValue()))
                .collect(Collectors.joining(", ")));
  }

  Place place(Classed classed) {
    return new Place(words.told(classed), "");
  }

  @Override
  String because(MovedCustomer mover) {
    TierCause cause = mover.cause();
    String part = w.say("lab.because.tier." + cause.part().key());
    return cause
        .measure()
        .map(measure -> w.say("lab.led", part, w.word("measure", measure.key())))
        .orElse(part);
  }
}
