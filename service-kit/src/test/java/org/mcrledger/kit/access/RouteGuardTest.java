package org.mcrledger.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class RouteGuardTest {
  private final RouteGuard guard = new RouteGuard();

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void a_route_without_a_right_is_refused_even_to_an_admin() {
    loggedInAs(Role.ADMIN);
    assertThatThrownBy(() -> enter("forgotten")).hasMessageStartingWith("route-without-right");
  }

  @Test
  void a_route_opens_to_those_with_its_right() throws Exception {
    loggedInAs(Role.COMMITTEE);
    assertThat(enter("decide")).isTrue();
    loggedInAs(Role.AUDITOR);
    assertThatThrownBy(() -> enter("decide")).hasMessage("right-missing: decide-tier");
  }

  @Test
  void nobody_passes_but_through_an_open_door() throws Exception {
    assertThat(enter("login")).isTrue();
    assertThatThrownBy(() -> enter("decide")).hasMessageStartingWith("login-needed");
  }

  @Test
  void a_table_of_routes_says_its_rights_too() {
    loggedInAs(Role.AUDITOR);
    Guarded line = () -> Right.READ_LEDGER;
    assertThat(pass(line)).isTrue();
    assertThatThrownBy(() -> pass(new Object())).hasMessageStartingWith("route-without-right");
  }

  private boolean enter(String method) throws Exception {
    return pass(new HandlerMethod(new Routes(), method));
  }

  private boolean pass(Object handler) {
    return guard.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), handler);
  }

  private static void loggedInAs(Role role) {
    Actor actor = new Actor("someone", Optional.empty(), Set.of(role), Set.of());
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
  }

  static class Routes {
    public void forgotten() {}

    @Requires(Right.DECIDE_TIER)
    public void decide() {}

    @Open(because = "who is not logged in must be able to do so")
    public void login() {}
  }
}
