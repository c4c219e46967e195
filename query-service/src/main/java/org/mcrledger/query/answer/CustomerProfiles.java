package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.kit.reading.AsOf;

/** What some customers are called today; whoever asks may read all of them. */
public final class CustomerProfiles {
  private final ReadTables tables;

  public CustomerProfiles(ReadTables tables) {
    this.tables = tables;
  }

  /** Those that there are. */
  public Map<CustomerId, Optional<CustomerProfile>> of(
      Collection<CustomerId> customers, LocalDate today) {
    Map<CustomerId, Optional<CustomerProfile>> profiles = new HashMap<>();
    tables
        .rows(tables.projections().customerCard(), Set.copyOf(customers), AsOf.now(today))
        .forEach((id, row) -> profiles.put(id, row.at(today).profile()));
    return profiles;
  }
}
