package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOfArgument;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayOrders;
import org.mcrledger.query.page.lab.LabRules.Tried;
import org.mcrledger.rules.Adjustable;
import org.mcrledger.rules.CheckedFile;
import org.mcrledger.rules.Finding;
import org.mcrledger.rules.InvalidFile;
import org.mcrledger.rules.Parsed;

/** Makes an order for a replay out of what was chosen on the page. */
final class LabOrders {
  private final LabRules rules;
  private final ReplayOrders orders;
  private final AsOfArgument moments;

  LabOrders(LabRules rules, ReplayOrders orders, AsOfArgument moments) {
    this.rules = rules;
    this.orders = orders;
    this.moments = moments;
  }

  /** The text of the rules with what was turned, or what is wrong with it. */
  sealed interface Turned {
    record Sound(String text) implements Turned {}

    record Unfit(List<InvalidFile.Problem> findings) implements Turned {
      public Unfit {
        findings = List.copyOf(findings);
      }
    }
  }

  Turned turned(Tried tried, LabChoice choice, Locale locale) {
    if (!tried.findings().isEmpty()) {
      return new Turned.Unfit(tried.findings());
    }
    if (choice.numbers().isEmpty()) {
      return new Turned.Sound(tried.text());
    }
    Parsed<String> parsed = tried.with(numbers(choice));
    return parsed
        .value()
        .<Turned>map(Turned.Sound::new)
        .orElseGet(() -> new Turned.Unfit(findings(parsed, tried, locale)));
  }

  /** What was turned; refused where something was typed that is no number. */
  Map<String, BigDecimal> numbers(LabChoice choice) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    choice.numbers().forEach((path, text) -> numbers.put(path, number(path, text)));
    return numbers;
  }

  private static BigDecimal number(String path, String text) {
    return LabChoice.number(text)
        .orElseThrow(
            () -> Problem.of("expects-a-number", 422).at(path).with("value", text).asException());
  }

  /** The places are those of a text that nobody has seen: what the number is called says more. */
  static List<InvalidFile.Problem> findings(Parsed<?> parsed, Tried tried, Locale locale) {
    Map<String, Adjustable> byPath = new LinkedHashMap<>();
    tried.numbers().forEach(each -> byPath.put(each.path(), each));
    return parsed.findings().stream()
        .filter(Finding::isError)
        .map(finding -> finding(finding, byPath, locale))
        .toList();
  }

  private static InvalidFile.Problem finding(
      Finding finding, Map<String, Adjustable> byPath, Locale locale) {
    String where =
        Optional.ofNullable(byPath.get(finding.path()))
            .map(Adjustable::label)
            .map(label -> CheckedFile.say(locale, label.en(), label.zh()))
            .orElse(finding.path());
    String sentence = CheckedFile.say(locale, finding.sentence().en(), finding.sentence().zh());
    return new InvalidFile.Problem("", 0, where, sentence);
  }

  /** Of sound rules on both sides. */
  ReplayOrder order(Tried tried, String text, LabChoice choice, Locale locale) {
    Optional<String> against =
        choice.against().isEmpty()
            ? Optional.empty()
            : Optional.of(rules.against(choice.against(), locale).text());
    ReplayOrders.Wish wish =
        new ReplayOrders.Wish(
            text,
            against,
            Optional.of(tried.rules().kind()),
            month("from", choice.from()),
            month("to", choice.to()),
            moments.of(null, choice.knownAt()).upTo(ReplayOrder.NOW),
            choice.overrides() && tried.isRuleSet());
    return orders.order(wish, locale);
  }

  /** The period that is chosen, or else the usual one. */
  MonthEnds months(LabChoice choice) {
    return orders.months(month("from", choice.from()), month("to", choice.to()));
  }

  private static Optional<YearMonth> month(String field, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException _) {
      throw Problem.of("expects-a-month", 422).at(field).with("value", text).asException();
    }
  }
}
