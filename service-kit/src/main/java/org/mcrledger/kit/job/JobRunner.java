package org.mcrledger.kit.job;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

/**
 * Runs the jobs of the kinds that this process knows, a few at a time. A job whose process died is
 * found by its silence and gone on with.
 */
final class JobRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private final Map<String, JobWork> works = new ConcurrentHashMap<>();
  private final Map<UUID, JobRun> running = new ConcurrentHashMap<>();
  private final Iterable<JobWork> offered;
  private final JobTable table;
  private final WallClock clock;
  private final int atOnce;
  private volatile Optional<Threads> threads = Optional.empty();

  private record Threads(ScheduledExecutorService beat, ExecutorService work, Semaphore free) {}

  JobRunner(JobTable table, Iterable<JobWork> works, WallClock clock, int atOnce) {
    this.table = table;
    this.clock = clock;
    this.atOnce = atOnce;
    this.offered = works; // asked for at the start only, since works may need jobs themselves
  }

  @Override
  public synchronized void start() {
    offered.forEach(work -> works.put(work.kind(), work));
    if (isRunning() || works.isEmpty()) {
      return;
    }
    ScheduledExecutorService beat =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("jobs-beat").factory());
    ExecutorService work =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().daemon().name("job-", 1).factory());
    threads = Optional.of(new Threads(beat, work, new Semaphore(atOnce)));
    var _ = beat.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks for work now and not only at the next beat. */
  void wake() {
    threads
        .map(Threads::beat)
        .filter(beat -> !beat.isShutdown())
        .ifPresent(beat -> beat.execute(this::beat));
  }

  void stopNow(UUID id) {
    Optional.ofNullable(running.get(id)).ifPresent(JobRun::stop);
  }

  private void beat() {
    try {
      table.alive(running.keySet()).forEach(this::stopNow);
      threads.ifPresent(this::takeUp);
    } catch (RuntimeException e) {
      LOG.warn("jobs could not be looked after; trying again", e);
    }
  }

  private void takeUp(Threads some) {
    while (some.free().tryAcquire()) {
      Optional<Job> job = table.claim(works.keySet(), clock.now());
      if (job.isEmpty()) {
        some.free().release();
        return;
      }
      some.work()
          .execute(
              () -> {
                try {
                  run(job.get());
                } catch (RuntimeException e) {
                  LOG.warn("the end of job {} could not be written", job.get().id(), e);
                } finally {
                  some.free().release();
                  wake();
                }
              });
    }
  }

  private void run(Job job) {
    JobRun run = new JobRun(job, table.cursor(job.id()), table, clock);
    running.put(job.id(), run);
    try {
      JsonNode result = result(job, run);
      if (result != null) {
        table.finish(job.id(), Job.State.DONE, result, null, clock.now());
      }
    } finally {
      running.remove(job.id());
    }
  }

  /** What the work says at its end; nothing where it did not come to it. */
  private @Nullable JsonNode result(Job job, JobRun run) {
    try {
      JsonNode result = work(job).run(run);
      run.flush();
      return result;
    } catch (JobStopped _) {
      stopped(job.id());
    } catch (Throwable e) { // also an Error: taken up again, the job would only fail again
      table.finish(job.id(), Job.State.FAILED, null, problem(job, e), clock.now());
    }
    return null;
  }

  private JobWork work(Job job) {
    return Optional.ofNullable(works.get(job.kind())).orElseThrow();
  }

  private void stopped(UUID id) {
    if (table.isCancelled(id)) {
      table.finish(id, Job.State.CANCELLED, null, null, clock.now());
    } else {
      table.release(id); // the service stops: the next start goes on from the last checkpoint
    }
  }

  private static JsonNode problem(Job job, Throwable e) {
    Problem problem;
    if (e instanceof Refused refused) {
      problem = refused.problem();
    } else {
      String id = UUID.randomUUID().toString();
      LOG.error("job {} of kind {} failed, problem {}", job.id(), job.kind(), id, e);
      problem = Problem.of("unexpected", 500).quoting(id);
    }
    return Json.mapper().valueToTree(Problems.document(problem, Language.EN));
  }

  @Override
  public synchronized void stop() {
    threads.ifPresent(this::stop);
    threads = Optional.empty();
  }

  private void stop(Threads some) {
    running.values().forEach(JobRun::stop);
    some.beat().shutdown();
    some.work().shutdown();
    try {
      if (!some.work().awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("jobs did not stop in time; the next start goes on with them");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return threads.isPresent();
  }
}
