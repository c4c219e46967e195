package org.mcrledger.core.term;

import java.util.List;
import org.mcrledger.core.term.MeasureScale.Form;

/**
 * What tier schemes read of a customer. Most are observed by people; some follow from other facts
 * and cannot be recorded. The scales are those of the method; what counts as big or high is data of
 * the schemes.
 */
public enum Measure implements Keyed {
  /** How well the customer's industry fits the industries we mean to be in. */
  INDUSTRY_FIT(Form.CHOICE, "high medium low"),
  /** Its place in its industry. */
  STANDING(Form.CHOICE, "head high medium low"),
  /** How strong its own technology is. */
  TECHNICAL_STRENGTH(Form.CHOICE, "high medium low"),
  /** How much its technical opinion counts with others. */
  TECHNICAL_SAY(Form.CHOICE, "high medium low"),
  SIZE(Form.CHOICE, "large medium small"),
  /** How much it buys: assessed, where no revenue tells it. */
  VOLUME(Form.CHOICE, "big medium small"),
  /**
   * Whether it buys without interruption. {@code none}: it has bought nothing of us so far, which
   * people must say, since sales that nobody recorded are not known.
   */
  CONTINUITY(Form.CHOICE, "continuous intermittent single none"),
  /** Percent of what it buys of our category that it buys of us. */
  CATEGORY_SHARE(Form.PERCENT, ""),
  /** Percent of all it spends with suppliers like us that it spends with us. */
  SHARE_OF_WALLET(Form.PERCENT, ""),
  /** Our rank among its suppliers; {@code none} where we are not among them. */
  SUPPLIER_RANK(Form.CHOICE, "sole main secondary marginal none"),
  /** Whether we deliver on its site. */
  ON_SITE_DELIVERY(Form.CHOICE, "yes no"),
  /** How its strategy fits ours over the next 3 to 5 years. */
  STRATEGIC_FIT(Form.CHOICE, "matching partly mismatched opposed"),
  POTENTIAL(Form.CHOICE, "high medium low"),
  /** A channel partner's registered capital in millions of CNY. */
  REGISTERED_CAPITAL(Form.AMOUNT, ""),
  /** A channel partner's sales of our products in a year, in millions of CNY. */
  CHANNEL_SALES(Form.AMOUNT, ""),
  /** Number of people a channel partner has. */
  STAFF_NUMBER(Form.COUNT, ""),
  /** The provinces it works in. */
  PROVINCES(Form.PLACES, ""),
  /** Our sales with it, by period: follows from revenue. */
  SALES(Form.AMOUNT, "", true),
  /** Big where its standing is head or high: follows from the standing. */
  INFLUENCE(Form.CHOICE, "big small", true),
  /** High where the sales of the last twelve months are big: follows from the volume. */
  CURRENT_VALUE(Form.CHOICE, "high low", true),
  /**
   * Stable where there were sales in each of the last three years: follows from revenue, or from
   * the continuity where none is recorded.
   */
  COOPERATION(Form.CHOICE, "stable unstable", true);

  private final Form form;
  private final String bestFirst;
  private final boolean derived;

  Measure(Form form, String bestFirst) {
    this(form, bestFirst, false);
  }

  Measure(Form form, String bestFirst, boolean derived) {
    this.form = form;
    this.bestFirst = bestFirst;
    this.derived = derived;
  }

  public MeasureScale scale() {
    return new MeasureScale(
        form, bestFirst.isEmpty() ? List.of() : List.of(bestFirst.split(" ", -1)), derived);
  }

  /** Those that people record. */
  public static List<Measure> recorded() {
    return List.of(values()).stream().filter(measure -> !measure.derived).toList();
  }

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}
