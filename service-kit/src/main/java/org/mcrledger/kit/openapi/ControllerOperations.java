package org.mcrledger.kit.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mcrledger.kit.access.RouteRights;
import org.mcrledger.kit.json.BodySchema;
import org.mcrledger.kit.json.StrictBody;
import org.mcrledger.kit.reading.DeclaredParameters;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operations that annotated controllers serve under {@code /api/}. */
final class ControllerOperations implements ApiOperations {
  private final RequestMappingHandlerMapping routes;

  ControllerOperations(RequestMappingHandlerMapping routes) {
    this.routes = routes;
  }

  @Override
  public List<ApiOperation> all() {
    List<ApiOperation> all = new ArrayList<>();
    routes.getHandlerMethods().forEach((route, method) -> all.addAll(of(route, method)));
    return all;
  }

  private static List<ApiOperation> of(RequestMappingInfo route, HandlerMethod method) {
    return route.getPatternValues().stream()
        .filter(path -> path.startsWith("/api/"))
        .flatMap(path -> methods(route).map(each -> operation(each, path, method)))
        .toList();
  }

  private static Stream<RequestMethod> methods(RequestMappingInfo route) {
    return route.getMethodsCondition().getMethods().stream();
  }

  private static ApiOperation operation(RequestMethod verb, String path, HandlerMethod method) {
    return new ApiOperation(
        verb.name().toLowerCase(Locale.ROOT),
        path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"),
        RouteRights.of(method),
        DeclaredParameters.of(method),
        Arrays.stream(method.getMethodParameters())
            .filter(parameter -> parameter.hasParameterAnnotation(StrictBody.class))
            .map(parameter -> BodySchema.of(parameter.getGenericParameterType()))
            .findFirst());
  }
}
