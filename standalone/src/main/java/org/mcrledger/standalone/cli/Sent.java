package org.mcrledger.standalone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a command sends; options that were not given are left out. */
final class Sent {
  private final ObjectNode json = ServerClient.JSON.createObjectNode();

  Sent with(String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
    return this;
  }

  Sent with(String field, List<String> values) {
    values.forEach(json.putArray(field)::add);
    return this;
  }

  Sent with(String field, boolean value) {
    json.put(field, value);
    return this;
  }

  ObjectNode json() {
    return json;
  }
}
