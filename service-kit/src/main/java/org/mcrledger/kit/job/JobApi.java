package org.mcrledger.kit.job;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Denied;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.WallClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Jobs by REST, for who started them and for administrators. */
@RestController
@RequestMapping("/api/v1/jobs")
@Requires(Right.OWN_ACCOUNT)
public class JobApi {
  private final Jobs jobs;
  private final WallClock clock;

  public JobApi(Jobs jobs, WallClock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @GetMapping("/{id}")
  Map<String, Object> get(@PathVariable UUID id, Actor actor) {
    return shown(visible(id, actor), clock.now());
  }

  @PostMapping("/{id}/cancellation")
  Map<String, Object> cancel(@PathVariable UUID id, Actor actor) {
    visible(id, actor);
    return shown(jobs.cancel(id, actor.login()), clock.now());
  }

  private Job visible(UUID id, Actor actor) {
    Job job = jobs.get(id);
    if (!job.owner().equals(actor.login()) && !actor.may(Right.ADMINISTER)) {
      throw new Denied("not-allowed", Right.ADMINISTER);
    }
    return job;
  }

  /** A job as data: with rate and remaining time as of now. */
  public static Map<String, Object> shown(Job job, Instant now) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", job.id());
    shown.put("kind", job.kind());
    shown.put("owner", job.owner());
    shown.put("state", job.state().name().toLowerCase(Locale.ROOT));
    shown.put("done", job.done());
    job.total().ifPresent(total -> shown.put("total", total));
    job.rate(now).ifPresent(rate -> shown.put("ratePerSecond", Math.round(rate * 10) / 10.0));
    job.remaining(now).map(Duration::toSeconds).ifPresent(s -> shown.put("remainingSeconds", s));
    shown.put("createdAt", job.createdAt());
    job.startedAt().ifPresent(at -> shown.put("startedAt", at));
    job.finishedAt().ifPresent(at -> shown.put("finishedAt", at));
    job.result().ifPresent(result -> shown.put("result", result));
    job.problem().ifPresent(problem -> shown.put("problem", problem));
    return shown;
  }
}
