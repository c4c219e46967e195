package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Denied;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.Scope;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.kit.reading.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose customers are whose today. Scopes are resolved here, also for questions about the past: who
 * has handed a customer over no longer reads its past.
 */
public final class CustomerPlaces {
  private final ReadTables tables;
  private final BusinessClock clock;
  private final JdbcClient jdbc;

  public CustomerPlaces(ReadTables tables, BusinessClock clock, JdbcClient jdbc) {
    this.tables = tables;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** Where a customer stands today. */
  public record Place(@Nullable String owner, @Nullable String region) {
    boolean isWithin(Scope scope) {
      return scope.covers(owner, region);
    }
  }

  LocalDate today() {
    return clock.today();
  }

  /** The customer's place, where the asker may read it; a problem or a denial says why not. */
  Place require(Asking asking, CustomerId customer) {
    Place place = find(customer).orElseThrow(() -> unknown(customer));
    if (!place.isWithin(asking.scope())) {
      throw new Denied("customer-out-of-scope", Right.READ_CUSTOMERS);
    }
    return place;
  }

  /** The customer as it was known; a problem says that it was not. */
  CustomerCard.Row card(CustomerId customer, AsOf asOf) {
    return tables
        .row(tables.projections().customerCard(), customer, asOf)
        .orElseThrow(() -> unknown(customer));
  }

  private static Refused unknown(CustomerId customer) {
    return Problem.of("unknown-customer", 404).with("customer", customer).asException();
  }

  Optional<Place> find(CustomerId customer) {
    return Optional.ofNullable(of(List.of(customer)).get(customer));
  }

  /** From the typed columns alone: a list of all customers must not read all rows. */
  Map<CustomerId, Place> of(Collection<CustomerId> customers) {
    Map<CustomerId, Place> places = new HashMap<>();
    jdbc.sql(
            "select place.customer_id, %s, place.region from %s place where place.customer_id = any (?)"
                .formatted(ownerToday(), tables.projections().customerCard().table()))
        .param(customers.stream().map(CustomerId::value).toArray(String[]::new))
        .query(
            row -> {
              places.put(
                  new CustomerId(row.getString(1)), new Place(row.getString(2), row.getString(3)));
            });
    return places;
  }

  private String ownerToday() {
    return "place.owner[width_bucket(date '" + clock.today() + "', place.owner_from)]";
  }

  /**
   * The condition of the scope over a table that has a customer's id, as SQL over the live card of
   * that customer under the alias {@code place}.
   */
  Scope.Condition condition(Scope scope) {
    return scope.condition(ownerToday(), "place.region");
  }
}
