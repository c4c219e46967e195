package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mcrledger.rules.InvalidFile.Problem;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: keys that occur twice, borders that no value reaches. */
final class RuleSetChecks {
  private final CheckedFile file;
  private final List<Problem> problems = new ArrayList<>();

  private RuleSetChecks(CheckedFile file) {
    this.file = file;
  }

  /** Refuses a rule set that contradicts itself, with everything that does. */
  static void check(CheckedFile file) {
    RuleSetChecks checks = new RuleSetChecks(file);
    checks.check(file.root());
    if (!checks.problems.isEmpty()) {
      throw new InvalidFile(checks.problems);
    }
  }

  private void check(JsonNode root) {
    JsonNode intimacy = root.required("intimacy");
    rising("intimacy", intimacy, "lowest", "highest");
    rising("grid", root.required("grid"), "middleFrom", "highFrom");
    onlyOnce("intimacy.criteria", intimacy.required("criteria"));
    onlyOnce("diagnoses", root.required("diagnoses"));
    int at = 0;
    for (JsonNode criterion : intimacy.required("criteria")) {
      String path = "intimacy.criteria[" + at++ + "]";
      if (criterion.required("kind").stringValue().equals("frequency")) {
        frequency(path, criterion);
      }
    }
  }

  private void frequency(String path, JsonNode criterion) {
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (JsonNode table : criterion.path("industries")) {
      String tablePath = path + ".industries[" + at++ + "]";
      for (JsonNode industry : table.required("industries")) {
        if (!seen.add(industry.stringValue())) {
          add(industry, tablePath, "'" + industry.stringValue() + "' has two tables; give it one");
        }
      }
      borders(tablePath, table.required("steps"));
    }
    borders(path + ".otherwise", criterion.required("otherwise").required("steps"));
  }

  /** A border that does not rise is never reached: an earlier step has taken its values. */
  private void borders(String path, JsonNode steps) {
    BigDecimal before = BigDecimal.ZERO;
    int at = 0;
    for (JsonNode step : steps) {
      BigDecimal border =
          (step.has("upTo") ? step.required("upTo") : step.required("below")).decimalValue();
      if (border.compareTo(before) <= 0) {
        String sentence =
            border.toPlainString() + " is never reached; above " + before.toPlainString();
        add(step, path + ".steps[" + at + "]", sentence + " it would be right");
      }
      before = before.max(border);
      at++;
    }
  }

  private void rising(String path, JsonNode node, String low, String high) {
    if (node.required(low).intValue() >= node.required(high).intValue()) {
      add(node.required(high), path + "." + high, "must be above " + low);
    }
  }

  private void onlyOnce(String path, JsonNode list) {
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (JsonNode each : list) {
      JsonNode key = each.required("key");
      if (!seen.add(key.stringValue())) {
        add(key, path + "[" + at + "].key", "'" + key.stringValue() + "' is taken; choose another");
      }
      at++;
    }
  }

  private void add(JsonNode node, String field, String sentence) {
    problems.add(new Problem(file.name(), CheckedFile.lineOf(node), field, sentence));
  }
}
