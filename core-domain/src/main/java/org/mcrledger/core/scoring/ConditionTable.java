package org.mcrledger.core.scoring;

import org.jspecify.annotations.Nullable;
import org.mcrledger.core.scoring.CustomerTraits.Situation;

/**
 * The answers of a condition for customers of one industry and hospitality rule, filled in as they
 * are asked for. Threads may fill it together: the same question has the same answer, so it does
 * not matter who writes it.
 */
final class ConditionTable implements RowTest {
  private static final byte NOT_ASKED = 0;
  private static final byte NO = 1;
  private static final byte YES = 2;

  /** Ages are kept up to the longest window there may be, a hundred and twenty months. */
  private static final int DAYS_KEPT = 3_700;

  private final FactTest test;
  private final boolean asksAge;
  private final Situation situation;
  private final byte[] @Nullable [] answers = new byte[FactColumns.CODES][];

  ConditionTable(FactTest test, boolean asksAge, Situation situation) {
    this.test = test;
    this.asksAge = asksAge;
    this.situation = situation;
  }

  @Override
  public boolean holds(FactColumns columns, FactSort sort, int row, int upTo) {
    int code = columns.code(sort, row);
    int age = asksAge ? upTo - columns.lastDay(row) : 0;
    if (age >= DAYS_KEPT) {
      return test.holds(columns.view(sort, row, age, situation));
    }
    byte[] ofCode = answers[code];
    if (ofCode == null) {
      ofCode = new byte[asksAge ? DAYS_KEPT : 1];
      answers[code] = ofCode;
    }
    if (ofCode[age] == NOT_ASKED) {
      ofCode[age] = test.holds(columns.view(sort, row, age, situation)) ? YES : NO;
    }
    return ofCode[age] == YES;
  }
}
