package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale;
import org.mcrledger.core.term.MeasureScale.Form;
import tools.jackson.databind.JsonNode;

/** Whether what a scheme asks of a measure can be asked of it. */
final class MeasureChecks {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final JsonNode classes;
  private final Findings findings;

  MeasureChecks(JsonNode classes, Findings findings) {
    this.classes = classes;
    this.findings = findings;
  }

  /** What is no condition at all was said by the schema. */
  void condition(JsonNode condition, String path) {
    if (!condition.isObject()) {
      return;
    }
    long forms = List.of("all", "any", "not", "measure").stream().filter(condition::has).count();
    if (forms != 1) {
      String english = "is one of all, any, not, or a measure; not several";
      findings.error(condition, path, english, "只能是 all、any、not 或 measure 之一");
      return;
    }
    new Contradictions(findings).check(condition, path);
    for (String joined : List.of("all", "any")) {
      for (int at = 0; at < condition.path(joined).size(); at++) {
        condition(condition.get(joined).get(at), path + "." + joined + "[" + at + "]");
      }
    }
    if (condition.has("not")) {
      condition(condition.required("not"), path + ".not");
    }
    if (condition.has("measure")) {
      if (scale(condition.required("measure")).isPresent()) {
        asked(condition, path);
      }
    } else if (condition.has("is") || condition.has("atLeast")) {
      findings.error(condition, path, "has no measure to ask", "没有 measure 可比较");
    }
  }

  private void asked(JsonNode condition, String path) {
    JsonNode measure = condition.required("measure");
    if (condition.has("is") == condition.has("atLeast")) {
      String english = "needs either 'is' or 'atLeast'";
      findings.error(condition, path, english, "须有 is 或 atLeast 之一");
    } else if (condition.has("is")) {
      choices(measure, condition.required("is"), path + ".is");
      derived(measure, path + ".measure", measure.stringValue());
    } else {
      number(measure, path + ".measure");
      border(measure, condition.required("atLeast"), path + ".atLeast");
    }
  }

  /** A percentage has an end. No error: what was published stays readable for ever. */
  void border(JsonNode measure, JsonNode border, String path) {
    if (scale(measure).filter(scale -> scale.form() == Form.PERCENT).isPresent()
        && border.isNumber()
        && border.decimalValue().compareTo(HUNDRED) > 0) {
      findings.warning(
          border,
          path,
          "is never reached: %s is a percentage, 100 at most",
          "永远达不到：%s 是百分比，最多为 100",
          measure.stringValue());
    }
  }

  private void choices(JsonNode measure, JsonNode keys, String path) {
    List<String> choices = scale(measure).orElseThrow().choices();
    if (choices.isEmpty()) {
      String english = "%s is a number; ask 'atLeast'";
      findings.error(keys, path, english, "%s 是数值；请用 atLeast", measure.stringValue());
      return;
    }
    for (JsonNode key : keys) {
      if (key.isString() && !choices.contains(key.stringValue())) {
        findings.error(
            key,
            path,
            "'%s' is not one of %s",
            "“%s”不在其中：%s",
            key.stringValue(),
            String.join(", ", choices));
      }
    }
  }

  /** The measure is one that borders can be asked of. */
  void number(JsonNode measure, String path) {
    MeasureScale scale = scale(measure).orElseThrow();
    if (scale.form() == Form.CHOICE) {
      findings.error(
          measure,
          path,
          "%s is one of %s; ask 'is'",
          "%s 取值为 %s；请用 is",
          measure.stringValue(),
          String.join(", ", scale.choices()));
    }
    derived(measure, path, measure.stringValue());
  }

  /** What follows from something else needs the class that says how. */
  void derived(JsonNode node, String path, String measure) {
    boolean follows = Keyed.find(Measure.class, measure).orElseThrow().scale().derived();
    if (follows && !classes.has(measure)) {
      String english = "%1$s is not recorded but derived: classes.%1$s must say how";
      findings.error(node, path, english, "%1$s 由其他数据推导：须在 classes.%1$s 中说明", measure);
    }
  }

  /** Empty where there is no such measure. */
  static Optional<MeasureScale> scale(JsonNode measure) {
    return Keyed.find(Measure.class, measure.stringValue("")).map(Measure::scale);
  }
}
