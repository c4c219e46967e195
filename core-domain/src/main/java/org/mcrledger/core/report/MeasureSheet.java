package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.MeasureSheet.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.Measured;

/** What each customer was found to be like, measure by measure, as people recorded it. */
public final class MeasureSheet implements LedgerView<CustomerId, Row> {
  private static final Comparator<Taken> ORDER =
      Comparator.<Taken, LocalDate>comparing(taken -> taken.on().countsFrom())
          .thenComparingLong(Taken::position);

  /** One finding, which holds from the day on which it counts until the next of its measure. */
  public record Taken(
      EventId event,
      long position,
      Measure measure,
      MeasureValue value,
      FuzzyDate on,
      @FreeText Optional<String> source,
      @FreeText String because,
      OptionalInt horizonYears) {
    boolean countsOn(LocalDate day) {
      return !on.countsFrom().isAfter(day);
    }

    Measured measured() {
      return new Measured(value, on.to(), List.of(event));
    }
  }

  /**
   * All findings on one customer, in the order in which they count; of two that count from one day
   * the later recorded holds.
   */
  public record Row(CustomerId customer, List<Taken> taken) {
    public Row {
      taken = List.copyOf(taken);
    }

    /** How many of them count by that day, which are the first ones. */
    public int counting(LocalDate day) {
      int low = 0;
      int high = taken.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (taken.get(middle).countsOn(day)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /**
     * What holds of each measure on that day; a measure that was not taken by then is not there.
     */
    public Map<Measure, Taken> at(LocalDate day) {
      Map<Measure, Taken> held = new EnumMap<>(Measure.class);
      taken.subList(0, counting(day)).forEach(t -> held.put(t.measure(), t));
      return Collections.unmodifiableMap(held);
    }

    /** The same, as tier schemes read it. */
    public Map<Measure, Measured> measuredAt(LocalDate day) {
      Map<Measure, Measured> measured = new EnumMap<>(Measure.class);
      at(day).forEach((measure, held) -> measured.put(measure, held.measured()));
      return Collections.unmodifiableMap(measured);
    }

    /** What was found of one measure by that day, the last first. */
    public List<Taken> history(Measure measure, LocalDate day) {
      return taken.stream()
          .filter(t -> t.measure() == measure && t.countsOn(day))
          .toList()
          .reversed();
    }
  }

  @Override
  public Row initial(CustomerId key) {
    return new Row(key, List.of());
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, MeasureEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, MeasureEvent event) {
    return switch (event) {
      case MeasureTaken e ->
          new Row(row.customer, Copies.sorted(Copies.with(row.taken, taken(recorded, e)), ORDER));
    };
  }

  private static Taken taken(Recorded<?> recorded, MeasureTaken e) {
    return new Taken(
        recorded.id(),
        recorded.position(),
        e.measure(),
        e.value(),
        e.on(),
        e.source(),
        e.because(),
        e.horizonYears());
  }
}
