package org.mcrledger.core.tiering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.Measure;

/**
 * Measures that change together.
 *
 * @param to of each the settings that do alike, any one of them
 */
record Way(Map<Measure, List<Setting>> to) {
  /** All changes of just these measures, one setting of each. */
  static List<Way> all(
      Set<Measure> measures, Map<Measure, List<Setting>> settings, CustomerMeasures customer) {
    List<Way> ways = List.of(new Way(Map.of()));
    for (Measure measure : measures) {
      List<Way> longer = new ArrayList<>();
      for (Way way : ways) {
        settings.getOrDefault(measure, List.of()).stream()
            .filter(setting -> !setting.holds(customer))
            .forEach(setting -> longer.add(way.with(measure, List.of(setting))));
      }
      ways = longer;
    }
    return ways;
  }

  Set<Measure> measures() {
    return to.keySet();
  }

  private List<Setting> of(Measure measure) {
    return to.getOrDefault(measure, List.of());
  }

  List<Setting> settings() {
    return to.values().stream().map(List::getFirst).toList();
  }

  private Way with(Measure measure, List<Setting> settings) {
    Map<Measure, List<Setting>> more = new EnumMap<>(Measure.class);
    more.putAll(to);
    more.put(measure, settings);
    return new Way(more);
  }

  /** Any of the ways, in as few words as it goes. */
  static Condition any(List<Way> ways) {
    List<Way> fewer = new ArrayList<>();
    ways.stream()
        .filter(way -> ways.stream().noneMatch(other -> other.asksLessThan(way)))
        .forEach(way -> add(way, fewer));
    List<Condition> any = fewer.stream().map(Way::condition).toList();
    return any.size() == 1 ? any.getFirst() : new Condition.Any(any);
  }

  private boolean asksLessThan(Way other) {
    return !equals(other) && measures().equals(other.measures()) && isPartOf(other);
  }

  /** Whether who goes the other way fulfils all that this one asks. */
  boolean isPartOf(Way other) {
    return measures().stream()
        .allMatch(
            each ->
                other.to.containsKey(each)
                    && of(each).getFirst().isImpliedBy(other.of(each).getFirst()));
  }

  /** A way that differs from another in one measure alone is said with it, and so on. */
  private static void add(Way way, List<Way> ways) {
    for (Way other : ways) {
      Optional<Way> both = way.alike(other);
      if (both.isPresent()) {
        ways.remove(other);
        add(both.get(), ways);
        return;
      }
    }
    ways.add(way);
  }

  private Optional<Way> alike(Way other) {
    if (!measures().equals(other.measures())) {
      return Optional.empty();
    }
    List<Measure> differing =
        measures().stream().filter(each -> !of(each).equals(other.of(each))).toList();
    if (differing.size() != 1) {
      return Optional.empty();
    }
    List<Setting> both = new ArrayList<>(other.of(differing.getFirst()));
    both.addAll(of(differing.getFirst()));
    return Optional.of(with(differing.getFirst(), both));
  }

  private Condition condition() {
    List<Condition> all = to.values().stream().map(Setting::any).toList();
    return all.size() == 1 ? all.getFirst() : new Condition.All(all);
  }
}
