package org.mcrledger.kit.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** What may stand behind the question mark of a route, as its method declares it. */
public final class DeclaredParameters {
  private DeclaredParameters() {}

  public static List<String> of(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters()).flatMap(DeclaredParameters::of).toList();
  }

  private static Stream<String> of(MethodParameter parameter) {
    if (parameter.getParameterType() == AsOf.class) {
      return Stream.of("validAt", "knownAt");
    }
    if (parameter.getParameterType() == PageRequest.class) {
      return Stream.of("limit", "cursor");
    }
    return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class)).stream()
        .map(said -> said.name().isEmpty() ? name(parameter) : said.name());
  }

  private static String name(MethodParameter parameter) {
    return Optional.ofNullable(parameter.getParameter().getName()).orElseThrow();
  }
}
