package org.mcrledger.benchmarks.run;

import java.util.Arrays;
import java.util.List;

/** How long each of many calls took, all of them kept: no histogram rounds the slow ones away. */
public final class Latencies {
  private long[] nanos = new long[1 << 12];
  private int count;

  public void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = duration;
  }

  static Latencies together(List<Latencies> parts) {
    Latencies all = new Latencies();
    parts.forEach(part -> Arrays.stream(part.nanos, 0, part.count).forEach(all::add));
    return all;
  }

  public int count() {
    return count;
  }

  /** The time within which that share of the calls was answered, in milliseconds. */
  public double millis(double share) {
    if (count == 0) {
      throw new IllegalStateException("nothing was answered");
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int place = (int) Math.ceil(share * count) - 1;
    return sorted[Math.clamp(place, 0, count - 1)] / 1e6;
  }
}
