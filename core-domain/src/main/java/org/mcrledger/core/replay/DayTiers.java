package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/** Where single customers stand under a scheme on one day. */
final class DayTiers {
  private final Map<CustomerId, TierBasis> customers;
  private final TierScheme scheme;
  private final LocalDate day;
  private final Tiering tiering;

  /** Where a tier depends on everybody's sales, everybody is asked. */
  DayTiers(Map<CustomerId, TierBasis> customers, TierScheme scheme, LocalDate day) {
    this.customers = customers;
    this.scheme = scheme;
    this.day = day;
    List<CustomerMeasures> all =
        scheme.ranks() ? customers.values().stream().map(this::measures).toList() : List.of();
    this.tiering = Tiering.among(scheme, all).withoutNext();
  }

  private CustomerMeasures measures(TierBasis basis) {
    return basis.at(day, scheme.classes());
  }

  /** Empty for a customer of whom nothing is known. */
  Optional<Classed> of(CustomerId customer) {
    return Optional.ofNullable(customers.get(customer))
        .map(basis -> Classed.of(tiering.evaluate(measures(basis))));
  }
}
