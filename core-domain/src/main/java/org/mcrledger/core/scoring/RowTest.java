package org.mcrledger.core.scoring;

import java.util.Optional;
import org.mcrledger.core.scoring.CustomerTraits.Situation;

/** Whether a row counts at a day; asked once for each row, it makes no objects. */
@FunctionalInterface
interface RowTest {
  RowTest ALWAYS = (_, _, _, _) -> true;

  boolean holds(FactColumns columns, FactSort sort, int row, int upTo);

  static RowTest of(Optional<Condition> when, Situation situation) {
    return when.<RowTest>map(condition -> condition.in(situation)).orElse(ALWAYS);
  }
}
