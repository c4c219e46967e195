package org.mcrledger.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say: keys that occur twice, borders that no value reaches. Parts in which
 * the schema found something wrong are passed over.
 */
final class RuleSetChecks {
  private final Findings findings;
  private final LayerKinds layerKinds;
  private final ConditionChecks conditions;
  private final CriterionChecks criteria;
  private final CheckedForm form;

  RuleSetChecks(
      Findings findings, LayerKinds layerKinds, ConditionChecks conditions, CheckedForm form) {
    this.findings = findings;
    this.layerKinds = layerKinds;
    this.conditions = conditions;
    this.criteria = new CriterionChecks(findings);
    this.form = form;
  }

  void check() {
    JsonNode root = form.root();
    JsonNode intimacy = root.path("intimacy");
    rising("intimacy", intimacy, "lowest", "highest");
    rising("grid", root.path("grid"), "middleFrom", "highFrom");
    onlyOnce("intimacy.criteria", intimacy.path("criteria"));
    onlyOnce("diagnoses", root.path("diagnoses"));
    if (areRight("intimacy", intimacy, "scale", "lowest", "highest")) {
      scale(intimacy);
    }
    int window = window("intimacy", intimacy);
    int at = 0;
    for (JsonNode criterion : intimacy.path("criteria")) {
      criterion("intimacy.criteria[" + at++ + "]", criterion, window);
    }
    support(root.path("support"));
    root.path("layers").forEachEntry(this::layer);
  }

  private boolean areRight(String path, JsonNode node, String... fields) {
    return Stream.of(fields).allMatch(field -> form.isRight(path + "." + field, node.path(field)));
  }

  /** In months; without an end where it is wrong, so that nothing is said to lie beyond. */
  private int window(String path, JsonNode rule) {
    return areRight(path, rule, "windowMonths")
        ? rule.required("windowMonths").intValue()
        : Integer.MAX_VALUE;
  }

  private void criterion(String path, JsonNode criterion, int windowMonths) {
    if (form.isRight(path, criterion)) {
      criteria.check(path, criterion, windowMonths);
    }
    if (areRight(path, criterion, "kind", "when")) {
      int own = areRight(path, criterion, "windowMonths") ? window(path, criterion) : windowMonths;
      String kind = criterion.required("kind").stringValue();
      conditions.check(path, criterion, ConditionScope.ofCriterion(kind), own);
    }
  }

  private void scale(JsonNode intimacy) {
    criteria.rising("intimacy.scale", intimacy.path("scale"), "from");
    criteria.rising("intimacy.scale", intimacy.path("scale"), "score");
    int at = 0;
    for (JsonNode step : intimacy.path("scale")) {
      JsonNode score = step.required("score");
      if (score.intValue() < intimacy.required("lowest").intValue()
          || score.intValue() > intimacy.required("highest").intValue()) {
        String path = "intimacy.scale[" + at + "].score";
        findings.error(
            score, path, "must lie between lowest and highest", "必须在 lowest 与 highest 之间");
      }
      at++;
    }
  }

  private void support(JsonNode support) {
    int window = window("support", support);
    if (areRight("support", support, "decay")) {
      criteria.decay("support", support, "percent", window);
    }
    if (areRight("support", support, "unknownAfterMonths")) {
      unknownAfter(support.required("unknownAfterMonths"), window);
    }
    if (areRight("support", support, "weights")) {
      weights(support.required("weights"));
    }
    if (areRight("support", support, "when")) {
      conditions.check("support", support, ConditionScope.STANCES, window);
    }
  }

  private void unknownAfter(JsonNode unknown, int window) {
    if (unknown.intValue() > window) {
      findings.warning(
          unknown,
          "support.unknownAfterMonths",
          "has no effect: what is older than the window of %d months counts in no case",
          "不起作用：早于 %d 个月窗口的态度本来就不计",
          window);
    }
  }

  private void weights(JsonNode weights) {
    if (weights.valueStream().allMatch(weight -> weight.intValue() == 0)) {
      String english = "weigh nothing at all; one of them must be above 0";
      findings.error(weights, "support.weights", english, "权重全为 0；至少须有一个大于 0");
      return;
    }
    weights.forEachEntry(
        (importance, weight) -> {
          if (weight.intValue() == 0) {
            findings.warning(
                weight,
                "support.weights." + importance,
                "is 0: stances on such opportunities count for nothing",
                "为 0：此类项目上的态度完全不计");
          }
        });
  }

  private void layer(String layer, JsonNode list) {
    String path = "layers." + layer;
    if (!form.isRight(path, list)) {
      return;
    }
    onlyOnce(path, list);
    int at = 0;
    for (JsonNode criterion : list) {
      layerCriterion(layer, path + "[" + at++ + "]", criterion);
    }
  }

  private void layerCriterion(String layer, String path, JsonNode criterion) {
    JsonNode kind = criterion.required("kind");
    LayerKinds.Kind known = layerKinds.find(layer, kind.stringValue()).orElse(null);
    if (known == null) {
      String others =
          String.join(", ", layerKinds.of(layer).stream().map(LayerKinds.Kind::key).toList());
      findings.error(
          kind,
          path + ".kind",
          others.isEmpty()
              ? "'%s' is no kind of this layer; it has none yet"
              : "'%s' is no kind of this layer; there are %s",
          others.isEmpty() ? "“%s”不是该层的类型；该层尚无任何类型" : "“%s”不是该层的类型；有：%s",
          kind.stringValue(),
          others);
      return;
    }
    LayerChecks.check(known, path, criterion, findings);
  }

  private void rising(String path, JsonNode node, String low, String high) {
    if (areRight(path, node, low, high)
        && node.required(low).intValue() >= node.required(high).intValue()) {
      String field = path + "." + high;
      findings.error(node.required(high), field, "must be above %s", "必须大于 %s", low);
    }
  }

  private void onlyOnce(String path, JsonNode list) {
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (JsonNode each : list) {
      JsonNode key = each.path("key");
      if (key.isString() && !seen.add(key.stringValue())) {
        findings.error(
            key,
            path + "[" + at + "].key",
            "'%s' is taken; choose another",
            "“%s”已被使用；请另选一个",
            key.stringValue());
      }
      at++;
    }
  }
}
