package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The two clocks as the address says them: the date that is asked about and what was known then.
 *
 * @param validAt the date asked about, where it is not today
 * @param knownAt a position or an instant, where it is not now
 * @param today today in the business's time zone
 */
public record AsOfChoice(Optional<LocalDate> validAt, Optional<String> knownAt, LocalDate today) {
  public static AsOfChoice now(LocalDate today) {
    return new AsOfChoice(Optional.empty(), Optional.empty(), today);
  }

  public boolean isNow() {
    return validAt.isEmpty() && knownAt.isEmpty();
  }

  public LocalDate date() {
    return validAt.orElse(today);
  }
}
