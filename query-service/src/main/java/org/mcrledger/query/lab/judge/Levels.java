package org.mcrledger.query.lab.judge;

import java.util.Arrays;

/**
 * Values by their place among the different ones: what is drawn of them is ranked without being
 * sorted.
 */
final class Levels {
  private final int[] ofCases;
  private final int different;

  Levels(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
    this.different = sorted.length;
    this.ofCases =
        Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(sorted, value)).toArray();
  }

  /** From 0. */
  int of(int number) {
    return ofCases[number];
  }

  int different() {
    return different;
  }
}
