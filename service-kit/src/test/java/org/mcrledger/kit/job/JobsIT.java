package org.mcrledger.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.KitDatabase;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class JobsIT {
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final DataSource database = KitDatabase.fresh();
  private final WallClock clock = WallClock.ofMachine();
  private final AtomicLong counted = new AtomicLong();
  private final CountDownLatch gate = new CountDownLatch(1);
  private OneJvm process = new OneJvm();

  /** Counts to ten, with a checkpoint at each, and waits before the sixth until it may go on. */
  private final class Count implements JobWork {
    @Override
    public String kind() {
      return "count";
    }

    @Override
    public JsonNode run(JobRun run) throws InterruptedException {
      long from = run.cursor().map(JsonNode::longValue).orElse(0L);
      for (long i = from + 1; i <= 10; i++) {
        if (i == 6) {
          awaitGate(run);
        }
        counted.incrementAndGet();
        run.checkpoint(JsonNodeFactory.instance.numberNode(i), i, OptionalLong.of(10));
      }
      return JsonNodeFactory.instance.stringNode("from " + from);
    }

    private void awaitGate(JobRun run) throws InterruptedException {
      while (!gate.await(20, TimeUnit.MILLISECONDS)) {
        run.progress(5, OptionalLong.of(10));
      }
    }
  }

  private record Failing(String kind, Throwable reason) implements JobWork {
    @Override
    public JsonNode run(JobRun run) throws Exception {
      if (reason instanceof Error error) {
        throw error;
      }
      throw (Exception) reason;
    }
  }

  private final class OneJvm {
    final JobTable table = new JobTable(database);
    final JobRunner runner =
        new JobRunner(
            table,
            List.of(
                new Count(),
                new Failing("refused", Problem.of("upload-unknown", 404).asException()),
                new Failing("broken", new IllegalStateException("secret")),
                new Failing("too-deep", new StackOverflowError())),
            clock,
            2);
    final Jobs jobs = new Jobs(table, runner, clock);
  }

  @AfterEach
  void stop() {
    process.runner.stop();
  }

  @Test
  void a_job_runs_to_its_end_and_says_what_came_out() {
    gate.countDown();
    process.runner.start();
    Job job = over(process.jobs.start("count", "zhang", NOTHING));
    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.result().orElseThrow().stringValue()).isEqualTo("from 0");
    assertThat(job.done()).isEqualTo(10);
    assertThat(process.jobs.newest("count", Optional.empty(), 5)).containsExactly(job);
  }

  @Test
  void jobs_are_listed_part_by_part_and_found_by_what_they_name() {
    UUID first = process.jobs.start("count", "zhang", NOTHING).id();
    UUID second =
        process
            .jobs
            .start("count", "zhang", Json.mapper().valueToTree(Map.of("of", first.toString())))
            .id();
    UUID third = process.jobs.start("count", "zhang", NOTHING).id();
    List<UUID> listed = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    for (List<Job> part = process.jobs.newest("count", after, 2);
        !part.isEmpty();
        part = process.jobs.newest("count", after, 2)) {
      part.forEach(job -> listed.add(job.id()));
      after = Optional.of(listed.getLast());
    }
    assertThat(listed).containsExactlyInAnyOrder(first, second, third);
    assertThat(process.jobs.naming("count", "of", List.of(first, third)))
        .extracting(Job::id)
        .containsExactly(second);
  }

  @Test
  void a_running_job_shows_its_progress_and_can_be_stopped() {
    process.runner.start();
    UUID id = process.jobs.start("count", "zhang", NOTHING).id();
    await().until(() -> process.jobs.get(id).done() == 5);
    Job running = process.jobs.get(id);
    assertThat(running.total()).hasValue(10);
    assertThat(running.rate(clock.now()).orElseThrow()).isPositive();
    assertThat(running.remaining(clock.now())).isPresent();
    process.jobs.cancel(id, "admin");
    assertThat(over(running).state()).isEqualTo(Job.State.CANCELLED);
    assertThat(counted).hasValue(5);
    assertThatThrownBy(() -> process.jobs.cancel(id, "admin")).hasMessage("job-is-over");
  }

  @Test
  void another_process_can_stop_it_too() {
    process.runner.start();
    Job job = process.jobs.start("count", "zhang", NOTHING);
    await().until(() -> process.jobs.get(job.id()).done() == 5);
    new OneJvm().jobs.cancel(job.id(), "admin");
    assertThat(over(job).state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void a_job_that_waits_is_cancelled_at_once() {
    UUID id = process.jobs.start("count", "zhang", NOTHING).id();
    assertThat(process.jobs.cancel(id, "zhang").state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void after_a_clean_stop_the_next_start_goes_on_from_the_last_checkpoint() {
    process.runner.start();
    Job job = process.jobs.start("count", "zhang", NOTHING);
    await().until(() -> process.jobs.get(job.id()).done() == 5);
    process.runner.stop();
    assertThat(process.jobs.get(job.id()).state()).isEqualTo(Job.State.WAITING);
    gate.countDown();
    process = new OneJvm();
    process.runner.start();
    assertThat(over(job).result().orElseThrow().stringValue()).isEqualTo("from 5");
    assertThat(counted).hasValue(10);
  }

  @Test
  void a_job_whose_process_fell_silent_is_taken_over_and_the_old_run_writes_no_more() {
    process.runner.start();
    Job job = process.jobs.start("count", "zhang", NOTHING);
    await().until(() -> process.jobs.get(job.id()).done() == 5);
    OneJvm other = new OneJvm();
    await()
        .until(
            () -> {
              silence(job.id());
              return other.table.claim(List.of("count"), clock.now()).isPresent();
            });
    gate.countDown();
    await().untilAsserted(() -> assertThat(counted).hasValueBetween(5, 6));
    assertThat(other.table.cursor(job.id()).orElseThrow().longValue()).isEqualTo(5);
    assertThat(other.table.progress(job.id(), 7, OptionalLong.of(10), Optional.empty())).isTrue();
    assertThat(process.table.progress(job.id(), 9, OptionalLong.of(10), Optional.empty()))
        .isFalse();
  }

  @Test
  void a_job_whose_end_could_not_be_written_is_done_again_from_its_checkpoint() {
    gate.countDown();
    JdbcClient admin = JdbcClient.create(database);
    admin.sql("alter table app.job add constraint no_end check (state <> 'done')").update();
    process.runner.start();
    Job job = process.jobs.start("count", "zhang", NOTHING);
    await().until(() -> process.jobs.get(job.id()).done() == 10);
    admin.sql("alter table app.job drop constraint no_end").update();
    assertThat(process.jobs.get(job.id()).state()).isEqualTo(Job.State.RUNNING);
    silence(job.id());
    assertThat(over(job).state()).isEqualTo(Job.State.DONE);
    assertThat(counted).hasValue(10);
  }

  @Test
  void a_failed_job_keeps_the_rule_or_an_id_to_quote() {
    process.runner.start();
    Job refused = over(process.jobs.start("refused", "zhang", NOTHING));
    assertThat(refused.state()).isEqualTo(Job.State.FAILED);
    assertThat(refused.problem().orElseThrow().get("rule").stringValue())
        .isEqualTo("upload-unknown");
    Job broken = over(process.jobs.start("broken", "zhang", NOTHING));
    assertThat(broken.problem().orElseThrow().get("id").stringValue()).isNotBlank();
    assertThat(broken.problem().orElseThrow().toString()).doesNotContain("secret");
    Job tooDeep = over(process.jobs.start("too-deep", "zhang", NOTHING));
    assertThat(tooDeep.problem().orElseThrow().get("rule").stringValue()).isEqualTo("unexpected");
  }

  @Test
  void a_job_is_shown_with_rate_and_remaining_time() {
    Instant start = Instant.parse("2026-01-20T01:00:00Z");
    Job job = process.jobs.start("count", "zhang", NOTHING);
    JdbcClient.create(database)
        .sql(
            "update app.job set state = 'running', started_at = ?, done_at_start = 1000,"
                + " done = 3000, total = 10000")
        .param(start.atOffset(ZoneOffset.UTC))
        .update();
    assertThat(JobApi.shown(process.jobs.get(job.id()), start.plusSeconds(20)))
        .containsEntry("ratePerSecond", 100.0)
        .containsEntry("remainingSeconds", 70L);
  }

  private void silence(UUID id) {
    JdbcClient.create(database)
        .sql("update app.job set alive_at = now() - interval '1 minute' where id = ?")
        .param(id)
        .update();
  }

  private Job over(Job job) {
    await().atMost(Duration.ofSeconds(20)).until(() -> process.jobs.get(job.id()).state().isOver());
    return process.jobs.get(job.id());
  }
}
