package org.mcrledger.query.page.view;

import java.util.Optional;

/**
 * A scheme as the official one.
 *
 * @param state key of how that stands on the day
 * @param since its first day, in words
 * @param by who made it official, when and why; empty of what ships
 */
public record OfficialLine(
    String href,
    String key,
    Names names,
    String state,
    String since,
    Optional<String> by,
    Optional<String> recorded,
    Optional<String> because) {
  public boolean isInForce() {
    return state.equals("in-force");
  }
}
