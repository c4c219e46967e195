package org.mcrledger.query.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A typed column beside the row: what people filter, sort and join on.
 *
 * @param type its type in PostgreSQL
 * @param text the value in PostgreSQL's text form; null where there is none
 */
public record Column<R>(String name, String type, Function<R, @Nullable String> text) {

  /** A column of one value, in its {@code toString} form. */
  static <R> Column<R> of(String name, String type, Function<R, @Nullable Object> value) {
    return new Column<>(
        name,
        type,
        row -> {
          Object found = value.apply(row);
          return found == null ? null : text(found);
        });
  }

  /** A column that holds an array of values, some of which may be null. */
  static <R> Column<R> array(
      String name, String elementType, Function<R, ? extends Collection<?>> values) {
    return new Column<>(name, elementType + "[]", row -> literal(values.apply(row)));
  }

  private static String literal(Collection<?> values) {
    return values.stream().map(Column::element).collect(Collectors.joining(",", "{", "}"));
  }

  private static String element(@Nullable Object value) {
    return value == null
        ? "NULL"
        : "\"" + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** After the year 9999 ISO puts a sign before a year, and the database none. */
  private static String text(Object value) {
    String text = value.toString();
    return value instanceof LocalDate && text.startsWith("+") ? text.substring(1) : text;
  }
}
