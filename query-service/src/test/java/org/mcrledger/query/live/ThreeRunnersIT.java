package org.mcrledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.query.testing.ReadSide;

/** Live, rebuilt and as of a position: the same events give the same rows. */
class ThreeRunnersIT {
  private final ReadSide side = new ReadSide();

  @AfterEach
  void close() {
    side.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void live_rebuilt_and_as_of_are_alike(long seed) {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(seed, 600);
    try (LiveProjections live = side.live()) {
      // In pieces, so that corrections meet rows that are already stored.
      for (int from = 0; from < events.size(); from += 50) {
        side.append(events.subList(from, Math.min(from + 50, events.size())));
        side.awaitHead();
      }
      assertThat(live.isTroubled()).isFalse();
    }
    AsOfTables past = side.asOf();
    long head = side.history().head();
    side.projections().all().forEach(projection -> checkLive(projection, past, head));
    Snapshot before = snapshot();
    side.rebuild(side.projections()).all();
    assertThat(snapshot()).isEqualTo(before);
    past.clear();
  }

  private <K, R> void checkLive(Projection<K, R> projection, AsOfTables past, long head) {
    Map<K, R> live = side.rows(projection);
    assertThat(live).as(projection.name()).isNotEmpty();
    assertThat(side.rows(projection, past.table(projection, head)))
        .as("%s as of the head", projection.name())
        .isEqualTo(live);
    live.forEach((key, row) -> assertThat(projection.rowAt(key, head)).as("%s", key).hasValue(row));
  }

  /** More than a chunk, with voids and corrections of what is still on its way. */
  @Test
  void views_that_are_far_behind_stride_to_the_same_rows() {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(13, 3 * Chunk.EVENTS_MAX);
    side.append(events);
    try (LiveProjections live = side.live()) {
      side.awaitHead();
      assertThat(live.isTroubled()).isFalse();
    }
    Snapshot strode = snapshot();
    side.rebuild(side.projections()).all();
    assertThat(snapshot()).isEqualTo(strode);
  }

  @Test
  void as_of_a_position_is_what_live_was_when_the_ledger_stood_there() {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(77, 600);
    Snapshot then;
    try (LiveProjections _ = side.live()) {
      side.append(events.subList(0, 350));
      side.awaitHead();
      then = snapshot();
      side.append(events.subList(350, events.size()));
      side.awaitHead();
    }
    AsOfTables past = side.asOf();
    assertThat(snapshot(p -> past.table(p, 350))).isEqualTo(then);
    assertThat(snapshot()).isNotEqualTo(then);
  }

  @Test
  void a_corrupted_row_is_healed_by_a_rebuild() {
    side.append(RandomLedger.of(8, 300));
    try (LiveProjections _ = side.live()) {
      side.awaitHead();
      Snapshot right = snapshot();
      side.jdbc()
          .sql(
              "update view.year_sheet set content = jsonb_set(content, '{firstYear}', '1999'),"
                  + " first_year = 1999")
          .update();
      side.jdbc().sql("delete from view.nine_grid").update();
      assertThat(snapshot()).isNotEqualTo(right);
      side.rebuild(side.projections()).of("year-sheet", "nine-grid");
      assertThat(snapshot()).isEqualTo(right);
    }
  }

  @Test
  void what_a_killed_rebuild_has_left_is_dropped_unless_another_one_fills_it_now()
      throws SQLException {
    side.jdbc().sql("create table view.person_next (like view.person including all)").update();
    Rebuild rebuild = side.rebuild(side.projections());
    try (Connection other = side.query().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(" + Rebuild.LOCK + ")");
      rebuild.clear();
      assertThat(isLeft("view.person_next")).isTrue();
    }
    rebuild.clear();
    assertThat(isLeft("view.person_next")).isFalse();
    assertThat(isLeft("view.person")).isTrue();
  }

  private boolean isLeft(String table) {
    return side.jdbc()
        .sql("select to_regclass(?) is not null")
        .param(table)
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_rebuild_while_events_arrive_loses_none_and_folds_none_twice() {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(9, 6_000);
    side.append(events.subList(0, 2_000));
    try (LiveProjections live = side.live()) {
      CompletableFuture<Void> arriving =
          CompletableFuture.runAsync(
              () -> {
                for (int from = 2_000; from < events.size(); from += 40) {
                  side.append(events.subList(from, Math.min(from + 40, events.size())));
                }
              });
      while (!arriving.isDone()) {
        side.rebuild(side.projections()).all();
      }
      arriving.join();
      side.awaitHead();
      assertThat(live.isTroubled()).isFalse();
    }
    Snapshot live = snapshot();
    side.rebuild(side.projections()).all();
    assertThat(snapshot()).isEqualTo(live);
  }

  /** Every row of every view. */
  private record Snapshot(List<Map<?, ?>> rows) {}

  private interface TableOf {
    String table(Projection<?, ?> projection);
  }

  private Snapshot snapshot() {
    return snapshot(Projection::table);
  }

  private Snapshot snapshot(TableOf tables) {
    return new Snapshot(
        side.projections().all().stream()
            .filter(p -> !p.equals(side.projections().person()))
            .<Map<?, ?>>map(p -> side.rows(p, tables.table(p)))
            .toList());
  }
}
