package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.term.CustomerId;

/**
 * Whose persons the nine-grid shows; what is empty does not filter.
 *
 * @param flagged only those whose last computed score is a jump
 */
public record GridFilter(
    Optional<CustomerId> customer,
    Optional<String> industry,
    Optional<String> region,
    Optional<String> owner,
    boolean flagged) {
  public static final GridFilter ALL =
      new GridFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
