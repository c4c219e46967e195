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
    Optional<Instant> recordedAt,
    boolean separated,
    List<ViewLine> views,
    List<DeadLetter> deadLetters) {
  /** A read model, the position it stands at, and how many of its events wait. */
  public record ViewLine(String name, long position, long dead) {}

  /** An event that a read model could not take in. */
  public record DeadLetter(String view, long position, String key, String cause, Instant at) {}

  public LedgerView {
    views = List.copyOf(views);
    deadLetters = List.copyOf(deadLetters);
  }
}
