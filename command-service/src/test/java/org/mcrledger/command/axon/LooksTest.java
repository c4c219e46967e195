package org.mcrledger.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LooksTest {
  @Test
  void each_look_shows_what_was_there_when_it_was_asked_for() throws Exception {
    AtomicLong ledger = new AtomicLong();
    AtomicLong seen = new AtomicLong();
    Looks looks = new Looks(() -> seen.set(ledger.get()));
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            callers.submit(
                () -> {
                  for (int n = 0; n < 2_000; n++) {
                    long stored = ledger.incrementAndGet();
                    looks.take();
                    assertThat(seen.get()).isGreaterThanOrEqualTo(stored);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(seen.get()).isEqualTo(16_000);
  }

  @Test
  void those_who_wait_during_a_look_share_the_next_one() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Looks looks =
        new Looks(
            () -> {
              taken.incrementAndGet();
              underWay.countDown();
              await(goOn);
            });
    try (ExecutorService callers = Executors.newCachedThreadPool()) {
      Future<?> first = callers.submit(looks::take);
      await(underWay);
      Thread[] waiting = new Thread[5];
      for (int i = 0; i < waiting.length; i++) {
        waiting[i] = Thread.ofPlatform().start(looks::take);
      }
      for (Thread one : waiting) {
        while (one.getState() != Thread.State.WAITING) {
          Thread.sleep(1);
        }
      }
      goOn.countDown();
      first.get();
      for (Thread one : waiting) {
        one.join();
      }
    }
    assertThat(taken.get()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
