package org.mcrledger.kit.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A piece of long work, as it stands.
 *
 * @param kind names who does it, such as {@code import}
 * @param owner the login of who started it
 * @param done how many units are done
 * @param total of how many, where that is known
 * @param doneAtStart how many were done when the present run began: a resumed job starts above 0
 * @param startedAt when the present run began
 * @param result what the work says of itself when done
 * @param problem why it failed, as a problem of RFC 9457
 */
public record Job(
    UUID id,
    String kind,
    String owner,
    State state,
    JsonNode input,
    long done,
    OptionalLong total,
    long doneAtStart,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<JsonNode> result,
    Optional<JsonNode> problem) {

  /** Where a job is on its way. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOver() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /** Units per second in the present run; empty while there is nothing to tell it from. */
  public OptionalDouble rate(Instant now) {
    if (startedAt.isEmpty() || done <= doneAtStart) {
      return OptionalDouble.empty();
    }
    long millis = Duration.between(startedAt.get(), finishedAt.orElse(now)).toMillis();
    return millis <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((done - doneAtStart) * 1000.0 / millis);
  }

  /** How long the rest takes at the present rate. */
  public Optional<Duration> remaining(Instant now) {
    OptionalDouble rate = rate(now);
    if (rate.isEmpty() || total.isEmpty() || state.isOver()) {
      return Optional.empty();
    }
    long rest = Math.max(0, total.getAsLong() - done);
    return Optional.of(Duration.ofSeconds((long) Math.ceil(rest / rate.getAsDouble())));
  }
}
