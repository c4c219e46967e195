package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.query.page.Tiers;
import org.mcrledger.query.page.lab.SliderGroup.Slider;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.Adjustable;
import org.mcrledger.rules.RuleSets;

/** The numbers of a rule set as sliders, by what they belong to. */
final class Sliders {
  private Sliders() {}

  /** Where each number stands in the rules themselves. */
  static Map<String, BigDecimal> usual(RuleSet rules) {
    Map<String, BigDecimal> usual = new LinkedHashMap<>();
    RuleSets.adjustables(rules).forEach(each -> usual.put(each.path(), each.value()));
    return usual;
  }

  static List<SliderGroup> of(RuleSet rules, LabChoice choice, Wording w) {
    Map<String, List<Slider>> groups = new LinkedHashMap<>();
    int number = 0;
    for (Adjustable each : RuleSets.adjustables(rules)) {
      String group = group(each, w);
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(slider(number++, each, choice, w));
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new SliderGroup(
                    group.getKey(),
                    (int) group.getValue().stream().filter(Slider::isTurned).count(),
                    group.getValue()))
        .toList();
  }

  /** What stands alone stands with others that do. */
  private static String group(Adjustable each, Wording w) {
    String path = each.path();
    boolean ofItsOwn =
        path.startsWith("intimacy.") || path.startsWith("support.") || path.startsWith("grid.");
    return ofItsOwn ? said(each.group(), w) : w.say("lab.group.other");
  }

  private static Slider slider(int number, Adjustable each, LabChoice choice, Wording w) {
    String usual = each.value().toPlainString();
    boolean alone = group(each, w).equals(w.say("lab.group.other"));
    return new Slider(
        "s-" + number,
        LabChoice.NUMBER + each.path(),
        said(alone ? each.label() : each.within(), w),
        usual,
        choice.numbers().getOrDefault(each.path(), usual),
        each.min().toPlainString(),
        each.max().toPlainString(),
        each.step().toPlainString());
  }

  private static String said(Bilingual text, Wording w) {
    return w.first(Tiers.names(text));
  }
}
