package org.mcrledger.query.lab;

import java.util.UUID;
import java.util.stream.Stream;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a run came to nothing, in terms of who asked for it. */
final class FailedRun {
  private static final Logger LOG = LoggerFactory.getLogger(FailedRun.class);

  private FailedRun() {}

  /** What nobody foresaw is logged with the id that the asker is told. */
  static Problem problem(ReplayRun run, Throwable thrown, ReplayRoom room) {
    if (thrown instanceof Refused refused) {
      return refused.problem();
    }
    String id = UUID.randomUUID().toString();
    LOG.error("the replay {} failed, problem {}", run.id(), id, thrown);
    Problem problem = wantsMemory(thrown) ? room.tooSmall() : Problem.of("unexpected", 500);
    return problem.quoting(id);
  }

  /** Other threads hand it on as the cause of what they throw. */
  private static boolean wantsMemory(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .limit(20) // causes may run in a circle
        .anyMatch(OutOfMemoryError.class::isInstance);
  }
}
