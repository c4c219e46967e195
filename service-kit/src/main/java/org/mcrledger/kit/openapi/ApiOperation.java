package org.mcrledger.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be asked of a resource.
 *
 * @param method the HTTP method in small letters
 * @param path the whole path, with {@code {id}} for what varies
 * @param right key of the right that it needs
 * @param parameters names of what may stand behind the question mark
 * @param body JSON Schema of the body; empty where it takes none that is JSON
 */
public record ApiOperation(
    String method,
    String path,
    String right,
    List<String> parameters,
    Optional<Map<String, Object>> body) {
  public ApiOperation {
    parameters = List.copyOf(parameters);
  }
}
