package org.mcrledger.rules;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: keys that occur twice, borders that no value reaches. */
final class RuleSetChecks {
  private final Findings findings;
  private final LayerKinds layerKinds;
  private final ConditionChecks conditions;
  private final CriterionChecks criteria;

  RuleSetChecks(Findings findings, LayerKinds layerKinds, ConditionChecks conditions) {
    this.findings = findings;
    this.layerKinds = layerKinds;
    this.conditions = conditions;
    this.criteria = new CriterionChecks(findings);
  }

  void check(JsonNode root) {
    JsonNode intimacy = root.required("intimacy");
    rising("intimacy", intimacy, "lowest", "highest");
    rising("grid", root.required("grid"), "middleFrom", "highFrom");
    onlyOnce("intimacy.criteria", intimacy.required("criteria"));
    onlyOnce("diagnoses", root.required("diagnoses"));
    scale(intimacy);
    int at = 0;
    for (JsonNode criterion : intimacy.required("criteria")) {
      String path = "intimacy.criteria[" + at++ + "]";
      criteria.check(path, criterion, intimacy.required("windowMonths").intValue());
      String kind = criterion.required("kind").stringValue();
      conditions.check(path, criterion, ConditionScope.ofCriterion(kind));
    }
    support(root.required("support"));
    conditions.check("support", root.required("support"), ConditionScope.STANCES);
    root.path("layers").forEachEntry(this::layer);
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
    int window = support.required("windowMonths").intValue();
    criteria.decay("support", support, "percent", window);
    JsonNode unknown = support.path("unknownAfterMonths");
    if (unknown.isNumber() && unknown.intValue() > window) {
      findings.warning(
          unknown,
          "support.unknownAfterMonths",
          "has no effect: what is older than the window of %d months counts in no case",
          "不起作用：早于 %d 个月窗口的态度本来就不计",
          window);
    }
    JsonNode weights = support.required("weights");
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
    if (node.required(low).intValue() >= node.required(high).intValue()) {
      String field = path + "." + high;
      findings.error(node.required(high), field, "must be above %s", "必须大于 %s", low);
    }
  }

  private void onlyOnce(String path, JsonNode list) {
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (JsonNode each : list) {
      JsonNode key = each.required("key");
      if (!seen.add(key.stringValue())) {
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
