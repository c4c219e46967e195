package org.mcrledger.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every route: one without a right is refused to everybody, so that none is
 * forgotten.
 */
public final class RouteGuard implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    return switch (Guards.of(handler)) {
      case Guards.Opened _ -> true;
      case Guards.Needs(Right right) -> {
        CurrentActor.find().orElseThrow(() -> new Denied("login-needed", right)).require(right);
        yield true;
      }
      case Guards.Missing _ -> throw new Denied("route-without-right", Right.ADMINISTER);
    };
  }
}
