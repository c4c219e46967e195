package org.mcrledger.core.engagement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.StaffId;

/**
 * What is done together, with whom and when: planned, or held.
 *
 * @param on when it is to take place or took place
 * @param customers one or more
 * @param ours who of ours takes part
 */
public record Occasion(
    EngagementKind kind,
    Optional<Direction> direction,
    FuzzyDate on,
    List<CustomerId> customers,
    List<StaffId> ours,
    Optional<String> topic) {
  public Occasion {
    customers = List.copyOf(customers);
    ours = List.copyOf(ours);
  }

  Checks<EngagementEvent> check(Circumstances then) {
    boolean undirected = kind == EngagementKind.HIGH_LEVEL_VISIT && direction.isEmpty();
    Checks<EngagementEvent> checks =
        Checks.<EngagementEvent>begin()
            .refuse(customers.isEmpty(), "an-engagement-is-with-a-customer", "customers")
            .refuse(undirected, "a-high-level-visit-has-a-direction", "direction");
    for (int i = 0; i < customers.size(); i++) {
      CustomerId customer = customers.get(i);
      String field = "customers[" + i + "]";
      checks =
          checks
              .refuse(!then.knows(customer), "unknown-customer", field, "customer", customer)
              .and(() -> hospitable(customer, then));
    }
    for (int i = 0; i < ours.size(); i++) {
      StaffId member = ours.get(i);
      checks =
          checks.refuse(!then.knows(member), "unknown-staff", "ours[" + i + "]", "staff", member);
    }
    boolean twice = new HashSet<>(ours).size() < ours.size();
    return checks.refuse(twice, "a-participant-is-named-once", "ours");
  }

  private Checks<EngagementEvent> hospitable(CustomerId customer, Circumstances then) {
    return then.hospitality(customer)
        .filter(rule -> rule.forbids(kind))
        .map(rule -> Map.of("rule", rule.key(), "kind", kind.key(), "customer", customer.value()))
        .map(
            params ->
                Checks.<EngagementEvent>begin().refuse(true, "hospitality-forbids", "kind", params))
        .orElseGet(Checks::begin);
  }
}
