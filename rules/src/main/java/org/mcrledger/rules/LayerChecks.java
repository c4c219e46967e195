package org.mcrledger.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.rules.LayerKinds.Asked;
import tools.jackson.databind.JsonNode;

/** Whether a criterion of a layer says what its kind asks for, and nothing else. */
final class LayerChecks {
  private static final Set<String> OF_ALL = Set.of("key", "kind", "name", "weight");

  private LayerChecks() {}

  static void check(LayerKinds.Kind kind, String path, JsonNode criterion, Findings findings) {
    for (Asked asked : kind.numbers()) {
      JsonNode value = criterion.path(asked.field());
      boolean right =
          value.isIntegralNumber()
              && value.decimalValue().intValue() >= asked.min()
              && value.decimalValue().intValue() <= asked.max();
      if (!right) {
        findings.error(
            value.isMissingNode() ? criterion : value,
            path + "." + asked.field(),
            "is a whole number from %d to %d",
            "应为 %d 至 %d 的整数",
            asked.min(),
            asked.max());
      }
    }
    Set<String> known =
        Stream.concat(OF_ALL.stream(), kind.numbers().stream().map(Asked::field))
            .collect(Collectors.toUnmodifiableSet());
    criterion.forEachEntry(
        (field, value) -> {
          if (!known.contains(field)) {
            findings.error(
                value,
                path + "." + field,
                "is no field here; there are %s",
                "不是此处的字段；此处有：%s",
                known.stream().sorted().collect(Collectors.joining(", ")));
          }
        });
  }
}
