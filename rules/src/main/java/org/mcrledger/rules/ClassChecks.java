package org.mcrledger.rules;

import java.util.List;
import org.mcrledger.core.term.IsoCodes;
import tools.jackson.databind.JsonNode;

/** Whether the classes of a tier scheme say how what they derive is derived. */
record ClassChecks(Findings findings) {
  void check(JsonNode classes) {
    for (String name : List.of("sales", "volume")) {
      JsonNode rule = classes.path(name);
      JsonNode currency = rule.path("currency");
      if (currency.isString() && !IsoCodes.isCurrency(currency.stringValue())) {
        String field = "classes." + name + ".currency";
        findings.error(
            currency, field, "is no currency; right is one such as CNY", "不是货币代码；例如 CNY");
      }
    }
    JsonNode sales = classes.path("sales");
    long spans = List.of("months", "years", "weights").stream().filter(sales::has).count();
    if (sales.isObject() && spans != 1) {
      String chinese = "须且只须有 months、years、weights 之一";
      findings.error(
          sales, "classes.sales", "needs one of months, years, weights, and only one", chinese);
    }
    JsonNode volume = classes.path("volume");
    if (volume.isObject()
        && volume.required("big").decimalValue().compareTo(volume.get("medium").decimalValue())
            <= 0) {
      JsonNode big = volume.required("big");
      findings.error(big, "classes.volume.big", "must be above medium", "必须大于 medium");
    }
  }
}
