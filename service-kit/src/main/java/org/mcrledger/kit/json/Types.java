package org.mcrledger.kit.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** What reflection says of a record's component. */
final class Types {
  private Types() {}

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  /** The one type argument of an Optional, a List or a Set. */
  static Type argument(Type type) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0]
        : Object.class;
  }
}
