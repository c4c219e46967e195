package org.mcrledger.core.term;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value that changes on days: each entry holds from its day until the next one's. Of two on one
 * day the later set holds.
 */
public record Timeline<V>(NavigableMap<LocalDate, V> since) {
  public Timeline {
    since = Collections.unmodifiableNavigableMap(new TreeMap<>(since));
  }

  public static <V> Timeline<V> empty() {
    return new Timeline<>(new TreeMap<>());
  }

  public Timeline<V> with(LocalDate from, V value) {
    NavigableMap<LocalDate, V> next = new TreeMap<>(since);
    next.put(from, value);
    return new Timeline<>(next);
  }

  /** The value on that day; empty before the first. */
  public Optional<V> on(LocalDate day) {
    return Optional.ofNullable(since.floorEntry(day)).map(Map.Entry::getValue);
  }
}
