package org.mcrledger.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists that a server answers page by page. */
final class Pages {
  private static final String AT_ONCE = "200";

  private Pages() {}

  /** All items of the list. */
  static List<JsonNode> all(ServerClient client, Supplier<Address> list) {
    List<JsonNode> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Address part = list.get().with("limit", AT_ONCE).with("cursor", cursor);
      JsonNode page = client.get(part.toString());
      page.get("items").forEach(all::add);
      cursor = page.path("next").isString() ? page.get("next").asString() : null;
    } while (cursor != null);
    return all;
  }
}
