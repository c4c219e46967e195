package org.mcrledger.command.importing.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mappings;

class ReadingTest {
  private static Reading revenue(String column, String cell, String format) {
    Mapping mapping =
        Mappings.load(
            "sample",
            """
            mapping: sample
            title: {en: Sample, zh: 样本}
            columns:
              country: {aliases: {EIRE: IE, Unspecified: ""}}
              several: {separator: "|", cells: {"X, Y": [X, Y], wrong: [right]}, aliases: {Z: Zed}}
            targets:
              customers: {name: {column: several}}
              revenues:
                key: {columns: [several, period]}
                period: {column: period%s}
                currency: {constant: GBP}
                sales: {column: sales}
                country: {column: country}
                invoices: {column: invoices}
            """
                .formatted(format.isEmpty() ? "" : ", format: \"" + format + "\""));
    boolean ofCustomers = column.equals("several");
    return new Reading(
        mapping,
        ofCustomers
            ? mapping.target("customers").orElseThrow()
            : mapping.target("revenues").orElseThrow(),
        Row.of(7, Map.of(column, cell)));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-07-31,, 2012-07-31",
    "2012-07,, 2012-07",
    "2012-Q3,, 2012-Q3",
    "2012,, 2012",
    "31.07.2012, dd.MM.yyyy, 2012-07-31",
    "07/2012, MM/yyyy, 2012-07",
    "1 Jul 2012, d MMM yyyy, 2012-07-01",
    "2012年7月, yyyy年M月, 2012-07",
    "29.02.12, dd.MM.yy, 2012-02-29",
    "2012, uuuu, 2012",
    "2012, yyyy, 2012",
  })
  void dates_are_as_precise_as_they_are_written(String cell, String format, String date) {
    Reading reading = revenue("period", cell, format == null ? "" : format);
    assertThat(reading.date("period").toString()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012-02-30", "July", "2012-7", "12-07-31", "0000", "0000-05-01"})
  void what_is_no_date_names_column_and_value(String cell) {
    BadRow bad =
        catchThrowableOfType(BadRow.class, () -> revenue("period", cell, "").date("period"));
    assertThat(bad.trouble().column()).isEqualTo("period");
    assertThat(bad.trouble().value()).isEqualTo(cell);
    assertThat(bad.trouble().rule()).isEqualTo("cell-is-no-date");
    assertThat(bad.trouble().line()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "31.02.2012, dd.MM.yyyy",
    "31.04.2012, dd.MM.uuuu",
    "30.02.12,   dd.MM.yy",
    "01.05.0000, dd.MM.uuuu",
    "13/2012,    MM/yyyy",
  })
  void a_day_that_no_calendar_has_is_not_taken_for_its_neighbour(String cell, String format) {
    BadRow bad =
        catchThrowableOfType(BadRow.class, () -> revenue("period", cell, format).date("period"));
    assertThat(bad.trouble().rule()).isEqualTo("cell-is-no-date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,250.50", "1e9", "NaN", "0x1", "1.", "十", "9999999999999999999999999"})
  void what_is_no_number_is_refused(String cell) {
    BadRow bad =
        catchThrowableOfType(BadRow.class, () -> revenue("sales", cell, "").number("sales"));
    assertThat(bad.trouble().rule()).isEqualTo("cell-is-no-number");
  }

  @Test
  void numbers_are_kept_to_the_last_digit() {
    assertThat(revenue("sales", "-1250.50", "").number("sales").toPlainString())
        .isEqualTo("-1250.50");
  }

  @Test
  void an_alias_replaces_a_value_and_an_empty_one_says_that_nothing_is_known() {
    assertThat(revenue("country", "EIRE", "").maybe("country")).contains("IE");
    assertThat(revenue("country", "Unspecified", "").maybe("country")).isEmpty();
    assertThat(revenue("country", "France", "").maybe("country")).contains("France");
  }

  @ParameterizedTest
  @CsvSource({"A|B, A;B", "A | Z, A;Zed", "'X, Y', X;Y", "wrong, right", "A||B, A;B", "A, A"})
  void a_cell_is_split_by_the_separator_or_as_listed(String cell, String values) {
    assertThat(revenue("several", cell, "").texts("name")).isEqualTo(List.of(values.split(";")));
  }
}
