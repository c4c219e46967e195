package org.mcrledger.core.term;

import java.time.YearMonth;

/**
 * All that the result of a replay follows from: repeated years later it gives the same one.
 *
 * @param form by which form the result was written down
 * @param before the rules that are compared with
 * @param after the rules that are tried out
 * @param from the first month
 * @param to the last month
 * @param position the last position of the ledger that may be used
 * @param overrides scores set by hand stand in place of computed ones
 */
public record ReplayBasis(
    int form,
    Rules before,
    Rules after,
    YearMonth from,
    YearMonth to,
    long position,
    boolean overrides) {

  /**
   * Rules with their text: the file or draft that they came from may be gone tomorrow.
   *
   * @param hash SHA-256 (hex) of the text's canonical form
   * @param text YAML or JSON
   */
  public record Rules(RulesId rules, String hash, String text) {}
}
