package org.mcrledger.core.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.TierScheme;

/** Where all customers stand at all month-ends under one scheme: one byte each. */
public final class TierReplayed {
  private static final byte NOT_ASSESSABLE = -1;
  private static final byte NOT_RANKED = -2;

  private final List<CustomerId> customers;
  private final MonthEnds months;
  private final TierScheme scheme;
  private final byte[] places;

  TierReplayed(List<CustomerId> customers, MonthEnds months, TierScheme scheme) {
    this.customers = customers;
    this.months = months;
    this.scheme = scheme;
    this.places = new byte[Math.multiplyExact(customers.size(), months.count())];
  }

  /** In the order of their ids. */
  public List<CustomerId> customers() {
    return customers;
  }

  public MonthEnds months() {
    return months;
  }

  public TierScheme scheme() {
    return scheme;
  }

  public Classed at(int customer, int month) {
    byte place = places[index(customer, month)];
    if (place >= 0) {
      return Classed.in(scheme.tiers().get(place).key());
    }
    return place == NOT_ASSESSABLE ? Classed.NOT_ASSESSABLE : Classed.NOT_RANKED;
  }

  void put(int customer, int month, Evaluation evaluation) {
    places[index(customer, month)] =
        switch (evaluation) {
          case Evaluation.Assessed assessed -> (byte) scheme.place(assessed.tier());
          case Evaluation.NotAssessable _ -> NOT_ASSESSABLE;
          case Evaluation.NotRanked _ -> NOT_RANKED;
        };
  }

  /** From the highest tier down, then those without one. */
  int order(Classed classed) {
    return classed
        .tier()
        .map(scheme::place)
        .orElseGet(() -> scheme.tiers().size() + (classed.equals(Classed.NOT_ASSESSABLE) ? 0 : 1));
  }

  private int index(int customer, int month) {
    return customer * months.count() + month;
  }

  /** Those who have a tier at the month-end: how many steps it is above the lowest. */
  public Map<CustomerId, Double> heights(int month) {
    Map<CustomerId, Double> heights = new HashMap<>();
    for (int customer = 0; customer < customers.size(); customer++) {
      byte place = places[index(customer, month)];
      if (place >= 0) {
        heights.put(customers.get(customer), (double) (scheme.tiers().size() - 1 - place));
      }
    }
    return heights;
  }

  /** All places, for a hash of the result. */
  public void hash(Consumer<byte[]> sink) {
    sink.accept(places);
  }
}
