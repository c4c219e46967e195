package org.mcrledger.kit.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Right;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who has been verified, with the keys of their rights as authorities. */
final class ActorAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Actor actor;

  ActorAuthentication(Actor actor) {
    super(
        Arrays.stream(Right.values())
            .filter(actor::may)
            .map(right -> new SimpleGrantedAuthority(right.key()))
            .toList());
    this.actor = actor;
    setAuthenticated(true);
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return actor.login();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActorAuthentication that && that.actor.equals(actor);
  }

  @Override
  public int hashCode() {
    return actor.hashCode();
  }
}
