package org.mcrledger.command.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    return Stream.concat(routes, corrections).toList();
  }

  private static ApiOperation post(String path, Right right, Class<? extends Record> body) {
    return new ApiOperation(
        "post", "/api/v1" + path, right.key(), List.of(), Optional.of(BodySchema.of(body)));
  }
}
