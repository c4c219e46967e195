package org.mcrledger.rules;

import java.util.List;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale;
import org.mcrledger.core.term.MeasureScale.Form;
import tools.jackson.databind.JsonNode;

/** Whether what a scheme asks of a measure can be asked of it. */
final class MeasureChecks {
  /** Where problems go: sentences in both languages with their words. */
  interface Problems {
    void add(JsonNode node, String field, String english, String chinese, Object... words);
  }

  private final JsonNode classes;
  private final Problems problems;

  MeasureChecks(JsonNode classes, Problems problems) {
    this.classes = classes;
    this.problems = problems;
  }

  void condition(JsonNode condition, String path) {
    long forms = List.of("all", "any", "not", "measure").stream().filter(condition::has).count();
    if (forms != 1) {
      String english = "is one of all, any, not, or a measure; not several";
      problems.add(condition, path, english, "只能是 all、any、not 或 measure 之一");
      return;
    }
    for (String joined : List.of("all", "any")) {
      for (int at = 0; at < condition.path(joined).size(); at++) {
        condition(condition.get(joined).get(at), path + "." + joined + "[" + at + "]");
      }
    }
    if (condition.has("not")) {
      condition(condition.required("not"), path + ".not");
    }
    if (condition.has("measure")) {
      asked(condition, path);
    } else if (condition.has("is") || condition.has("atLeast")) {
      problems.add(condition, path, "has no measure to ask", "没有 measure 可比较");
    }
  }

  private void asked(JsonNode condition, String path) {
    JsonNode measure = condition.required("measure");
    if (condition.has("is") == condition.has("atLeast")) {
      String english = "needs either 'is' or 'atLeast'";
      problems.add(condition, path, english, "须有 is 或 atLeast 之一");
    } else if (condition.has("is")) {
      choices(measure, condition.required("is"), path + ".is");
      derived(measure, path + ".measure", measure.stringValue());
    } else {
      number(measure, path + ".measure");
    }
  }

  private void choices(JsonNode measure, JsonNode keys, String path) {
    List<String> choices = scale(measure).choices();
    if (choices.isEmpty()) {
      String english = "%s is a number; ask 'atLeast'";
      problems.add(keys, path, english, "%s 是数值；请用 atLeast", measure.stringValue());
      return;
    }
    for (JsonNode key : keys) {
      if (!choices.contains(key.stringValue())) {
        problems.add(
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
    MeasureScale scale = scale(measure);
    if (scale.form() == Form.CHOICE) {
      problems.add(
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
      problems.add(node, path, english, "%1$s 由其他数据推导：须在 classes.%1$s 中说明", measure);
    }
  }

  private static MeasureScale scale(JsonNode measure) {
    return Keyed.find(Measure.class, measure.stringValue()).orElseThrow().scale();
  }
}
