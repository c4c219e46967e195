package org.mcrledger.core.term;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An enum constant with a stable key: what is stored, sent and written in rule files; never a
 * display label.
 */
public interface Keyed {
  /** How keys are written, those that users choose too: {@code telecom}, {@code north-east}. */
  Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  String key();

  /** The constant with this key, empty where there is none. */
  static <E extends Enum<E> & Keyed> Optional<E> find(Class<E> type, String key) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.key().equals(key)).findFirst();
  }

  /** The key made of a constant's name: {@code OFFICE_MEETING} is {@code office-meeting}. */
  static String keyOf(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static boolean isKey(String text) {
    return KEBAB_CASE.matcher(text).matches();
  }
}
