package org.mcrledger.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import tools.jackson.databind.JsonNode;

/** The numbers of a tier scheme, each with what it is and how far it can be turned. */
final class SchemeNumbers {
  /** A tier whose key has these would make a path of other steps. */
  private static final Pattern NO_STEP = Pattern.compile("[.\\[\\]]");

  private final Map<String, Bilingual> tiers = new LinkedHashMap<>();

  /** Of ranked customers it takes all that are left, so that its share cannot be turned. */
  private final String lastTier;

  private final JsonNode classes;
  private final List<Adjustable> found = new ArrayList<>();

  private SchemeNumbers(JsonNode scheme) {
    classes = scheme.path("classes");
    for (JsonNode tier : scheme.required("tiers")) {
      Fields fields = new Fields(tier);
      tiers.put(fields.text("key"), fields.bilingual("name"));
    }
    lastTier = scheme.required("tiers").path(tiers.size() - 1).required("key").stringValue();
  }

  /** Of a sound scheme. */
  static List<Adjustable> of(JsonNode scheme) {
    SchemeNumbers numbers = new SchemeNumbers(scheme);
    numbers.classes();
    numbers.rules(scheme.path("rules"));
    numbers.ladders(scheme.path("ladders"));
    numbers.shares(scheme.path("shares"));
    numbers.add(
        "reviewMonths",
        Optional.empty(),
        "reviewMonths",
        scheme.required("reviewMonths"),
        Range.MONTHS);
    return List.copyOf(numbers.found);
  }

  private void classes() {
    classes.forEachEntry(
        (measure, rule) -> {
          if (rule.isObject()) {
            Optional<Bilingual> group = Optional.of(measure(measure));
            rule.forEachEntry(
                (field, value) -> derived("classes." + measure + "." + field, group, field, value));
          }
        });
  }

  private void derived(String path, Optional<Bilingual> group, String field, JsonNode value) {
    for (int at = 0; at < value.size(); at++) {
      Bilingual ofYear = Words.of("nth.weights", value.size() - at);
      add(path + "[" + at + "]", group, ofYear, value.get(at), Range.YEAR_WEIGHT);
    }
    if (value.isNumber()) {
      add(path, group, field, value, Range.ofClass(field, value.decimalValue()));
    }
  }

  private void rules(JsonNode rules) {
    for (int at = 0; at < rules.size(); at++) {
      JsonNode rule = rules.get(at);
      Bilingual nth = Words.of("nth.rules", at + 1);
      Bilingual group = Words.joined(nth, tier(rule.required("tier").stringValue()));
      condition(rule.path("when"), "rules[" + at + "].when", group);
    }
  }

  private void condition(JsonNode condition, String path, Bilingual group) {
    for (String several : List.of("all", "any")) {
      JsonNode parts = condition.path(several);
      for (int at = 0; at < parts.size(); at++) {
        condition(parts.get(at), path + "." + several + "[" + at + "]", group);
      }
    }
    if (condition.has("not")) {
      condition(condition.get("not"), path + ".not", group);
    }
    if (condition.has("atLeast")) {
      String measure = condition.required("measure").stringValue();
      JsonNode border = condition.get("atLeast");
      Bilingual name = Words.joined(measure(measure), Words.of("field.atLeast"));
      add(path + ".atLeast", Optional.of(group), name, border, ofMeasure(measure, border));
    }
  }

  private void ladders(JsonNode ladders) {
    for (int at = 0; at < ladders.size(); at++) {
      String measure = ladders.get(at).required("measure").stringValue();
      Optional<Bilingual> group = Optional.of(measure(measure));
      String path = "ladders[" + at + "].from.";
      JsonNode borders = ladders.get(at).required("from");
      for (String tier : tiersOf(borders)) {
        JsonNode border = borders.get(tier);
        Bilingual name = Words.joined(tier(tier), Words.of("field.from"));
        add(path + tier, group, name, border, ofMeasure(measure, border));
      }
    }
  }

  private void shares(JsonNode shares) {
    Optional<Bilingual> group = Optional.of(Words.of("part.shares"));
    for (String tier : tiersOf(shares)) {
      if (!tier.equals(lastTier)) {
        Bilingual name = Words.joined(tier(tier), Words.of("field.share"));
        add("shares." + tier, group, name, shares.get(tier), Range.SHARE);
      }
    }
  }

  /** From the highest down, in whatever order they are written. */
  private List<String> tiersOf(JsonNode byTier) {
    return tiers.keySet().stream()
        .filter(byTier::has)
        .filter(tier -> !NO_STEP.matcher(tier).find())
        .toList();
  }

  private Bilingual tier(String key) {
    return tiers.getOrDefault(key, new Bilingual(key, key));
  }

  /** With the currency of what is made of sales. */
  private Bilingual measure(String key) {
    Bilingual name = Words.of("measure." + key);
    String currency = classes.path(key).path("currency").stringValue("");
    return currency.isEmpty()
        ? name
        : new Bilingual(name.zh() + "（" + currency + "）", name.en() + " (" + currency + ")");
  }

  private static Range ofMeasure(String measure, JsonNode border) {
    return Range.of(
        Keyed.find(Measure.class, measure).orElseThrow().scale().form(), border.decimalValue());
  }

  private void add(
      String path, Optional<Bilingual> group, String field, JsonNode value, Range range) {
    add(path, group, Words.of("field." + field), value, range);
  }

  private void add(
      String path, Optional<Bilingual> group, Bilingual name, JsonNode value, Range range) {
    found.add(Adjustable.of(path, group, name, value.decimalValue(), range));
  }
}
