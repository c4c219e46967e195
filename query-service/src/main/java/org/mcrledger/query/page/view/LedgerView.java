package org.mcrledger.query.page.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the ledger and what is made of it are doing.
 *
 * @param demoDay the business day, where it is one that can be moved on
 * @param monthEnd the next end of a month after it
 * @param separated whether the services log in to the database with different rights
 */
public record LedgerView(
    Optional<LocalDate> demoDay,
    LocalDate monthEnd,
    String ledgerId,
    long position,
    Instant recordedAt,
    boolean separated,
    List<ViewLine> views,
    List<DeadLetter> deadLetters) {
  /** A read model or a policy, the position it stands at, and how many of its events wait. */
  public record ViewLine(String name, long position, long lag, long dead) {}

  /**
   * An event that a read model could not take in, or a customer that a policy could not go on with;
   * without a cause it waits behind another.
   */
  public record DeadLetter(
      String view, long position, String key, Optional<String> cause, Instant at) {}

  public LedgerView {
    views = List.copyOf(views);
    deadLetters = List.copyOf(deadLetters);
  }
}
