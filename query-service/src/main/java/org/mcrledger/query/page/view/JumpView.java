package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From where to where the computed scores went at once; empty is unknown, and no zero.
 *
 * @param otherRules the rules changed in between
 */
public record JumpView(
    LocalDate on,
    Optional<Integer> intimacyBefore,
    Optional<Integer> intimacy,
    Optional<Integer> supportBefore,
    Optional<Integer> support,
    boolean otherRules) {
  public boolean movesIntimacy() {
    return !intimacyBefore.equals(intimacy);
  }

  public boolean movesSupport() {
    return !supportBefore.equals(support);
  }
}
