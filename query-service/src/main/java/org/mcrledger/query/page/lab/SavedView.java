package org.mcrledger.query.page.lab;

/**
 * A replay that was saved, with all that its result follows from.
 *
 * @param document address of its result in canonical form
 */
public record SavedView(
    String id,
    String because,
    String by,
    String at,
    boolean voided,
    Rules tried,
    Rules against,
    String period,
    String position,
    boolean overrides,
    String scored,
    String moved,
    String hash,
    String document,
    String event) {
  /** Rules as they were then. */
  public record Rules(String kind, String key, String hash, String text) {}
}
