package org.mcrledger.kit.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the account that logged in, never what a request says of itself.
 *
 * @param login the name of the account
 * @param staffId the staff member it belongs to, if it is linked to one
 * @param roles what the person is to the company
 * @param regions the regions a regional head answers for
 */
public record Actor(String login, Optional<String> staffId, Set<Role> roles, Set<String> regions) {
  public Actor {
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
  }

  /** Which customers the right reaches; empty where this person does not have it at all. */
  public Optional<Scope> scopeFor(Right right) {
    Optional<Scope> scope = Optional.empty();
    for (Role role : roles) {
      scope = Scope.join(scope, RightsTable.reach(right, role).flatMap(this::within));
    }
    return scope;
  }

  public boolean may(Right right) {
    return scopeFor(right).isPresent();
  }

  /** The scope of the right. {@link Denied} says why there is none. */
  public Scope require(Right right) {
    return scopeFor(right).orElseThrow(() -> new Denied(reasonAgainst(right), right));
  }

  /** Refuses where the right does not reach a customer with this owner and region. */
  public void require(Right right, @Nullable String owner, @Nullable String region) {
    if (!require(right).covers(owner, region)) {
      throw new Denied("customer-out-of-scope", right);
    }
  }

  /** Whether persons may be shown by name wherever this person reads customers at all. */
  public boolean seesNames() {
    return asFarAsReading(Right.READ_NAMES);
  }

  /** Whether judgements of persons may be shown wherever this person reads customers at all. */
  public boolean seesJudgements() {
    return asFarAsReading(Right.READ_JUDGEMENTS);
  }

  /** Whether this right reaches the customer; for names and judgements, row by row. */
  public boolean reaches(Right right, @Nullable String owner, @Nullable String region) {
    return scopeFor(right).map(scope -> scope.covers(owner, region)).orElse(false);
  }

  private boolean asFarAsReading(Right right) {
    Optional<Scope> scope = scopeFor(right);
    return scope.isPresent() && scope.equals(scopeFor(Right.READ_CUSTOMERS));
  }

  private Optional<Scope> within(Reach reach) {
    return switch (reach) {
      case ALL -> Optional.of(new Scope.All());
      case OWN -> staffId.map(Scope.Own::new);
      case REGION -> regions.isEmpty() ? Optional.empty() : Optional.of(new Scope.Region(regions));
    };
  }

  /** A role that has the right but reaches nobody is a gap in the account's data, and said so. */
  private String reasonAgainst(Right right) {
    if (grants(right, Reach.OWN)) {
      return "account-without-staff";
    }
    return grants(right, Reach.REGION) ? "account-without-region" : "right-missing";
  }

  private boolean grants(Right right, Reach reach) {
    return roles.stream()
        .anyMatch(role -> RightsTable.reach(right, role).filter(reach::equals).isPresent());
  }
}
