package org.mcrledger.kit.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customers that a right reaches. It is resolved from today's owners and regions, also where a
 * past date is asked for: who has handed a customer over no longer reads its past.
 */
public sealed interface Scope {
  /** The customers whose owner is this staff member. */
  record Own(String staffId) implements Scope {}

  /** The customers of these regions. */
  record Region(Set<String> regions) implements Scope {
    public Region {
      regions = Set.copyOf(regions);
    }
  }

  /** Someone who owns customers and also heads regions: the customers of either. */
  record OwnOrRegion(Own own, Region region) implements Scope {}

  /** Every customer, also one without owner or region. */
  record All() implements Scope {}

  /** Whether a customer with this owner (a staff id) and region lies within; both may be absent. */
  default boolean covers(@Nullable String owner, @Nullable String region) {
    return switch (this) {
      case All _ -> true;
      case Own own -> own.staffId().equals(owner);
      case Region regions -> region != null && regions.regions().contains(region);
      case OwnOrRegion both ->
          both.own().covers(owner, region) || both.region().covers(owner, region);
    };
  }

  /** Whether a fact on several customers may be seen or recorded: one of them within is enough. */
  default boolean coversAny(Iterable<Placed> customers) {
    for (Placed customer : customers) {
      if (covers(customer.owner(), customer.region())) {
        return true;
      }
    }
    return this instanceof All;
  }

  /** Where a customer stands today. */
  record Placed(@Nullable String owner, @Nullable String region) {}

  /** The same question as a condition in SQL over two columns; always safe to join with AND. */
  default Condition condition(String ownerColumn, String regionColumn) {
    return switch (this) {
      case All _ -> new Condition("true", List.of());
      case Own own -> new Condition(ownerColumn + " = ?", List.of(own.staffId()));
      case Region regions ->
          new Condition(
              regionColumn + " = any(?)",
              List.of((Object) regions.regions().stream().sorted().toArray(String[]::new)));
      case OwnOrRegion both ->
          both.own()
              .condition(ownerColumn, regionColumn)
              .or(both.region().condition(ownerColumn, regionColumn));
    };
  }

  /** A piece of a WHERE clause with the values of its question marks, in order. */
  record Condition(String sql, List<Object> arguments) {
    Condition or(Condition other) {
      List<Object> both = new ArrayList<>(arguments);
      both.addAll(other.arguments);
      return new Condition("(" + sql + " or " + other.sql + ")", both);
    }
  }

  /** The customers that one or the other reaches. */
  default Scope or(Scope other) {
    return switch (this) {
      case All all -> all;
      case Own own -> other.orOwn(own);
      case Region region -> other.orRegion(region);
      case OwnOrRegion both -> other.orOwn(both.own()).orRegion(both.region());
    };
  }

  private Scope orOwn(Own own) {
    return switch (this) {
      case All all -> all;
      case Own mine -> sameStaff(mine, own);
      case Region region -> new OwnOrRegion(own, region);
      case OwnOrRegion both -> new OwnOrRegion(sameStaff(both.own(), own), both.region());
    };
  }

  private Scope orRegion(Region region) {
    return switch (this) {
      case All all -> all;
      case Own own -> new OwnOrRegion(own, region);
      case Region mine -> union(mine, region);
      case OwnOrRegion both -> new OwnOrRegion(both.own(), union(both.region(), region));
    };
  }

  private static Own sameStaff(Own one, Own other) {
    if (!one.equals(other)) {
      throw new IllegalArgumentException("scopes of two staff members are not joined");
    }
    return one;
  }

  private static Region union(Region one, Region other) {
    List<String> regions = new ArrayList<>(one.regions());
    regions.addAll(other.regions());
    return new Region(Set.copyOf(regions));
  }

  /** Both scopes joined; nothing where neither reaches anything. */
  static Optional<Scope> join(Optional<Scope> one, Optional<Scope> other) {
    return one.<Optional<Scope>>map(scope -> Optional.of(other.map(scope::or).orElse(scope)))
        .orElse(other);
  }
}
