package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.MeasureSheet.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.Measured;

class MeasureSheetTest {
  private static final CustomerId ACME = new CustomerId("acme");

  /** Found on 2024-03-10 high; in 2024 head; on 2024-06-01 medium, recorded last. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-03-09, -,      before the first
          2024-03-10, high,   on its day
          2024-05-31, high,   until the next
          2024-06-01, medium, although recorded last
          2024-12-31, medium, what is known to the year counts after it
          2025-01-01, head,   from the day after the year
          """)
  void a_measure_holds_from_its_date_until_the_next(String day, String value, String because) {
    Row row =
        row(taken("high", "2024-03-10"), taken("head", "2024"), taken("medium", "2024-06-01"));
    String held =
        Optional.ofNullable(row.at(LocalDate.parse(day)).get(Measure.STANDING))
            .map(taken -> ((MeasureValue.Choice) taken.value()).key())
            .orElse("-");
    assertThat(held).isEqualTo(value);
  }

  @Test
  void of_two_that_count_from_one_day_the_later_recorded_holds() {
    Row row = row(taken("high", "2024-02"), taken("low", "2024-03-01"));
    assertThat(row.at(LocalDate.of(2024, 3, 1)).get(Measure.STANDING))
        .extracting(taken -> taken.position())
        .isEqualTo(2L);
    assertThat(row.history(Measure.STANDING, LocalDate.of(2024, 3, 1)))
        .extracting(taken -> taken.position())
        .containsExactly(2L, 1L);
  }

  @Test
  void schemes_read_the_value_with_the_event_that_says_so() {
    Row row = row(taken("high", "2024-02"));
    assertThat(row.measuredAt(LocalDate.of(2024, 3, 1)))
        .containsOnlyKeys(Measure.STANDING)
        .containsValue(
            new Measured(
                new MeasureValue.Choice("high"), LocalDate.of(2024, 2, 29), List.of(id(1))));
  }

  private static Row row(MeasureTaken... events) {
    List<Recorded<LedgerEvent>> recorded = new ArrayList<>();
    for (MeasureTaken event : events) {
      long position = recorded.size() + 1L;
      recorded.add(
          new Recorded<>(position, id(position), position - 1, Instant.EPOCH, OFFICE, event));
    }
    return new MeasureSheet().fold(ACME, recorded);
  }

  private static final Provenance OFFICE = ByRest.of("office");

  private static EventId id(long position) {
    return new EventId(
        UUID.nameUUIDFromBytes(Long.toString(position).getBytes(StandardCharsets.UTF_8)));
  }

  private static MeasureTaken taken(String value, String on) {
    return new MeasureTaken(
        ACME,
        Measure.STANDING,
        new MeasureValue.Choice(value),
        FuzzyDate.parse(on),
        Optional.empty(),
        "seen",
        OptionalInt.empty());
  }
}
