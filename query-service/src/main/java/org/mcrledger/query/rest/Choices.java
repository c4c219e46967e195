package org.mcrledger.query.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.kit.problem.Problem;

/** Parameters that choose or filter, read from their texts; an empty one counts as absent. */
final class Choices {
  private Choices() {}

  static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** A customer to filter by. */
  static Optional<CustomerId> customer(@Nullable String text) {
    return text(text)
        .map(
            id -> {
              try {
                return new CustomerId(id);
              } catch (IllegalArgumentException _) {
                throw Problem.of("expects-an-id", 400)
                    .at("customer")
                    .with("value", id)
                    .asException();
              }
            });
  }

  /** {@code stale} or {@code expired}. */
  static Optional<String> standing(@Nullable String text) {
    Optional<String> asked = text(text);
    if (asked.filter(key -> !key.equals("stale") && !key.equals("expired")).isPresent()) {
      throw Problem.of("expects-one-of", 400)
          .at("standing")
          .with("value", asked.get())
          .with("allowed", "stale, expired")
          .asException();
    }
    return asked;
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

  /** Some of the constants by their keys, with commas between; one that is none is refused. */
  static <E extends Enum<E> & Keyed> Set<E> keys(
      String name, @Nullable String text, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    text(text)
        .ifPresent(
            keys ->
                Arrays.stream(keys.split(","))
                    .map(String::strip)
                    .forEach(key -> chosen.add(one(name, key, type))));
    return chosen;
  }

  private static <E extends Enum<E> & Keyed> E one(String name, String key, Class<E> type) {
    return Keyed.find(type, key)
        .orElseThrow(
            () ->
                Problem.of("expects-one-of", 400)
                    .at(name)
                    .with("value", key)
                    .with("allowed", allowed(type))
                    .asException());
  }

  private static <E extends Enum<E> & Keyed> String allowed(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Keyed::key).collect(Collectors.joining(", "));
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
