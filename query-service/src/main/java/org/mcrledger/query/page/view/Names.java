package org.mcrledger.query.page.view;

import java.util.Locale;
import java.util.Optional;

/**
 * What something is called in both scripts where known; the reader's language decides which stands
 * first.
 */
public record Names(String name, Optional<String> nameZh) {
  public static Names of(String name) {
    return new Names(name, Optional.empty());
  }

  public String first(Locale locale) {
    return isChinese(locale) ? nameZh.orElse(name) : name;
  }

  /** The name in the other script; empty where there is none or it is the same. */
  public Optional<String> second(Locale locale) {
    Optional<String> other = isChinese(locale) ? Optional.of(name) : nameZh;
    return other.filter(text -> !text.equals(first(locale)));
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** Two letters, or the last two characters of a Chinese name, to tell dots apart in a picture. */
  public String initials(Locale locale) {
    String text = first(locale).strip();
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      int[] points = text.codePoints().filter(Character::isIdeographic).toArray();
      int from = Math.max(0, points.length - 2);
      return new String(points, from, points.length - from);
    }
    StringBuilder letters = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (letters.length() < 2 && !word.isEmpty()) {
        letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
      }
    }
    return letters.toString();
  }
}
