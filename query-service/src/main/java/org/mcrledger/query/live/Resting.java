package org.mcrledger.query.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Views that could not be folded for now, each until it is worth another try. */
final class Resting {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private record Rest(Duration length, long untilNanos) {}

  private final Map<String, Rest> rests = new HashMap<>();

  /** After a failure: twice as long as the last time. */
  synchronized void begin(String view) {
    Rest last = rests.get(view);
    Duration length = last == null ? FIRST : last.length().multipliedBy(2);
    Duration bounded = length.compareTo(LONGEST) > 0 ? LONGEST : length;
    rests.put(view, new Rest(bounded, System.nanoTime() + bounded.toNanos()));
  }

  synchronized void end(String view) {
    rests.remove(view);
  }

  synchronized boolean isResting(String view) {
    Rest rest = rests.get(view);
    return rest != null && rest.untilNanos() - System.nanoTime() > 0;
  }

  /** Whether any view has failed and has not been folded since. */
  synchronized boolean isAny() {
    return !rests.isEmpty();
  }
}
