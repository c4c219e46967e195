package org.mcrledger.benchmarks.served;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mcrledger.benchmarks.run.Latencies;

/**
 * The time from the moment when a command's answer has arrived to the moment when its events are in
 * all views, while commands arrive at a fixed rate, whether or not the ones before are answered.
 */
final class LiveLag {
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

  private final Views views;
  private final Map<Long, Long> accepted = new ConcurrentSkipListMap<>();
  private final Latencies lags = new Latencies();

  /** Records something and gives the position of its last event. */
  @FunctionalInterface
  interface Command {
    long send(int number) throws Exception;
  }

  LiveLag(Views views) {
    this.views = views;
  }

  Latencies measure(int perSecond, Duration time, int callers, Command command) throws Exception {
    int all = Math.toIntExact(perSecond * time.toSeconds());
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<?>> sending = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        sending.add(threads.submit(() -> send(all, perSecond, start, next, command)));
      }
      watch(all, start + time.toNanos() + PATIENCE_NANOS);
      for (Future<?> sent : sending) {
        sent.get();
      }
    }
    return lags;
  }

  private Void send(int all, int perSecond, long start, AtomicInteger next, Command command)
      throws Exception {
    for (int number = next.getAndIncrement(); number < all; number = next.getAndIncrement()) {
      long due = start + number * 1_000_000_000L / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      long position = command.send(number);
      accepted.put(position, System.nanoTime());
    }
    return null;
  }

  private void watch(int all, long deadline) throws Exception {
    while (lags.count() < all) {
      long standing = views.standing();
      long now = System.nanoTime();
      var seen = accepted.entrySet().iterator();
      while (seen.hasNext()) {
        Map.Entry<Long, Long> one = seen.next();
        if (one.getKey() > standing) {
          break;
        }
        lags.add(Math.max(0, now - one.getValue()));
        seen.remove();
      }
      if (now > deadline) {
        throw new IllegalStateException(
            "only %d of %d became visible".formatted(lags.count(), all));
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }
}
