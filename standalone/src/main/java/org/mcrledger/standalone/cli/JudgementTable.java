package org.mcrledger.standalone.cli;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How a replay stands to what people decided and to what came, as lines for a terminal. */
final class JudgementTable {
  private static final String AGREEMENT = "%-22s %-7s %9s %6s %6s  %-26s %-26s %s%n";
  private static final String DISAGREEMENT = "%-10s %-10s %-28s %-24s %8s %8s %8s  %s%n";
  private static final String BACK_TEST = "%-6s %-16s %-7s %6s  %-26s %10s %10s  %s%n";
  private static final List<String> SIDES = List.of("before", "after");

  private JudgementTable() {}

  /** Nothing where the replay was not judged. */
  static void add(JsonNode result, StringBuilder text) {
    if (result.has("agreement")) {
      agreement(result.path("agreement"), text);
      backTest(result.path("backTest").path("pairs"), text);
    }
  }

  private static void agreement(JsonNode agreement, StringBuilder text) {
    text.append("%nagreement with people%n".formatted());
    text.append(
        AGREEMENT.formatted(
            "of", "", "decisions", "cases", "agreed", "share", "kappa", "weighted kappa"));
    for (JsonNode part : agreement.path("parts")) {
      for (String side : SIDES) {
        JsonNode figures = part.path(side);
        text.append(
            AGREEMENT.formatted(
                (part.path("of").asString() + " " + part.path("scheme").asString("")).trim(),
                side,
                part.path("decisions").asString(),
                figures.path("cases").asString(),
                figures.path("agreed").asString(),
                estimate(figures.path("share")),
                estimate(figures.path("kappa")),
                estimate(figures.path("weightedKappa"))));
      }
    }
    disagreements(agreement.path("disagreements"), text);
  }

  private static void disagreements(JsonNode disagreements, StringBuilder text) {
    if (disagreements.isEmpty()) {
      return;
    }
    text.append("%nlargest disagreements%n".formatted());
    text.append(
        DISAGREEMENT.formatted(
            "of", "on", "person", "customer", "people", "before", "after", "because"));
    for (JsonNode each : disagreements) {
      text.append(
          DISAGREEMENT.formatted(
              each.path("of").asString(),
              each.path("on").asString(),
              each.path("contactId").asString(""),
              each.path("customerId").asString(),
              each.path("people").asString(),
              each.path("before").asString("-"),
              each.path("after").asString("-"),
              each.path("because").asString()));
    }
  }

  private static void backTest(JsonNode pairs, StringBuilder text) {
    text.append("%nscores at a year's end beside what came in the next year%n".formatted());
    if (pairs.isEmpty()) {
      text.append("the period holds no two whole years: nothing to test%n".formatted());
      return;
    }
    text.append(
        BACK_TEST.formatted(
            "year", "outcome", "", "cases", "correlation", "lift 1st", "lift 10th", "left out"));
    for (JsonNode pair : pairs) {
      for (String side : SIDES) {
        JsonNode figures = pair.path(side);
        text.append(
            BACK_TEST.formatted(
                pair.path("year").asString(),
                pair.path("outcome").asString(),
                side,
                figures.path("cases").asString(),
                estimate(figures.path("correlation")),
                lift(figures, 0),
                lift(figures, figures.path("deciles").size() - 1),
                leftOut(figures.path("excluded"))));
      }
    }
  }

  /** Such as {@code 23 unscored, 8 nothing-before}. */
  private static String leftOut(JsonNode excluded) {
    return excluded
        .propertyStream()
        .map(each -> each.getValue().asString() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String lift(JsonNode figures, int tenth) {
    JsonNode lift = figures.path("deciles").path(tenth).path("lift");
    return lift.isMissingNode() ? "" : estimate(lift);
  }

  /** A value, its interval where there is one; else why there is no value. */
  private static String estimate(JsonNode estimate) {
    if (estimate.has("undefined")) {
      return "(" + estimate.path("undefined").asString() + ")";
    }
    String value = estimate.path("value").asString();
    return estimate.path("low").isNumber()
        ? "%s (%s to %s)"
            .formatted(value, estimate.path("low").asString(), estimate.path("high").asString())
        : value;
  }
}
