package org.mcrledger.kit.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.mcrledger.kit.clock.WallClock;
import tools.jackson.databind.JsonNode;

/** What the work of a job sees of it while it runs: its input, and where to say how far it is. */
public final class JobRun {
  /** Nobody sees progress finer than this, and each time costs a write. */
  private static final Duration STEP = Duration.ofMillis(500);

  private final Job job;
  private final Optional<JsonNode> cursor;
  private final JobTable table;
  private final WallClock clock;
  private volatile boolean stop;
  private long done;
  private OptionalLong total;
  private Instant written;

  JobRun(Job job, Optional<JsonNode> cursor, JobTable table, WallClock clock) {
    this.job = job;
    this.cursor = cursor;
    this.table = table;
    this.clock = clock;
    this.done = job.done();
    this.total = job.total();
    this.written = clock.now();
  }

  public UUID id() {
    return job.id();
  }

  /** The login of who started it, in whose name the work is done. */
  public String owner() {
    return job.owner();
  }

  public JsonNode input() {
    return job.input();
  }

  /** What the last checkpoint of an earlier run said; empty in the first. */
  public Optional<JsonNode> cursor() {
    return cursor;
  }

  /** Says how far the work is; to be called often, since this is also where it is stopped. */
  public void progress(long unitsDone, OptionalLong ofTotal) {
    done = unitsDone;
    total = ofTotal;
    if (clock.now().isAfter(written.plus(STEP))) {
      write(Optional.empty());
    }
    stopIfAsked();
  }

  /** Says how much there is to do, once that is known and before more of it is done. */
  public void total(long units) {
    total = OptionalLong.of(units);
    write(Optional.empty());
  }

  /** Says from where another run could go on; what came before must be durable by now. */
  public void checkpoint(JsonNode from, long unitsDone, OptionalLong ofTotal) {
    done = unitsDone;
    total = ofTotal;
    write(Optional.of(from));
    stopIfAsked();
  }

  /** Ends the work at the next progress. */
  void stop() {
    stop = true;
  }

  /** Writes the last figures, which no step has taken along. */
  void flush() {
    write(Optional.empty());
  }

  private void write(Optional<JsonNode> from) {
    written = clock.now();
    if (!table.progress(id(), done, total, from)) {
      throw new JobStopped(); // cancelled, or taken over by another process after a long silence
    }
  }

  private void stopIfAsked() {
    if (stop) {
      throw new JobStopped();
    }
  }
}
