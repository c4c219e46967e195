package org.mcrledger.kit.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Lets a controller method take the {@link Actor}, or the {@link Scope} of the right it requires.
 */
public final class ActorArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class
        || parameter.getParameterType() == Scope.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Actor actor = CurrentActor.get();
    if (parameter.getParameterType() == Actor.class) {
      return actor;
    }
    return actor.require(rightOf(parameter));
  }

  private static Right rightOf(MethodParameter parameter) {
    Requires onMethod = parameter.getMethodAnnotation(Requires.class);
    Requires requires =
        onMethod != null
            ? onMethod
            : AnnotatedElementUtils.findMergedAnnotation(
                parameter.getContainingClass(), Requires.class);
    if (requires == null) {
      throw new IllegalStateException("a Scope needs a right required by " + parameter);
    }
    return requires.value();
  }
}
