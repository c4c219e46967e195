package org.mcrledger.query.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.ledger.read.Head;

/**
 * How the ledger and its read tables are doing.
 *
 * @param privilegesSeparated the login that reads may not write events
 */
public record LedgerState(
    Head head,
    List<Processor> processors,
    List<Policy> policies,
    List<DeadLetter> deadLetters,
    boolean privilegesSeparated) {
  /**
   * One view.
   *
   * @param lag events of the ledger that are not yet folded
   * @param folded by the process of this name; empty where none does
   * @param rebuiltAt when it was last folded anew from the beginning
   */
  public record Processor(
      String name, long position, long lag, Optional<String> folded, Optional<Instant> rebuiltAt) {}

  /**
   * What records outcomes of its own as the ledger grows.
   *
   * @param position noted about once a second
   * @param lag events of the ledger that it has not looked at
   */
  public record Policy(String name, long position, long lag) {}

  /**
   * An event that is not in its row, or for which a customer's scores stand still.
   *
   * @param processor the view, or the policy
   * @param event empty where a policy failed at none
   * @param error empty where it only waits behind another
   */
  public record DeadLetter(
      String processor,
      long position,
      String key,
      Optional<UUID> event,
      Optional<String> error,
      Instant failedAt) {}
}
