package org.mcrledger.command.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.command.proposal.ProposalOrders;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.json.BodySchema;
import org.mcrledger.kit.openapi.ApiOperation;
import org.mcrledger.kit.openapi.ApiOperations;

/** The table of routes, described for programs. */
public final class CommandOperations implements ApiOperations {
  @Override
  public List<ApiOperation> all() {
    Stream<ApiOperation> routes =
        CommandRoutes.ALL.stream().map(route -> post(route.path(), route.right(), route.body()));
    Stream<ApiOperation> corrections =
        Stream.of(post("/corrections", Right.RECORD_FACTS, Corrections.Correction.class));
    Stream<ApiOperation> proposals =
        Stream.of(
            post(ProposalOrders.PATH, Right.PROPOSE_TIER, ProposalOrders.Body.class),
            post(ReviewedList.PATH, Right.DECIDE_TIER, ReviewedList.Body.class));
    return Stream.of(routes, corrections, proposals).flatMap(each -> each).toList();
  }

  private static ApiOperation post(String path, Right right, Class<? extends Record> body) {
    return new ApiOperation(
        "post", "/api/v1" + path, right.key(), List.of(), Optional.of(BodySchema.of(body)));
  }
}
