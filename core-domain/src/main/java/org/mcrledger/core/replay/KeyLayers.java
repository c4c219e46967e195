package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Seniority;

/** The key layers of customers at a month-end of a run: one figure for a customer's persons. */
public final class KeyLayers {
  private KeyLayers() {}

  /**
   * The value, 0 to 100, of each customer of whose key persons one at least has both scores.
   *
   * @param roles who has a role on an opportunity that is open at the month-end, by customer
   */
  public static Map<CustomerId, Double> at(
      Replayed run, int month, Map<CustomerId, Set<ContactId>> roles) {
    Map<CustomerId, List<KeyLayer.Person>> persons = new HashMap<>();
    for (int contact = 0; contact < run.portfolio().contacts(); contact++) {
      if (!run.gone(contact, month)) {
        add(run, contact, month, roles, persons);
      }
    }
    Map<CustomerId, Double> values = new HashMap<>();
    persons.forEach(
        (customer, there) ->
            KeyLayer.of(there, run.rules().keyLayer())
                .value()
                .ifPresent(value -> values.put(customer, value.doubleValue())));
    return values;
  }

  private static void add(
      Replayed run,
      int contact,
      int month,
      Map<CustomerId, Set<ContactId>> roles,
      Map<CustomerId, List<KeyLayer.Person>> persons) {
    Portfolio portfolio = run.portfolio();
    int day = Math.toIntExact(run.months().date(month).toEpochDay());
    int place = portfolio.places().on(contact, day);
    CustomerId customer = portfolio.customer(portfolio.places().customerAt(place));
    ContactId id = portfolio.contact(contact);
    KeyLayer.Person person =
        new KeyLayer.Person(
            id,
            run.score(contact, month, Dimension.INTIMACY),
            run.score(contact, month, Dimension.SUPPORT),
            Optional.of(new Seniority(portfolio.places().seniorityAt(place))),
            roles.getOrDefault(customer, Set.of()).contains(id));
    if (person.belongs(run.rules().keyLayer())) {
      persons.computeIfAbsent(customer, _ -> new ArrayList<>()).add(person);
    }
  }
}
