package org.mcrledger.core.replay;

import java.util.Arrays;
import org.mcrledger.core.scoring.FactSlice;

/** Support of one contact after the other at all month-ends; for one thread. */
final class ContactSupport {
  private final Portfolio portfolio;
  private final Situations situations;
  private final int months;
  private final Ageing ageing;
  private final ReadyRules ready;
  private final byte[] into;
  private final FactSlice slice;
  private final Marks marks;

  ContactSupport(
      Portfolio portfolio, Situations situations, Ageing ageing, ReadyRules ready, byte[] into) {
    this.portfolio = portfolio;
    this.situations = situations;
    this.months = situations.months().count();
    this.ageing = ageing;
    this.ready = ready;
    this.into = into;
    this.slice = new FactSlice(portfolio.columns());
    this.marks = new Marks(months);
  }

  /** Of contacts with numbers from one up to, and without, another. */
  void replay(int from, int to) {
    for (int number = from; number < to; number++) {
      replay(number);
    }
  }

  /** At each month-end at which something changes the score is asked for, and holds to the next. */
  private void replay(int contact) {
    portfolio.moveTo(contact, slice);
    boolean constant = situations.constant(contact);
    mark(contact, constant);
    int base = contact * months;
    int situation = situations.of(contact, 0);
    for (int month = 0; month < months; ) {
      int next = marks.next(month + 1);
      if (!constant) {
        situation = situations.of(contact, month);
      }
      byte code =
          situation == Situations.GONE
              ? Replayed.GONE
              : Replayed.code(ready.support(situation, month).score(slice));
      Arrays.fill(into, base + month, base + next, code);
      month = next;
    }
  }

  private void mark(int contact, boolean constant) {
    marks.reset();
    if (!constant) {
      situations.changes(contact, marks::set);
    }
    ageing.mark(portfolio.columns(), slice.stances(), slice.end(), marks);
  }
}
