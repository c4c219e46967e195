package org.mcrledger.command.route;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.measure.MeasureCommand.TakeMeasure;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.kit.access.Right;

/** What may be said of a customer's measures. */
final class MeasureRoutes {
  private MeasureRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              "/measures",
              Right.RECORD_REFERENCE,
              Taken.class,
              MeasureTaken.class,
              MeasureRoutes::take));

  /**
   * @param value a key, a number or a list of places, by the measure's scale
   */
  record Taken(
      CustomerId customer,
      Measure measure,
      MeasureValue value,
      Optional<FuzzyDate> on,
      String because,
      Optional<String> source,
      Optional<Integer> horizonYears) {}

  private static TakeMeasure take(Request<Taken> request) {
    Taken body = request.body();
    FuzzyDate on = request.date(body.on());
    return new TakeMeasure(
        new CustomerId(request.naming().name(Optional.of(body.customer().value()), String::new)),
        request.facts().standing(body.customer(), on.to()),
        body.measure(),
        body.value(),
        on,
        body.source(),
        body.because(),
        body.horizonYears().map(OptionalInt::of).orElse(OptionalInt.empty()),
        request.today());
  }
}
