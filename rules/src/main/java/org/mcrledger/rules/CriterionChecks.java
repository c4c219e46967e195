package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether a criterion of intimacy contradicts itself, or says what can never come about. */
final class CriterionChecks {
  private final Findings findings;

  CriterionChecks(Findings findings) {
    this.findings = findings;
  }

  void check(String path, JsonNode criterion, int windowMonths) {
    String kind = criterion.required("kind").stringValue();
    JsonNode own = criterion.path("windowMonths");
    int window = own.isNumber() ? own.intValue() : windowMonths;
    decay(path, criterion, kind.equals("frequency") ? "percent" : "less", window);
    industries(path, criterion);
    if (kind.equals("frequency")) {
      frequency(path, criterion);
    }
  }

  private void industries(String path, JsonNode criterion) {
    Set<String> excepted = new HashSet<>(new Fields(criterion).texts("exceptIn"));
    int at = 0;
    for (JsonNode industry : criterion.path("onlyIn")) {
      if (excepted.contains(industry.stringValue())) {
        findings.error(
            industry,
            path + ".onlyIn[" + at + "]",
            "'%s' is excepted too; name it once",
            "“%s”又在 exceptIn 中；只能写一处",
            industry.stringValue());
      }
      at++;
    }
  }

  private void frequency(String path, JsonNode criterion) {
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (JsonNode table : criterion.path("industries")) {
      String tablePath = path + ".industries[" + at++ + "]";
      for (JsonNode industry : table.required("industries")) {
        if (!seen.add(industry.stringValue())) {
          findings.error(
              industry,
              tablePath,
              "'%s' has two tables; give it one",
              "“%s”有两个表；只能有一个",
              industry.stringValue());
        }
      }
      borders(tablePath, table.required("steps"));
    }
    borders(path + ".otherwise", criterion.required("otherwise").required("steps"));
  }

  /**
   * A border that does not rise is never reached: an earlier step has taken its values. Only what
   * lies on the border itself is left by a step below it to one up to it.
   */
  private void borders(String path, JsonNode steps) {
    BigDecimal before = BigDecimal.ZERO;
    boolean taken = true;
    int at = 0;
    for (JsonNode step : steps) {
      boolean included = step.has("upTo");
      BigDecimal border = step.required(included ? "upTo" : "below").decimalValue();
      int rise = border.compareTo(before);
      if (rise < 0 || (rise == 0 && (taken || !included))) {
        neverReached(step, path + ".steps[" + at + "]", border, before);
      } else {
        before = border;
        taken = included;
      }
      at++;
    }
  }

  private void neverReached(JsonNode step, String path, BigDecimal border, BigDecimal before) {
    findings.error(
        step,
        path,
        "%s is never reached; above %s it would be right",
        "%s 永远达不到；应大于 %s",
        border.toPlainString(),
        before.toPlainString());
  }

  /**
   * Steps of age rise, and lie within the window; with age facts count for less, never for more.
   */
  void decay(String path, JsonNode rule, String value, int window) {
    JsonNode steps = rule.path("decay");
    rising(path + ".decay", steps, "afterMonths");
    int at = 0;
    for (JsonNode step : steps) {
      JsonNode after = step.required("afterMonths");
      if (after.intValue() >= window) {
        findings.warning(
            after,
            path + ".decay[" + at + "].afterMonths",
            "is never reached: nothing older than %d months counts",
            "永远达不到：早于 %d 个月的不计",
            window);
      }
      at++;
    }
    if (value.equals("less")) {
      rising(path + ".decay", steps, value);
    } else {
      falling(path + ".decay", steps);
    }
  }

  void rising(String path, JsonNode steps, String field) {
    for (int at = 1; at < steps.size(); at++) {
      int before = steps.get(at - 1).required(field).intValue();
      JsonNode number = steps.get(at).required(field);
      if (number.intValue() <= before) {
        String place = path + "[" + at + "]." + field;
        findings.error(
            number, place, "must be above %d, as in the step before", "必须大于上一级的 %d", before);
      }
    }
  }

  private void falling(String path, JsonNode steps) {
    int before = 100;
    int at = 0;
    for (JsonNode step : steps) {
      JsonNode percent = step.required("percent");
      if (percent.intValue() >= before) {
        String place = path + "[" + at + "].percent";
        findings.error(
            percent,
            place,
            "must be below %d: with age it counts for less",
            "必须小于 %d：越久计得越少",
            before);
      }
      before = Math.min(before, percent.intValue());
      at++;
    }
  }
}
