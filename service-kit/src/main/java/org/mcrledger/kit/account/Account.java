package org.mcrledger.kit.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Role;

/**
 * A login and what it may do.
 *
 * @param revision grows with each change after which sessions must end
 */
public record Account(
    String login,
    Set<Role> roles,
    Set<String> regions,
    Optional<String> staffId,
    int revision,
    Instant createdAt,
    Optional<Instant> disabledAt) {
  public Account {
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
  }

  public boolean isActive() {
    return disabledAt.isEmpty();
  }

  public Actor actor() {
    return new Actor(login, staffId, roles, regions);
  }
}
