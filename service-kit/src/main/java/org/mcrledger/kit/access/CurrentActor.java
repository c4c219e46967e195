package org.mcrledger.kit.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person behind the request that this thread serves. */
public final class CurrentActor {
  private CurrentActor() {}

  public static Optional<Actor> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  /**
   * A login as this reader may know it: it says who a person is. One's own is known to everybody,
   * another's to those who read names; empty for the others.
   */
  public static Optional<String> mayKnow(String login) {
    return find()
        .filter(reader -> reader.seesNames() || reader.login().equals(login))
        .map(_ -> login);
  }

  /** For code behind a route that requires a right: there, somebody is logged in. */
  public static Actor get() {
    return find()
        .orElseThrow(() -> new IllegalStateException("nobody is logged in on this thread"));
  }
}
