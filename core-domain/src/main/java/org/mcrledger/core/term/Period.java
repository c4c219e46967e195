package org.mcrledger.core.term;

import java.time.LocalDate;
import java.util.Optional;

/** Days from one to another, both included; without {@code to} it has no end yet. */
public record Period(LocalDate from, Optional<LocalDate> to) {
  public Period {
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("a period ends on or after " + from + ", not " + to.get());
    }
  }

  public static Period from(LocalDate from) {
    return new Period(from, Optional.empty());
  }

  public static Period of(LocalDate from, LocalDate to) {
    return new Period(from, Optional.of(to));
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
  }

  /** True where the two have a day in common. */
  public boolean meets(Period other) {
    return (to.isEmpty() || !other.from.isAfter(to.get()))
        && (other.to.isEmpty() || !from.isAfter(other.to.get()));
  }
}
