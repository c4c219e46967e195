package org.mcrledger.command.policy;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What is asked for again and again and may fail for as long as nobody removes the cause: the log
 * says so, and it is tried ever later, so that it costs little and nothing else waits for it.
 */
final class Retried {
  private static final Logger LOG = LoggerFactory.getLogger(Retried.class);
  private static final Duration SOONEST = Duration.ofMillis(500);
  private static final Duration LATEST = Duration.ofMinutes(1);

  private final String failure;
  private final Runnable task;
  private final LongSupplier nanoTime;
  private final ExponentialBackOff waits = new ExponentialBackOff(SOONEST.toMillis(), 2);
  private BackOffExecution wait;
  private long failedAt;
  private Duration pause = Duration.ZERO;

  /**
   * @param failure what the log says where it fails
   * @param nanoTime as {@link System#nanoTime}
   */
  Retried(String failure, Runnable task, LongSupplier nanoTime) {
    this.failure = failure;
    this.task = task;
    this.nanoTime = nanoTime;
    waits.setMaxInterval(LATEST.toMillis());
    this.wait = waits.start();
  }

  /** Does it, unless it has just failed. */
  void ask() {
    if (pause.isPositive() && nanoTime.getAsLong() - failedAt < pause.toNanos()) {
      return;
    }
    try {
      task.run();
      wait = waits.start();
      pause = Duration.ZERO;
    } catch (RuntimeException | Error e) {
      // Also an error, such as want of memory: its thread has other work to go on with.
      failedAt = nanoTime.getAsLong();
      pause = Duration.ofMillis(wait.nextBackOff());
      LOG.error("{}; tried again in {}", failure, pause, e);
    }
  }
}
