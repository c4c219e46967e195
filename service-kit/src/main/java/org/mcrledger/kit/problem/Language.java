package org.mcrledger.kit.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that we answer in. */
public enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The key in addresses, cookies and command lines: {@code en} or {@code zh}. */
  public String key() {
    return locale.getLanguage();
  }

  public static Optional<Language> of(@Nullable String key) {
    return key == null
        ? Optional.empty()
        : Arrays.stream(values()).filter(language -> language.key().equals(key)).findFirst();
  }

  public static Language of(Locale locale) {
    return of(locale.getLanguage()).orElse(EN);
  }

  /** The best of ours for an Accept-Language header; English where it is missing or unreadable. */
  public static Language accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return EN;
    }
    try {
      String best = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("en", "zh"));
      return of(best).orElse(EN);
    } catch (IllegalArgumentException _) {
      return EN;
    }
  }
}
