package org.mcrledger.core.replay;

import java.util.Arrays;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;

/**
 * Intimacy of all contacts at all month-ends under one rule, two bytes each: the score, and the sum
 * of points from which it follows where anything is known, kept so that a run under rules that are
 * little different need not sum up anew. Threads may write at once, each of other contacts.
 */
final class Intimacies {
  private static final int SUMS = 1 << Byte.SIZE;

  private final IntimacyRule rule;
  private final byte[] scores;
  private final byte[] sums;
  private final byte[] scoreOf = new byte[SUMS];
  private volatile boolean sumTooLarge;

  Intimacies(IntimacyRule rule, int count) {
    this.rule = rule;
    this.scores = new byte[count];
    this.sums = new byte[count];
    for (int sum = Byte.MIN_VALUE; sum <= Byte.MAX_VALUE; sum++) {
      scoreOf[sum - Byte.MIN_VALUE] = Replayed.code(rule.scoreOf(sum));
    }
  }

  IntimacyRule rule() {
    return rule;
  }

  byte[] scores() {
    return scores;
  }

  /** The sums are all there; where points are many, some may be too large for a byte. */
  boolean canBeTurned() {
    return !sumTooLarge;
  }

  void gone(int from, int to) {
    Arrays.fill(scores, from, to, Replayed.GONE);
  }

  /**
   * Of one contact at all month-ends.
   *
   * @param more by month-end, by how many points the sum is more than at the one before
   * @param moreKnown 1 where from then on anything is known, -1 where from then on nothing is
   */
  void put(int from, int[] more, int[] moreKnown) {
    int sum = 0;
    int known = 0;
    for (int month = 0; month < more.length; month++) {
      sum += more[month];
      known += moreKnown[month];
      put(from + month, sum, known != 0);
    }
  }

  void copy(Intimacies earlier, int from, int count) {
    System.arraycopy(earlier.scores, from, scores, from, count);
    System.arraycopy(earlier.sums, from, sums, from, count);
  }

  /** From what was copied, with so many points more each; who was known stays so. */
  void turn(int from, int[] more) {
    int sum = 0;
    for (int month = 0; month < more.length; month++) {
      sum += more[month];
      put(from + month, sums[from + month] + sum, scores[from + month] != Replayed.UNKNOWN);
    }
  }

  /** As {@link #turn(int, int[])}, where who is known may differ too. */
  void turn(int from, int[] more, int[] moreKnown) {
    int sum = 0;
    int known = 0;
    for (int month = 0; month < more.length; month++) {
      sum += more[month];
      known += moreKnown[month];
      put(from + month, sums[from + month] + sum, known != 0);
    }
  }

  private void put(int at, int sum, boolean known) {
    byte score = score(sum);
    scores[at] = known ? score : Replayed.UNKNOWN;
    sums[at] = kept(sum);
  }

  private byte score(int sum) {
    return sum == (byte) sum ? scoreOf[sum - Byte.MIN_VALUE] : Replayed.code(rule.scoreOf(sum));
  }

  private byte kept(int sum) {
    byte kept = (byte) sum;
    if (kept != sum) {
      sumTooLarge = true;
    }
    return kept;
  }
}
