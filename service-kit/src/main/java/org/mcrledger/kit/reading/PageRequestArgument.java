package org.mcrledger.kit.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.problem.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit=} and {@code cursor=}; all other parameters together say which list it is. */
public final class PageRequestArgument implements HandlerMethodArgumentResolver {
  private static final Set<String> NOT_OF_THE_LIST = Set.of("limit", "cursor", "lang");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    String path = servlet == null ? "" : servlet.getRequestURI();
    return of(
        path + "?" + filters(request.getParameterMap()),
        request.getParameter("limit"),
        request.getParameter("cursor"));
  }

  /** The same from plain texts; an empty one counts as absent. */
  public static PageRequest of(String list, @Nullable String limit, @Nullable String cursor) {
    return new PageRequest(
        list,
        limit == null || limit.isBlank() ? PageRequest.LIMIT_DEFAULT : limit(limit.strip()),
        Optional.ofNullable(cursor)
            .filter(text -> !text.isBlank())
            .map(text -> Cursor.read(list, text)));
  }

  private static int limit(String text) {
    int limit = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > PageRequest.LIMIT_MAX) {
      throw Problem.of("limit-unfit", 400)
          .at("limit")
          .with("value", text)
          .with("max", PageRequest.LIMIT_MAX)
          .asException();
    }
    return limit;
  }

  private static String filters(Map<String, String[]> parameters) {
    return parameters.entrySet().stream()
        .filter(parameter -> !NOT_OF_THE_LIST.contains(parameter.getKey()))
        .filter(parameter -> !String.join("", parameter.getValue()).isBlank())
        .sorted(Map.Entry.comparingByKey())
        .map(parameter -> parameter.getKey() + "=" + Arrays.toString(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }
}
