package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.query.page.Tiers;
import org.mcrledger.query.page.lab.SliderGroup.Slider;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.Adjustable;

/** The numbers of rules as sliders, by what they belong to. */
final class Sliders {
  private Sliders() {}

  /** Where each number stands in the rules themselves. */
  static Map<String, BigDecimal> usual(List<Adjustable> numbers) {
    Map<String, BigDecimal> usual = new LinkedHashMap<>();
    numbers.forEach(each -> usual.put(each.path(), each.value()));
    return usual;
  }

  static List<SliderGroup> of(List<Adjustable> numbers, LabChoice choice, Wording w) {
    Map<String, List<Slider>> groups = new LinkedHashMap<>();
    for (Adjustable each : numbers) {
      String group = each.group().map(name -> said(name, w)).orElse(w.say("lab.group.other"));
      List<Slider> sliders = groups.computeIfAbsent(group, _ -> new ArrayList<>());
      sliders.add(slider("s-" + groups.size() + "-" + sliders.size(), each, choice, w));
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

  private static Slider slider(String id, Adjustable each, LabChoice choice, Wording w) {
    String usual = each.value().toPlainString();
    return new Slider(
        id,
        LabChoice.NUMBER + each.path(),
        said(each.name(), w),
        usual,
        w.number(each.value()),
        choice.numbers().getOrDefault(each.path(), usual),
        each.min().toPlainString(),
        each.max().toPlainString(),
        each.step().toPlainString());
  }

  private static String said(Bilingual text, Wording w) {
    return w.first(Tiers.names(text));
  }
}
