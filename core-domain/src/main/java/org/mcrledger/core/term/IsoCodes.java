package org.mcrledger.core.term;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes of countries and currencies, as the Java platform knows them. */
public final class IsoCodes {
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private IsoCodes() {}

  /** ISO 3166-1 alpha-2, such as {@code CN}. */
  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /** ISO 4217, such as {@code CNY}. */
  public static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }
}
