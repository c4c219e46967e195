package org.mcrledger.query.page.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the ledger and what is made of it are doing.
 *
 * @param separated whether the services log in to the database with different rights
 */
public record LedgerView(
    String ledgerId,
    long position,
    Instant recordedAt,
    boolean separated,
    List<ViewLine> views,
    List<DeadLetter> deadLetters) {
  /** A read model, the position it stands at, and how many of its events wait. */
  public record ViewLine(String name, long position, long lag, long dead) {}

  /** An event that a read model could not take in; without a cause it waits behind another. */
  public record DeadLetter(
      String view, long position, String key, Optional<String> cause, Instant at) {}

  public LedgerView {
    views = List.copyOf(views);
    deadLetters = List.copyOf(deadLetters);
  }
}
