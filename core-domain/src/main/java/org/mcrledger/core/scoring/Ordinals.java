package org.mcrledger.core.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/** What a rule says of an enum's constants, as arrays by their ordinals. */
@SuppressWarnings("EnumOrdinal")
final class Ordinals {
  /** Stands where a rule says nothing of a constant. */
  static final int NONE = Integer.MIN_VALUE;

  private Ordinals() {}

  static <E extends Enum<E>> int[] numbers(Class<E> type, Map<E, Integer> numbers) {
    int[] byOrdinal = new int[type.getEnumConstants().length];
    Arrays.fill(byOrdinal, NONE);
    numbers.forEach((constant, number) -> byOrdinal[constant.ordinal()] = number);
    return byOrdinal;
  }

  /** True for what is chosen; where nothing is, for all. */
  static <E extends Enum<E>> boolean[] chosen(Class<E> type, Collection<E> chosen) {
    boolean[] byOrdinal = new boolean[type.getEnumConstants().length];
    Arrays.fill(byOrdinal, chosen.isEmpty());
    chosen.forEach(constant -> byOrdinal[constant.ordinal()] = true);
    return byOrdinal;
  }
}
