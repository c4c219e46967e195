package org.mcrledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.store.Column;
import org.mcrledger.query.store.RowStore;
import org.mcrledger.query.testing.ReadSide;

/** Views share chunks and transactions where they can, and nothing else. */
class FollowingIT {
  private final ReadSide side = new ReadSide();
  private final List<Recorded<LedgerEvent>> events = RandomLedger.of(31, 600);
  private final AtomicBoolean broken = new AtomicBoolean(true);

  @AfterEach
  void close() {
    side.close();
  }

  @Test
  void a_view_that_cannot_be_stored_stops_alone_and_catches_up_when_it_can_be() {
    try (LiveProjections live = side.live(side.with(years(this::unstorable)), "test")) {
      side.append(events.subList(0, 300));
      await(() -> standing("nine-grid") == 300 && live.isTroubled());
      side.append(events.subList(300, 600));
      await(() -> standing("nine-grid") == 600);
      assertThat(standing("customer-card")).isEqualTo(600);
      assertThat(standing("year-sheet")).isLessThan(300);
      broken.set(false);
      side.awaitHead();
      await(() -> !live.isTroubled());
    }
    assertWhole();
  }

  @Test
  void a_stride_over_many_chunks_that_cannot_be_written_stops_only_who_is_to_blame() {
    side.append(events.subList(0, 300));
    try (LiveProjections live = following(side.with(years(this::unstorable)), 20)) {
      await(() -> standing("nine-grid") == 300 && live.isTroubled());
      assertThat(standing("year-sheet")).isLessThan(20);
      broken.set(false);
      side.append(events.subList(300, 600));
      side.awaitHead();
      await(() -> !live.isTroubled());
    }
    assertWhole();
  }

  @Test
  void want_of_memory_stops_the_views_for_a_moment_and_not_for_good() {
    side.append(events);
    try (LiveProjections live = following(side.with(years(this::tooLarge)), 20)) {
      await(live::isTroubled);
      broken.set(false);
      side.awaitHead();
      await(() -> !live.isTroubled());
    }
    assertWhole();
  }

  @Test
  void a_view_that_lags_is_folded_apart_until_it_stands_with_the_others() {
    try (LiveProjections _ = side.live()) {
      side.append(events.subList(0, 400));
      side.awaitHead();
    }
    side.jdbc().sql("truncate view.year_sheet").update();
    side.jdbc()
        .sql("update view.processor set position = 0 where processor = 'year-sheet'")
        .update();
    side.jdbc()
        .sql("update view.processor set position = 400 where processor <> 'year-sheet'")
        .update();
    try (LiveProjections _ = side.live()) {
      side.append(events.subList(400, 600));
      side.awaitHead();
    }
    assertWhole();
  }

  @Test
  void what_one_process_gave_back_another_goes_on_with() {
    try (LiveProjections _ = side.live(side.projections(), "first");
        LiveProjections _ = side.live(side.projections(), "second")) {
      side.append(events.subList(0, 300));
      side.awaitHead();
    }
    assertThat(owners()).as("given back").isZero();
    try (LiveProjections _ = side.live(side.projections(), "third")) {
      side.append(events.subList(300, 600));
      side.awaitHead();
    }
    assertWhole();
  }

  @Test
  void a_process_that_died_is_followed_after_a_while_and_its_views_are_not_folded_by_two() {
    try (LiveProjections _ = side.live(side.projections(), "first")) {
      side.append(events.subList(0, 100));
      side.awaitHead();
    }
    claim("'a dead one', claimed_at = now() - interval '5 seconds'");
    try (LiveProjections _ = side.live(side.projections(), "second")) {
      side.append(events.subList(100, 600));
      ReadSide.pause();
      assertThat(standing("year-sheet")).as("still claimed by another").isEqualTo(100);
      side.awaitHead();
    }
    assertWhole();
  }

  private void claim(String owner) {
    side.jdbc().sql("update view.processor set owner = " + owner).update();
  }

  /** The live rows are those that a rebuild gives. */
  private void assertWhole() {
    for (Projection<?, ?> projection : side.projections().all()) {
      Map<?, ?> live = side.rows(projection);
      side.rebuild(side.projections()).of(projection.name());
      assertThat(live).as(projection.name()).isEqualTo(side.rows(projection));
    }
  }

  private long standing(String view) {
    return side.jdbc()
        .sql("select coalesce(max(position), 0) from view.processor where processor = ?")
        .param(view)
        .query(Long.class)
        .single();
  }

  private long owners() {
    return side.jdbc().sql("select count(owner) from view.processor").query(Long.class).single();
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    for (int i = 0; i < 2_000 && !condition.holds(); i++) {
      ReadSide.pause();
    }
    assertThat(condition.holds()).isTrue();
  }

  private LiveProjections following(Projections views, int chunk) {
    LiveProjections live =
        new LiveProjections(
            views,
            side.history(),
            side.pulse(),
            side.query(),
            "test",
            Duration.ofMillis(10),
            chunk);
    live.start();
    return live;
  }

  private Projection<CustomerId, YearSheet.Row> years(
      Function<YearSheet.Row, @Nullable String> firstYear) {
    Projection<CustomerId, YearSheet.Row> sound = side.projections().yearSheet();
    RowStore<CustomerId, YearSheet.Row> store =
        new RowStore<>(
            "year_sheet",
            "customer_id",
            CustomerId::new,
            YearSheet.Row.class,
            List.of(
                new Column<>("first_year", "integer", firstYear),
                new Column<>("last_year", "integer", FollowingIT::lastYear)));
    return new Projection<>(sound.name(), sound.view(), store, sound.history());
  }

  private @Nullable String unstorable(YearSheet.Row row) {
    if (broken.get()) {
      throw new IllegalStateException("cannot be stored");
    }
    return firstYear(row);
  }

  private @Nullable String tooLarge(YearSheet.Row row) {
    if (broken.get()) {
      throw new OutOfMemoryError("as if there were no heap left");
    }
    return firstYear(row);
  }

  private static @Nullable String firstYear(YearSheet.Row row) {
    return row.firstYear().map(String::valueOf).orElse(null);
  }

  private static @Nullable String lastYear(YearSheet.Row row) {
    return row.tallies().isEmpty() ? null : String.valueOf(row.tallies().lastKey());
  }
}
