package org.mcrledger.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that each wait for their answer before they call again, for a bounded time. */
public final class Callers {
  /** No caller calls more often than this, whatever the time. */
  private static final int CALLS_MAX = 2_000_000;

  /** One call. */
  @FunctionalInterface
  public interface Call {
    /**
     * @param caller from 0
     * @param number of the caller's call, from 0
     */
    void make(int caller, int number) throws Exception;
  }

  /**
   * What came of it.
   *
   * @param perSecond calls answered in a second, all callers together
   */
  public record Answered(double perSecond, Latencies latencies) {}

  private Callers() {}

  /** Lets so many call until the time is over. */
  public static Answered during(int callers, Duration time, Call call) throws Exception {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Latencies> each = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<Latencies>> calling = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        int number = caller;
        calling.add(threads.submit(() -> until(end, number, call)));
      }
      for (Future<Latencies> one : calling) {
        each.add(answer(one));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Latencies all = Latencies.together(each);
    return new Answered(all.count() / seconds, all);
  }

  private static Latencies until(long end, int caller, Call call) throws Exception {
    Latencies latencies = new Latencies();
    long before = System.nanoTime();
    for (int number = 0; before < end && number < CALLS_MAX; number++) {
      call.make(caller, number);
      long after = System.nanoTime();
      latencies.add(after - before);
      before = after;
    }
    return latencies;
  }

  private static Latencies answer(Future<Latencies> one) throws Exception {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call failed", e.getCause());
    }
  }
}
