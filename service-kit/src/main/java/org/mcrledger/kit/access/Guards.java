package org.mcrledger.kit.access;

import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** What stands before a handler: a right, an open door, or nothing, which is refused. */
sealed interface Guards {
  record Needs(Right right) implements Guards {}

  record Opened() implements Guards {}

  record Missing() implements Guards {}

  static Guards of(Object handler) {
    return switch (handler) {
      case Guarded guarded -> new Needs(guarded.right());
      case HandlerMethod method -> ofMethod(method);
      case ResourceHttpRequestHandler _ -> new Opened();
      default -> new Missing();
    };
  }

  private static Guards ofMethod(HandlerMethod method) {
    Optional<Right> right = right(method);
    if (right.isPresent()) {
      return new Needs(right.get());
    }
    return isOpen(method) ? new Opened() : new Missing();
  }

  static Optional<Right> right(HandlerMethod method) {
    return Optional.ofNullable(method.getMethodAnnotation(Requires.class))
        .or(
            () ->
                Optional.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(
                        method.getBeanType(), Requires.class)))
        .map(Requires::value);
  }

  /** Error pages are not ours to annotate; the chains still guard them. */
  private static boolean isOpen(HandlerMethod method) {
    Class<?> type = method.getBeanType();
    return method.hasMethodAnnotation(Open.class)
        || AnnotatedElementUtils.hasAnnotation(type, Open.class)
        || ErrorController.class.isAssignableFrom(type);
  }
}
