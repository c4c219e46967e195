package org.mcrledger.kit.openapi;

import java.util.List;

/** Operations that are no annotated methods: a service that has such says them by this. */
@FunctionalInterface
public interface ApiOperations {
  List<ApiOperation> all();
}
