package org.mcrledger.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.query.testing.ReadSide;

/** What a column holds is written as the database reads it. */
class ColumnIT {
  private static final ReadSide SIDE = new ReadSide();

  @AfterAll
  static void close() {
    SIDE.close();
  }

  /** People write the last of them for "for ever", and a tier ends the day after. */
  @Test
  void days_after_the_year_9999_are_read_too() {
    LocalDate last = LocalDate.of(9999, 12, 31);
    Column<LocalDate> column =
        Column.array("days", "date", day -> List.of(day, day.plusDays(1), day.plusYears(8_000)));
    String read =
        SIDE.jdbc()
            .sql("select (?::date[])::text")
            .param(column.text().apply(last))
            .query(String.class)
            .single();
    assertThat(read).isEqualTo("{9999-12-31,10000-01-01,17999-12-31}");
  }
}
