package org.mcrledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.LedgerView;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.store.Column;
import org.mcrledger.query.store.RowStore;
import org.mcrledger.query.testing.ReadSide;

/** What cannot be folded waits with what comes after it, and nothing else does. */
class DeadLettersIT {
  private final ReadSide side = new ReadSide();
  private final List<Recorded<LedgerEvent>> events = RandomLedger.of(21, 800, 40);
  private final CustomerId unlucky = unlucky();
  private final AtomicBoolean broken = new AtomicBoolean(true);

  @AfterEach
  void close() {
    side.close();
  }

  /** Engaged with early and late, and never corrected, which would fold the row anew. */
  private CustomerId unlucky() {
    return engaged(events.subList(0, 400)).stream()
        .filter(engaged(events.subList(400, 800))::contains)
        .filter(
            customer ->
                events.stream()
                    .filter(e -> e.event() instanceof CorrectionEvent)
                    .noneMatch(e -> e.event().customers().contains(customer)))
        .findFirst()
        .orElseThrow();
  }

  private static List<CustomerId> engaged(List<Recorded<LedgerEvent>> some) {
    return some.stream()
        .filter(e -> e.event() instanceof EngagementEvent.EngagementHeld)
        .flatMap(e -> e.event().customers().stream())
        .toList();
  }

  @Test
  void a_failed_event_and_those_of_its_row_wait_until_a_retry_succeeds() {
    Projections breaking = breaking();
    side.append(events.subList(0, 400));
    try (LiveProjections _ = side.live(breaking, "test")) {
      side.awaitHead();
      side.append(events.subList(400, 800));
      side.awaitHead();
    }
    assertThat(letters("error is not null")).isPositive();
    assertThat(letters("error is null")).as("those that wait").isPositive();
    assertThat(letters("key <> '" + unlucky + "'")).as("other rows go on").isZero();

    assertThat(new Retry(breaking, side.query()).of("year-sheet")).isZero();
    assertThat(letters("true")).isPositive();

    broken.set(false);
    assertThat(new Retry(breaking, side.query()).of("year-sheet")).isEqualTo(1);
    assertThat(letters("true")).isZero();
    Map<CustomerId, YearSheet.Row> healed = side.rows(side.projections().yearSheet());
    side.rebuild(side.projections()).of("year-sheet");
    assertThat(healed).isEqualTo(side.rows(side.projections().yearSheet()));
  }

  @Test
  void a_row_that_the_database_does_not_take_waits_and_all_others_go_on() {
    Projections refused = refused();
    side.append(events.subList(0, 400));
    try (LiveProjections _ = side.live(refused, "test")) {
      side.awaitHead();
      side.append(events.subList(400, 800));
      side.awaitHead();
    }
    assertThat(letters("error is not null")).isPositive();
    assertThat(letters("error like '%integer%'")).isPositive();
    assertThat(letters("key <> '" + unlucky + "'")).as("other rows go on").isZero();

    broken.set(false);
    assertThat(new Retry(refused, side.query()).of("year-sheet")).isEqualTo(1);
    assertThat(letters("true")).isZero();
    Map<CustomerId, YearSheet.Row> healed = side.rows(side.projections().yearSheet());
    side.rebuild(side.projections()).of("year-sheet");
    assertThat(healed).isEqualTo(side.rows(side.projections().yearSheet()));
  }

  /** A year sheet of one customer whose column holds what is no year. */
  private Projections refused() {
    Projection<CustomerId, YearSheet.Row> sound = side.projections().yearSheet();
    Column<YearSheet.Row> first =
        new Column<>(
            "first_year",
            "integer",
            row ->
                broken.get() && row.customer().equals(unlucky)
                    ? "no year"
                    : row.firstYear().map(String::valueOf).orElse(null));
    Column<YearSheet.Row> last =
        new Column<>(
            "last_year",
            "integer",
            row -> row.tallies().isEmpty() ? null : row.tallies().lastKey().toString());
    RowStore<CustomerId, YearSheet.Row> store =
        new RowStore<>(
            "year_sheet",
            "customer_id",
            CustomerId::new,
            YearSheet.Row.class,
            List.of(first, last));
    return side.with(new Projection<>(sound.name(), sound.view(), store, sound.history()));
  }

  @Test
  void a_rebuild_keeps_what_it_cannot_fold_as_dead_letters_too() {
    side.append(events);
    side.rebuild(breaking()).of("year-sheet");
    assertThat(letters("error is not null")).isPositive();
    broken.set(false);
    side.rebuild(side.projections()).of("year-sheet");
    assertThat(letters("true")).isZero();
  }

  private long letters(String where) {
    return side.jdbc()
        .sql("select count(*) from view.dead_letter where processor = 'year-sheet' and " + where)
        .query(Long.class)
        .single();
  }

  private Projections breaking() {
    Projection<CustomerId, YearSheet.Row> sound = side.projections().yearSheet();
    return side.with(
        new Projection<>(sound.name(), new Breaking(), sound.store(), sound.history()));
  }

  /** A year sheet that trips over engagements of one customer. */
  private final class Breaking implements LedgerView<CustomerId, YearSheet.Row> {
    private final YearSheet sound = new YearSheet();

    @Override
    public Set<CustomerId> keysOf(Recorded<LedgerEvent> recorded) {
      return sound.keysOf(recorded);
    }

    @Override
    public YearSheet.Row initial(CustomerId key) {
      return sound.initial(key);
    }

    @Override
    public YearSheet.Row evolve(YearSheet.Row row, Recorded<LedgerEvent> recorded) {
      if (broken.get()
          && row.customer().equals(unlucky)
          && recorded.event() instanceof EngagementEvent) {
        throw new IllegalStateException("tripped");
      }
      return sound.evolve(row, recorded);
    }
  }
}
