package org.mcrledger.rules;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.Missing;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/**
 * Customers written in one line: {@code standing=head potential=high 2024=12000000}. A date stands
 * for the sales of that period in CNY, or in another currency as {@code 2024=12000000:GBP}.
 */
final class Assessing {
  static final LocalDate AT = LocalDate.of(2024, 12, 31);

  private static final Schemes SHIPPED = Schemes.shipped();

  private Assessing() {}

  static TierScheme scheme(String key) {
    return SHIPPED.find(new SchemeKey(key)).orElseThrow();
  }

  static Evaluation evaluate(TierScheme scheme, String facts) {
    CustomerMeasures customer = customer("acme", scheme, facts, AT);
    return Tiering.among(scheme, List.of(customer)).evaluate(customer);
  }

  static CustomerMeasures customer(String id, TierScheme scheme, String facts, LocalDate at) {
    Map<Measure, Measured> recorded = new EnumMap<>(Measure.class);
    List<SalesFact> sales = new ArrayList<>();
    for (String fact : facts.isBlank() ? new String[0] : facts.strip().split(" +", -1)) {
      String[] parts = fact.split("=", 2);
      if (Character.isDigit(parts[0].charAt(0))) {
        sales.add(sold(parts[0], parts[1]));
      } else {
        Measure measure = Keyed.find(Measure.class, parts[0]).orElseThrow();
        recorded.put(measure, new Measured(value(measure, parts[1]), at, List.of(event(fact))));
      }
    }
    return CustomerMeasures.at(new CustomerId(id), at, scheme.classes(), recorded, sales);
  }

  private static SalesFact sold(String period, String amount) {
    String[] money = amount.split(":", -1);
    String currency = money.length > 1 ? money[1] : "CNY";
    return new SalesFact(
        event(period + amount),
        FuzzyDate.parse(period),
        currency,
        new BigDecimal(money[0]),
        BigDecimal.ZERO);
  }

  private static MeasureValue value(Measure measure, String text) {
    MeasureScale scale = measure.scale();
    MeasureValue value =
        switch (scale.form()) {
          case CHOICE -> new MeasureValue.Choice(text);
          case AMOUNT, PERCENT, COUNT -> new MeasureValue.Amount(new BigDecimal(text));
          case PLACES -> new MeasureValue.Places(new TreeSet<>(Arrays.asList(text.split(",", -1))));
        };
    if (!scale.holds(value)) {
      throw new IllegalArgumentException(text + " is no " + measure.key());
    }
    return value;
  }

  static EventId event(String name) {
    return new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** The tier, or why there is none: {@code needs strategic-fit, potential}. */
  static String outcome(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Assessed assessed -> assessed.tier().value();
      case Evaluation.NotRanked _ -> "not ranked";
      case Evaluation.NotAssessable(_, var needs) ->
          needs.stream().map(Assessing::need).collect(Collectors.joining(", ", "needs ", ""));
    };
  }

  private static String need(Missing missing) {
    String rate = missing.ratesFor().isEmpty() ? "" : " rate for " + missing.ratesFor();
    return missing.measure().key() + rate;
  }
}
