package org.mcrledger.core.measure;

import java.util.Map;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.measure.MeasureCommand.TakeMeasure;
import org.mcrledger.core.term.Measure;

/** The rules of a customer's measures: each has a scale, a date and a reason. */
public final class MeasureDecider implements Decider<MeasureCommand, MeasureState, MeasureEvent> {
  /** Years ahead that a strategic fit may be said to hold; 3 to 5 is usual. */
  private static final int HORIZON_MIN = 1;

  private static final int HORIZON_MAX = 10;

  @Override
  public MeasureState initial() {
    return MeasureState.empty();
  }

  @Override
  public Verdict<MeasureEvent> decide(MeasureCommand command, MeasureState state) {
    return switch (command) {
      case TakeMeasure c -> take(c, state);
    };
  }

  private static Verdict<MeasureEvent> take(TakeMeasure c, MeasureState state) {
    String measure = c.measure().key();
    boolean future = c.on().from().isAfter(c.today());
    return Checks.<MeasureEvent>begin()
        .refuse(c.standing().isEmpty(), "unknown-customer", "customer", "customer", c.customer())
        .refuse(
            c.measure().scale().derived(), "a-measure-is-derived", "measure", "measure", measure)
        .and(() -> onScale(c))
        .refuse(c.because().isBlank(), "a-measure-needs-a-reason", "because")
        .refuse(future, "not-taken-yet", "on", "on", c.on())
        .and(() -> ahead(c))
        .refuse(
            state.has(c.measure(), c.on()),
            "a-measure-is-taken-once",
            "on",
            Map.of("measure", measure, "on", c.on().toString()))
        .orAccept(
            () ->
                new MeasureTaken(
                    c.customer(),
                    c.measure(),
                    c.value(),
                    c.on(),
                    c.source(),
                    c.because(),
                    c.horizonYears()));
  }

  /** The rule that is broken says which values there are. */
  private static Checks<MeasureEvent> onScale(TakeMeasure c) {
    var scale = c.measure().scale();
    String rule =
        switch (scale.form()) {
          case CHOICE -> "a-measure-is-one-of-its-choices";
          case AMOUNT -> "a-measure-is-zero-or-more";
          case PERCENT -> "a-measure-is-a-percentage";
          case COUNT -> "a-measure-is-a-whole-number";
          case PLACES -> "a-measure-names-places";
        };
    Map<String, String> params =
        Map.of("measure", c.measure().key(), "choices", String.join(", ", scale.choices()));
    return Checks.<MeasureEvent>begin().refuse(!scale.holds(c.value()), rule, "value", params);
  }

  private static Checks<MeasureEvent> ahead(TakeMeasure c) {
    boolean given = c.horizonYears().isPresent();
    boolean far =
        given
            && (c.horizonYears().getAsInt() < HORIZON_MIN
                || c.horizonYears().getAsInt() > HORIZON_MAX);
    String field = "horizonYears";
    return Checks.<MeasureEvent>begin()
        .refuse(given && c.measure() != Measure.STRATEGIC_FIT, "only-a-fit-has-a-horizon", field)
        .refuse(
            far,
            "a-horizon-is-of-some-years",
            field,
            Map.of("min", String.valueOf(HORIZON_MIN), "max", String.valueOf(HORIZON_MAX)));
  }

  @Override
  public boolean fits(MeasureState state, MeasureEvent event) {
    return switch (event) {
      case MeasureTaken e -> !state.has(e.measure(), e.on());
    };
  }

  @Override
  public MeasureState evolve(MeasureState state, MeasureEvent event) {
    return switch (event) {
      case MeasureTaken e -> state.with(e.measure(), e.on());
    };
  }
}
