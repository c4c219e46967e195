package org.mcrledger.kit.job;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Long work as people meet it: start it, look how far it is, stop it. */
public final class Jobs {
  private final JobTable table;
  private final JobRunner runner;
  private final WallClock clock;

  Jobs(JobTable table, JobRunner runner, WallClock clock) {
    this.table = table;
    this.runner = runner;
    this.clock = clock;
  }

  /** Queues the job; it begins as soon as a runner of its kind is free, also after a restart. */
  public Job start(String kind, String owner, JsonNode input) {
    UUID id = UUID.randomUUID();
    table.insert(id, kind, owner, input, clock.now());
    runner.wake();
    return get(id);
  }

  public Optional<Job> find(UUID id) {
    return table.find(id);
  }

  /** The job; one that is not there is refused as {@code job-unknown}. */
  public Job get(UUID id) {
    return find(id)
        .orElseThrow(() -> Problem.of("job-unknown", 404).with("value", id).asException());
  }

  /**
   * The newest first.
   *
   * @param after only those that stand behind this one
   */
  public List<Job> newest(String kind, Optional<UUID> after, int limit) {
    return table.newest(kind, after, limit);
  }

  /** Those whose input names one of the ids in that field, the newest first. */
  public List<Job> naming(String kind, String field, Collection<UUID> ids) {
    return table.naming(kind, field, ids);
  }

  /**
   * Asks the work to end at its next step; what is done stays done. One that is over is refused.
   */
  public Job cancel(UUID id, String by) {
    Job job = get(id);
    if (!table.cancel(id, by, clock.now())) {
      throw Problem.of("job-is-over", 409).asException();
    }
    runner.stopNow(id);
    return job.state() == Job.State.WAITING ? get(id) : job;
  }
}
