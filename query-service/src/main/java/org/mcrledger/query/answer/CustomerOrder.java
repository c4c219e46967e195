package org.mcrledger.query.answer;

import java.util.Arrays;
import java.util.Optional;

/** By what a list of customers is ordered; customers alike in it by id. */
public enum CustomerOrder {
  NAME("name", "c.name_folded", true),
  ID("id", "c.customer_id", true),
  REGION("region", "coalesce(c.region, '')", true),
  INDUSTRY("industry", "coalesce(c.industry, '')", true),
  /** The highest tier first; those without a tier last. */
  TIER(
      "tier",
      "lpad(coalesce(array_position(:tiers, "
          + CustomerOrder.TIER_HELD
          + "), 999)::text,"
          + " 3, '0')",
      true),
  /** The customer seen last first; those never seen last. */
  LAST_ENGAGED("last-engaged", "coalesce(" + CustomerOrder.LAST_ENGAGED_ON + "::text, '')", false);

  /** The tier under the scheme that is official on the day asked for. */
  static final String TIER_HELD = "view.tier_on(c.tier_scheme, c.tier_from, c.tier, :scheme, :day)";

  /** The last day of an engagement that is not after the day asked for. */
  static final String LAST_ENGAGED_ON =
      "case when c.last_engaged_on <= :day then c.last_engaged_on"
          + " else (select max(e.day::date) from jsonb_array_elements_text(c.content -> 'engagedOn')"
          + " as e (day) where e.day::date <= :day) end";

  private final String key;
  private final String expression;
  private final boolean ascending;

  CustomerOrder(String key, String expression, boolean ascending) {
    this.key = key;
    this.expression = expression;
    this.ascending = ascending;
  }

  /** The key in addresses. */
  public String key() {
    return key;
  }

  public static Optional<CustomerOrder> of(String key) {
    return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst();
  }

  String expression() {
    return "(" + expression + ") collate \"C\"";
  }

  String direction() {
    return ascending ? "asc" : "desc";
  }

  String beyond() {
    return ascending ? ">" : "<";
  }
}
