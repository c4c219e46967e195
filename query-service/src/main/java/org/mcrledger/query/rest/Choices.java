package org.mcrledger.query.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.problem.Problem;

/** Parameters that choose or filter, read from their texts; an empty one counts as absent. */
final class Choices {
  private Choices() {}

  static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }

  static Optional<LocalDate> day(String name, @Nullable String text) {
    return text(text)
        .map(
            day -> {
              try {
                return LocalDate.parse(day);
              } catch (DateTimeParseException _) {
                throw Problem.of("expects-a-date", 400).at(name).with("value", day).asException();
              }
            });
  }

  static Optional<Integer> year(String name, @Nullable String text) {
    return text(text)
        .map(
            year -> {
              if (!year.matches("\\d{4}")) {
                throw Problem.of("expects-a-year", 400).at(name).with("value", year).asException();
              }
              return Integer.valueOf(year);
            });
  }

  /** One of the constants by its key, else the usual one. */
  static <E> E order(
      @Nullable String text, E usual, Function<String, Optional<E>> find, Stream<String> keys) {
    return text(text)
        .map(
            key ->
                find.apply(key)
                    .orElseThrow(
                        () ->
                            Problem.of("expects-one-of", 400)
                                .at("sort")
                                .with("value", key)
                                .with("allowed", String.join(", ", keys.toList()))
                                .asException()))
        .orElse(usual);
  }
}
