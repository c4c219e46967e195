package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places in a document, written {@code intimacy.criteria[0].points}. */
final class Paths {
  private static final Pattern STEP = Pattern.compile("\\[(\\d{1,6})]|([^.\\[\\]]+)");

  private Paths() {}

  /** Puts a number in the place of the one that is there; false where no number is. */
  static boolean putNumber(JsonNode document, String path, BigDecimal number) {
    List<MatchResult> steps = new ArrayList<>(STEP.matcher(path).results().toList());
    if (steps.isEmpty()) {
      return false;
    }
    MatchResult last = steps.removeLast();
    JsonNode parent = document;
    for (MatchResult step : steps) {
      parent = child(parent, step);
    }
    if (!child(parent, last).isNumber()) {
      return false;
    }
    switch (parent) {
      case ObjectNode object -> object.put(last.group(2), number);
      case ArrayNode array -> array.set(Integer.parseInt(last.group(1)), number);
      default -> throw new IllegalStateException("a number lies in an object or a list");
    }
    return true;
  }

  /** What stands at the path; a missing node where nothing does. */
  static JsonNode find(JsonNode document, String path) {
    JsonNode node = document;
    for (MatchResult step : STEP.matcher(path).results().toList()) {
      node = child(node, step);
    }
    return node;
  }

  private static JsonNode child(JsonNode parent, MatchResult step) {
    @Nullable String index = step.group(1);
    return index == null ? parent.path(step.group(2)) : parent.path(Integer.parseInt(index));
  }
}
