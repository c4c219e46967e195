package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.scoring.Window;

/**
 * What holds for each contact at each month-end, worked out once for all runs of a period. There
 * are few situations and many contacts: each situation has a number.
 */
final class Situations {
  /** In no situation: the contact is with nobody. */
  static final int GONE = -1;

  private final Portfolio portfolio;
  private final MonthEnds monthEnds;
  private final int months;
  private final int[] days;
  private final List<Situation> all = new ArrayList<>();
  private final short[] ofCustomers;
  private final boolean[] constant;

  Situations(Portfolio portfolio, MonthEnds months) {
    this.portfolio = portfolio;
    this.monthEnds = months;
    this.months = months.count();
    this.days = months.windows(0).stream().mapToInt(Window::upTo).toArray();
    this.ofCustomers = new short[portfolio.customers() * this.months];
    this.constant = new boolean[portfolio.customers()];
    Map<Situation, Integer> numbers = new HashMap<>();
    for (int customer = 0; customer < portfolio.customers(); customer++) {
      constant[customer] = true;
      for (int month = 0; month < this.months; month++) {
        Situation situation = portfolio.traits(customer).on(months.date(month));
        short number = (short) (int) numbers.computeIfAbsent(situation, this::add);
        ofCustomers[customer * this.months + month] = number;
        constant[customer] &= month == 0 || number == ofCustomer(customer, month - 1);
      }
    }
  }

  private int add(Situation situation) {
    all.add(situation);
    if (all.size() > Short.MAX_VALUE) {
      throw new IllegalStateException("more than " + Short.MAX_VALUE + " industries");
    }
    return all.size() - 1;
  }

  private short ofCustomer(int customer, int month) {
    return ofCustomers[customer * months + month];
  }

  MonthEnds months() {
    return monthEnds;
  }

  /** How many there are. */
  int count() {
    return all.size();
  }

  Situation get(int situation) {
    return all.get(situation);
  }

  /** At every month-end the same. */
  boolean constant(int contact) {
    Places places = portfolio.places();
    return places.single(contact) && constant[places.last(contact)];
  }

  /** The number of the customer the contact is with; only of one who is not gone. */
  int customer(int contact, int month) {
    Places places = portfolio.places();
    return places.customerAt(places.on(contact, days[month]));
  }

  /** The number of the situation at the customer the contact is with, or {@link #GONE}. */
  int of(int contact, int month) {
    Places places = portfolio.places();
    int place = places.on(contact, days[month]);
    return place < 0 || places.ended(place) ? GONE : ofCustomer(places.customerAt(place), month);
  }

  /** Tells the month-ends at which the situation is not that of the one before. */
  void changes(int contact, IntConsumer at) {
    for (int month = 1; month < months; month++) {
      if (of(contact, month) != of(contact, month - 1)) {
        at.accept(month);
      }
    }
  }
}
