package org.mcrledger.query.answer;

import java.util.Optional;

/**
 * Which customers a list shows; what is empty does not filter.
 *
 * @param search part of a name in either script, or of the id; case does not matter
 * @param owner staff id of the owner on the day asked for
 * @param tier in the official scheme, on the day asked for
 * @param standing {@code stale}: that tier was decided longer ago than the review period; {@code
 *     expired}: one was decided for a time that is up
 */
public record CustomerFilter(
    Optional<String> search,
    Optional<String> industry,
    Optional<String> region,
    Optional<String> owner,
    Optional<String> tier,
    Optional<String> standing) {
  public static final CustomerFilter NONE =
      new CustomerFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
