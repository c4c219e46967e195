package org.mcrledger.kit.access;

import java.util.Locale;

/** Constants are written in kebab-case wherever people or programs outside meet them. */
final class Keys {
  private Keys() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
