package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/** Where single customers stand under a scheme on any one day. */
final class DayTiers {
  private final Map<CustomerId, TierBasis> customers;
  private final TierScheme scheme;
  private final Map<LocalDate, Tiering> ranked = new HashMap<>();

  DayTiers(Map<CustomerId, TierBasis> customers, TierScheme scheme) {
    this.customers = customers;
    this.scheme = scheme;
  }

  TierScheme scheme() {
    return scheme;
  }

  /** Empty for a customer of whom nothing is known. */
  Optional<Classed> on(CustomerId customer, LocalDate day) {
    return Optional.ofNullable(customers.get(customer))
        .map(basis -> basis.at(day, scheme.classes()))
        .map(measures -> Classed.of(tiering(measures, day).evaluate(measures)));
  }

  /** Where a tier depends on everybody's sales, everybody is asked once for the day. */
  private Tiering tiering(CustomerMeasures of, LocalDate day) {
    return scheme.ranks()
        ? ranked.computeIfAbsent(day, this::amongAll)
        : Tiering.among(scheme, List.of(of));
  }

  private Tiering amongAll(LocalDate day) {
    return Tiering.among(
        scheme, customers.values().stream().map(basis -> basis.at(day, scheme.classes())).toList());
  }
}
