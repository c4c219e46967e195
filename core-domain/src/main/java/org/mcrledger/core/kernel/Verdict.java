package org.mcrledger.core.kernel;

import java.util.List;
import java.util.Map;

/** What a decider says to a command: events that follow from it, or the rule that refuses it. */
public sealed interface Verdict<E> {
  /** The command holds; these events, one or more, are to be stored together. */
  record Accepted<E>(List<E> events) implements Verdict<E> {
    public Accepted {
      events = List.copyOf(events);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("an accepted command leaves at least one event");
      }
    }
  }

  /**
   * The command is refused and nothing changes.
   *
   * @param rule name of the rule in kebab-case
   * @param field the field that breaks it, as a path such as {@code participants[0].contact}
   * @param params values that the rule's sentence quotes
   */
  record Rejected<E>(String rule, String field, Map<String, String> params) implements Verdict<E> {
    public Rejected {
      params = Map.copyOf(params);
    }
  }

  static <E> Verdict<E> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  static <E> Verdict<E> reject(String rule, String field) {
    return new Rejected<>(rule, field, Map.of());
  }

  static <E> Verdict<E> reject(String rule, String field, String param, Object value) {
    return new Rejected<>(rule, field, Map.of(param, String.valueOf(value)));
  }

  static <E> Verdict<E> reject(String rule, String field, Map<String, String> params) {
    return new Rejected<>(rule, field, params);
  }
}
