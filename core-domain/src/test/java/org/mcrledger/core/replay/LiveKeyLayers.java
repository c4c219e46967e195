package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;

/** The key layers of customers by live scoring, for those of a replay to be held against. */
public final class LiveKeyLayers {
  private LiveKeyLayers() {}

  /**
   * @param roles whether the person has a role in an open project of the customer that day
   */
  public static Map<CustomerId, Double> on(
      LocalDate day,
      Map<ContactId, Facts> live,
      RuleSet rules,
      BiPredicate<ContactId, CustomerId> roles) {
    Map<CustomerId, List<KeyLayer.Person>> persons = new HashMap<>();
    live.forEach(
        (contact, facts) ->
            facts
                .employmentOn(day)
                .ifPresent(
                    held -> {
                      var scores = Scoring.score(facts, rules, day);
                      persons
                          .computeIfAbsent(held.customer(), _ -> new ArrayList<>())
                          .add(
                              new KeyLayer.Person(
                                  contact,
                                  scores.intimacy(),
                                  scores.support(),
                                  Optional.of(held.seniority()),
                                  roles.test(contact, held.customer())));
                    }));
    Map<CustomerId, Double> layers = new HashMap<>();
    persons.forEach(
        (customer, there) ->
            KeyLayer.of(there, rules.keyLayer())
                .value()
                .ifPresent(value -> layers.put(customer, value.doubleValue())));
    return layers;
  }
}
