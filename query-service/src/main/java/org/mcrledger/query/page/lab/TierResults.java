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
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierFinding.Result;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.MovedCustomer;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.page.Tiers;
import org.mcrledger.query.page.lab.ResultView.Mover;
import org.mcrledger.query.page.lab.ResultView.Place;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;

/** What came of two tier schemes: customers in tiers. */
final class TierResults {
  private static final Comparator<MovedCustomer> TELLING =
      Comparator.comparingInt(MovedCustomer::months)
          .reversed()
          .thenComparing(moved -> moved.customer().value());

  private final TierScheme before;
  private final TierScheme after;
  private final ReplayResult.OfSchemes result;
  private final Wording w;

  TierResults(ReplayOrder.OfSchemes order, ReplayResult.OfSchemes result, Wording w) {
    this.before = order.before().rules();
    this.after = order.after().rules();
    this.result = result;
    this.w = w;
  }

  ResultView view(ReplayRun run, LabResults common) {
    var months = run.order().months();
    List<MovedCustomer> listed =
        result.moved().stream().sorted(TELLING).limit(LabResults.LISTED).toList();
    Map<CustomerId, Names> names =
        common.names(listed.stream().map(MovedCustomer::customer).toList());
    return new ResultView(
        "tier-scheme",
        result.compared().before().customers().size(),
        result.moved().size(),
        count(Course.RISES),
        count(Course.FALLS),
        isAnybodyClassed(months.count() - 1),
        w.number(result.position()),
        w.number(result.facts()),
        result.hash(),
        w.date(months.date(months.count() - 1)),
        matrix(months.count() - 1),
        wanting(),
        LabResults.totals(result, w.say("lab.customers"), w),
        listed.stream().map(moved -> mover(moved, names)).toList(),
        result.moved().size() - listed.size(),
        LabResults.csv(run));
  }

  private long count(Course course) {
    return result.moved().stream().filter(moved -> course(moved) == course).count();
  }

  private Course course(MovedCustomer moved) {
    return Course.of(moved.before(), before, moved.after(), after);
  }

  private boolean isAnybodyClassed(int last) {
    return !result.moved().isEmpty()
        || result.compared().matrix(last).stream()
            .anyMatch(field -> field.before().tier().isPresent());
  }

  private ResultView.Matrix matrix(int last) {
    var fields =
        result.compared().matrix(last).stream()
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

  /** What the tried scheme would need to know, and of how many customers. */
  private Optional<String> wanting() {
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

  private Mover mover(MovedCustomer moved, Map<CustomerId, Names> names) {
    return new Mover(
        Optional.empty(),
        moved.customer().value(),
        names.getOrDefault(moved.customer(), Names.of(moved.customer().value())),
        course(moved).key(),
        place(moved.before()),
        place(moved.after()),
        w.date(moved.first()),
        moved.months(),
        because(moved.cause()));
  }

  /** A line of the file of all who move: no person, no rank. */
  List<?> cells(MovedCustomer moved) {
    return List.of(
        "",
        "",
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

  Place place(Classed classed) {
    return new Place(
        classed.tier().map(this::tier).orElseGet(() -> w.word("finding", classed.result().key())),
        "");
  }

  private String tier(TierKey key) {
    return name(after, key)
        .or(() -> name(before, key))
        .filter(name -> !name.equals(key.value()))
        .map(name -> key.value() + " " + name)
        .orElse(key.value());
  }

  private Optional<String> name(TierScheme scheme, TierKey key) {
    return scheme.tiers().stream()
        .filter(tier -> tier.key().equals(key))
        .findFirst()
        .map(tier -> w.first(Tiers.names(tier.name())));
  }

  private String because(TierCause cause) {
    String part = w.say("lab.because.tier." + cause.part().key());
    return cause
        .measure()
        .map(measure -> part + ": " + w.word("measure", measure.key()))
        .orElse(part);
  }
}
