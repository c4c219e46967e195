package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.page.view.Query;

/**
 * What is tried and against what, as the page's address says it: so a reload, a step back and a
 * link show the same.
 *
 * @param rules what is tried: a draft or a version, as {@link LabRules} writes it; empty for the
 *     usual
 * @param against what it is compared with; empty for what is in force
 * @param from the first month; empty for the usual
 * @param to the last month; empty for the last that is over
 * @param knownAt how much of the ledger may be used; empty for all
 * @param overrides scores set by hand stand in place of computed ones
 * @param numbers what was turned, by path, as it was typed
 */
public record LabChoice(
    String rules,
    String against,
    String from,
    String to,
    String knownAt,
    boolean overrides,
    SortedMap<String, String> numbers) {
  static final String PATH = "/lab";

  /** Before the path of a number that was turned. */
  static final String NUMBER = "n:";

  /** More than any rules have. */
  private static final int NUMBERS_MAX = 2_000;

  /** Nothing was chosen. */
  static LabChoice usual() {
    return new LabChoice("", "", "", "", "", false, new TreeMap<>());
  }

  /**
   * Of a run that was asked for elsewhere.
   *
   * @param rules as {@link LabRules} writes them; empty where they are a text without a name
   */
  static LabChoice of(ReplayOrder order, Optional<String> rules, Optional<String> against) {
    MonthEnds months = order.months();
    return new LabChoice(
        rules.orElse(""),
        against.orElse(""),
        months.month(0).toString(),
        months.month(months.count() - 1).toString(),
        order.knownUpTo() == ReplayOrder.NOW ? "" : Long.toString(order.knownUpTo()),
        order.overrides(),
        new TreeMap<>());
  }

  static LabChoice of(Query asked) {
    SortedMap<String, String> numbers = new TreeMap<>();
    asked.parameters().keySet().stream()
        .filter(name -> name.startsWith(NUMBER))
        .limit(NUMBERS_MAX)
        .forEach(
            name ->
                asked
                    .get(name)
                    .ifPresent(value -> numbers.put(name.substring(NUMBER.length()), value)));
    return new LabChoice(
        asked.value("rules"),
        asked.value("against"),
        asked.value("from"),
        asked.value("to"),
        asked.value("knownAt"),
        asked.has("overrides", "true"),
        numbers);
  }

  /** Of the numbers only those that differ from what stands there anyway. */
  LabChoice turning(Map<String, BigDecimal> usual) {
    SortedMap<String, String> turned = new TreeMap<>(numbers);
    turned
        .entrySet()
        .removeIf(
            each -> {
              BigDecimal there = usual.get(each.getKey());
              return there != null
                  && number(each.getValue())
                      .filter(value -> value.compareTo(there) == 0)
                      .isPresent();
            });
    return new LabChoice(rules, against, from, to, knownAt, overrides, turned);
  }

  /** Of other rules, where nothing is turned yet. */
  LabChoice trying(String otherRules) {
    return new LabChoice(otherRules, against, from, to, knownAt, overrides, new TreeMap<>());
  }

  /** A number as people type it; empty where it is none. */
  static Optional<BigDecimal> number(String text) {
    return text.matches("[+-]?\\d{1,16}([.]\\d{1,4})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** The address of the page with this choice, and with a run of it where there is one. */
  String href(Optional<String> run) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    put(said, "rules", rules);
    put(said, "against", against);
    put(said, "from", from);
    put(said, "to", to);
    put(said, "knownAt", knownAt);
    put(said, "overrides", overrides ? "true" : "");
    numbers.forEach((path, value) -> put(said, NUMBER + path, value));
    run.ifPresent(id -> put(said, "run", id));
    return new Query(PATH, said).href();
  }

  private static void put(Map<String, List<String>> said, String name, String value) {
    if (!value.isEmpty()) {
      said.put(name, List.of(value));
    }
  }
}
