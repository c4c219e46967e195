package org.mcrledger.command.route;

import java.util.Map;
import org.mcrledger.command.proposal.ProposalOrders;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.job.Job;
import org.mcrledger.kit.job.JobApi;
import org.mcrledger.kit.json.Json;

/**
 * What is asked of proposals and is no command of one stream: to evaluate customers, and to go
 * through a list.
 */
public final class ProposalDesk {
  private final ProposalOrders orders;
  private final WallClock clock;

  public ProposalDesk(ProposalOrders orders, WallClock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  static boolean serves(String path) {
    return path.equals(ProposalOrders.PATH) || path.equals(ReviewedList.PATH);
  }

  CommandAnswer answer(CommandRequest request, Facts facts, Commands commands) {
    if (request.path().equals(ReviewedList.PATH)) {
      return new ReviewedList(commands).decide(request);
    }
    return queued(orders.start(request, facts::isRegistered));
  }

  private CommandAnswer queued(Job job) {
    return new CommandAnswer(
        202,
        Json.mapper().writeValueAsString(JobApi.shown(job, clock.now())),
        Map.of("Location", "/api/v1/jobs/" + job.id(), "Content-Type", "application/json"));
  }
}
