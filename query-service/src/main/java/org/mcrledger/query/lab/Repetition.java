package org.mcrledger.query.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.kit.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Whether a saved replay came out the same when it was run anew.
 *
 * @param document SHA-256 of what came out now
 * @param differences empty where it is the same
 */
public record Repetition(ReplayId replay, String document, List<Difference> differences) {
  public Repetition {
    differences = List.copyOf(differences);
  }

  /**
   * One field of the document that says something else.
   *
   * @param saved its value then, where it is a single one
   * @param found its value now, where it is a single one
   */
  public record Difference(String field, Optional<JsonNode> saved, Optional<JsonNode> found) {}

  public boolean isSame() {
    return differences.isEmpty();
  }

  /** The fields in which two documents differ. */
  static List<Difference> between(byte[] saved, byte[] found) {
    JsonNode before = Json.mapper().readTree(saved);
    JsonNode now = Json.mapper().readTree(found);
    TreeSet<String> fields = new TreeSet<>(before.propertyNames());
    fields.addAll(now.propertyNames());
    List<Difference> differences = new ArrayList<>();
    for (String field : fields) {
      if (!before.path(field).equals(now.path(field))) {
        differences.add(new Difference(field, single(before.path(field)), single(now.path(field))));
      }
    }
    return differences;
  }

  static Optional<JsonNode> single(JsonNode value) {
    return value.isValueNode() ? Optional.of(value) : Optional.empty();
  }
}
