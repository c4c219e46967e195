package org.mcrledger.command.policy;

import java.time.Duration;
import java.util.Optional;
import org.mcrledger.ledger.read.LedgerPulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread on which the scoring policy follows the ledger and months are closed. */
final class PolicyFollower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyFollower.class);

  /** So often the business clock is looked at, and a failed batch tried again. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Where more than this came at once the policy is behind, and goes on without a pause. */
  private static final int FEW = 500;

  private final ScoringPolicy policy;
  private final Retried closing;
  private final LedgerPulse pulse;
  private final Duration pace;
  private Optional<Thread> thread = Optional.empty();
  private volatile boolean running;

  /**
   * @param pace from the beginning of one step to that of the next at least: a score may be late by
   *     this, so that those of many events are one step
   */
  PolicyFollower(ScoringPolicy policy, MonthClose months, LedgerPulse pulse, Duration pace) {
    this.pace = pace;
    this.policy = policy;
    this.closing = new Retried("a month cannot be closed", months::closeDue, System::nanoTime);
    this.pulse = pulse;
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Optional.of(Thread.ofPlatform().name("scoring-policy").daemon().start(this::follow));
  }

  private void follow() {
    while (running) {
      long start = System.nanoTime();
      try {
        if (policy.follow() > FEW) {
          continue;
        }
        do {
          closing.ask();
          policy.takeNewRules();
          policy.noteNowAndThen();
        } while (running && !pulse.awaitBeyond(policy.position(), LOOK));
        Duration left = pace.minusNanos(System.nanoTime() - start);
        if (left.isPositive()) {
          Thread.sleep(left);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // Also an error, such as want of memory: scores would stand still and nobody would know.
        LOG.error("scores do not follow the ledger; tried again in a moment", e);
        pause();
      }
    }
    policy.note();
  }

  private void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    thread.ifPresent(PolicyFollower::end);
    thread = Optional.empty();
  }

  /** A step that is under way is finished: broken off, it would only have to be taken again. */
  private static void end(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
