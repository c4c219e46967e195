package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.term.HospitalityRule;

/** What holds for each contact at each month-end, worked out once for all runs of a period. */
final class Situations {
  private static final Situation NOWHERE = new Situation(Optional.empty(), HospitalityRule.OPEN);

  private final Portfolio portfolio;
  private final MonthEnds months;
  private final List<Situation> all = new ArrayList<>();
  private final short[] ofCustomers;
  private final boolean[] constant;

  Situations(Portfolio portfolio, MonthEnds months) {
    this.portfolio = portfolio;
    this.months = months;
    this.ofCustomers = new short[portfolio.customers() * months.count()];
    this.constant = new boolean[portfolio.customers()];
    Map<Situation, Integer> numbers = new HashMap<>();
    for (int customer = 0; customer < portfolio.customers(); customer++) {
      constant[customer] = true;
      for (int month = 0; month < months.count(); month++) {
        Situation situation = portfolio.traits(customer).on(months.date(month));
        short number = (short) (int) numbers.computeIfAbsent(situation, this::add);
        ofCustomers[customer * months.count() + month] = number;
        constant[customer] &= month == 0 || number == number(customer, month - 1);
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

  private short number(int customer, int month) {
    return ofCustomers[customer * months.count() + month];
  }

  /** At every month-end the same. */
  boolean constant(int contact) {
    Places places = portfolio.places();
    return places.single(contact) && constant[places.last(contact)];
  }

  /** At the customer the contact is with, or was with last. */
  Situation of(int contact, int month) {
    int place = place(contact, month);
    return place < 0 ? NOWHERE : all.get(number(portfolio.places().customerAt(place), month));
  }

  /** The contact has left and is with nobody. */
  boolean gone(int contact, int month) {
    int place = place(contact, month);
    return place < 0 || portfolio.places().ended(place);
  }

  private int place(int contact, int month) {
    return portfolio.places().on(contact, months.windows(month).of(0).upTo());
  }

  /** Marks the month-ends at which the situation is not that of the one before. */
  void mark(int contact, Marks marks) {
    if (constant(contact)) {
      return;
    }
    for (int month = 1; month < months.count(); month++) {
      if (gone(contact, month) != gone(contact, month - 1)
          || !of(contact, month).equals(of(contact, month - 1))) {
        marks.set(month);
      }
    }
  }
}
