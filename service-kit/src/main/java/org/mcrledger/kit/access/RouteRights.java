package org.mcrledger.kit.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What stands before each route of a service; each service has a test that asks for the gaps. */
public final class RouteRights {
  private RouteRights() {}

  /** The routes that nobody could use, since they say neither who may nor that all may. */
  public static List<String> gaps(RequestMappingHandlerMapping routes) {
    return of(routes).entrySet().stream()
        .filter(route -> route.getValue().equals("-"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every route with the key of its right, {@code open}, or {@code -} for a gap; in order. */
  public static Map<String, String> of(RequestMappingHandlerMapping routes) {
    Map<String, String> rights = new TreeMap<>();
    routes.getHandlerMethods().forEach((path, method) -> rights.put(path.toString(), of(method)));
    return rights;
  }

  /** The key of the right before this method, {@code open}, or {@code -} for a gap. */
  public static String of(HandlerMethod method) {
    return switch (Guards.of(method)) {
      case Guards.Needs(Right right) -> right.key();
      case Guards.Opened _ -> "open";
      case Guards.Missing _ -> "-";
    };
  }
}
