package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.live.Projections;
import org.mcrledger.query.live.Rebuild;
import org.mcrledger.query.live.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator may have done to the read tables; the ledger is not touched by it. */
@RestController
@RequestMapping("/api/v1/ledger/projections/{name}")
@Requires(Right.ADMINISTER)
public class ProjectionResource {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionResource.class);

  private final Projections projections;
  private final Rebuild rebuild;
  private final Retry retry;

  public ProjectionResource(Projections projections, Rebuild rebuild, Retry retry) {
    this.projections = projections;
    this.rebuild = rebuild;
    this.retry = retry;
  }

  /** Folds the view anew from the beginning, behind the running pages. */
  @PostMapping("/rebuild")
  public ResponseEntity<Map<String, Object>> rebuild(@PathVariable String name) {
    require(name);
    Thread.ofVirtual()
        .name("rebuild-" + name)
        .uncaughtExceptionHandler((_, e) -> LOG.error("{} could not be rebuilt", name, e))
        .start(() -> rebuild.of(name));
    return ResponseEntity.accepted().body(object("projection", name));
  }

  /** Tries again what could not be folded. */
  @PostMapping("/retry")
  public Map<String, Object> retry(@PathVariable String name) {
    require(name);
    return object("projection", name, "healed", retry.of(name));
  }

  private void require(String name) {
    if (projections.named(name).isEmpty()) {
      throw Problem.of("unknown-projection", 404).with("value", name).asException();
    }
  }
}
