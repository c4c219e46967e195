package org.mcrledger.kit.json;

import tools.jackson.databind.JsonNode;

/** Text that every part behind the edge can store and show: no NUL, no half of a surrogate pair. */
public final class Printable {
  private Printable() {}

  static boolean isAll(JsonNode node) {
    if (node.isString()) {
      return is(node.stringValue());
    }
    if (node.isObject() && !node.propertyNames().stream().allMatch(Printable::is)) {
      return false;
    }
    return node.valueStream().allMatch(Printable::isAll);
  }

  public static boolean is(String text) {
    return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
