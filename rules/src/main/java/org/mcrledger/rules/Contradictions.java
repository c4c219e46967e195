package org.mcrledger.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Warns of an 'all' that asks of one measure what none of its choices is. */
record Contradictions(Findings findings) {
  void check(JsonNode condition, String path) {
    Map<String, Set<String>> left = new LinkedHashMap<>();
    Set<String> said = new HashSet<>();
    int at = 0;
    for (JsonNode part : condition.path("all")) {
      narrow(left, part);
      String place = path + ".all[" + at++ + "]";
      left.forEach(
          (measure, choices) -> {
            if (choices.isEmpty() && said.add(measure)) {
              findings.warning(
                  part,
                  place,
                  "is never true: with what is asked before, nothing is left for %s",
                  "永远不成立：与前面的条件一起，%s 没有任何取值可选",
                  measure);
            }
          });
    }
  }

  /** What each measure can still be, with this too. */
  private static void narrow(Map<String, Set<String>> left, JsonNode part) {
    part.path("all").forEach(each -> narrow(left, each));
    choices(part).ifPresent(asked -> of(left, part).retainAll(asked));
    JsonNode not = part.path("not");
    choices(not).ifPresent(asked -> of(left, not).removeAll(asked));
  }

  private static Set<String> of(Map<String, Set<String>> left, JsonNode part) {
    String measure = part.required("measure").stringValue();
    return left.computeIfAbsent(measure, _ -> all(part));
  }

  private static Set<String> all(JsonNode part) {
    return new HashSet<>(MeasureChecks.scale(part.required("measure")).orElseThrow().choices());
  }

  /**
   * What is asked of a measure that has choices; a key that is none of them was said to be wrong.
   */
  private static Optional<Set<String>> choices(JsonNode part) {
    return MeasureChecks.scale(part.path("measure"))
        .filter(scale -> !scale.choices().isEmpty() && part.path("is").isArray())
        .map(
            _ ->
                part.path("is")
                    .valueStream()
                    .map(key -> key.stringValue(""))
                    .collect(Collectors.toUnmodifiableSet()))
        .filter(keys -> all(part).containsAll(keys));
  }
}
