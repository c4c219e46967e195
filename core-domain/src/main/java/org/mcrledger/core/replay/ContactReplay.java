package org.mcrledger.core.replay;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.FactSort;
import org.mcrledger.core.scoring.Window;

/** Scores one contact after the other at all month-ends; for one thread. */
final class ContactReplay {
  private final Portfolio portfolio;
  private final int months;
  private final Situations situations;
  private final RuleSteps steps;
  private final ReadyRules ready;
  private final FactColumns columns;
  private final FactSlice slice;
  private final Marks marks;
  private int contact;
  private boolean constant;
  private int situation;
  private int firstTouch;
  private int touchesEnd;

  ContactReplay(
      Portfolio portfolio, int months, Situations situations, RuleSteps steps, ReadyRules ready) {
    this.portfolio = portfolio;
    this.months = months;
    this.situations = situations;
    this.steps = steps;
    this.ready = ready;
    this.columns = portfolio.columns();
    this.slice = new FactSlice(columns);
    this.marks = new Marks(months);
  }

  /** From now on it is about that contact. */
  void moveTo(int number) {
    contact = number;
    constant = situations.constant(number);
    situation = situations.of(number, 0);
  }

  void intimacy(byte[] into) {
    begin();
    mark(portfolio.firstRow(contact), portfolio.firstAnswer(contact), steps.intimacy());
    if (looksAt(FactSort.ANSWER)) {
      mark(portfolio.firstAnswer(contact), portfolio.firstService(contact), steps.intimacy());
    }
    if (looksAt(FactSort.SERVICE)) {
      mark(portfolio.firstService(contact), portfolio.firstStance(contact), steps.intimacy());
    }
    firstTouch = portfolio.firstRow(contact);
    touchesEnd = firstTouch;
    fill(into, this::intimacy);
  }

  /** In no situation of the contact's do facts of another sort change anything. */
  private boolean looksAt(FactSort sort) {
    return !constant
        || (situation != Situations.GONE && ready.intimacy(situation, 0).looksAt(sort));
  }

  private int intimacy(int month) {
    narrow(steps.longest().get(month));
    return ready.intimacy(situation, month).score(slice);
  }

  /** Touches lie as time runs, so that only those of the window need be looked at. */
  private void narrow(Window window) {
    int end = portfolio.firstAnswer(contact);
    while (touchesEnd < end && columns.countsFrom(touchesEnd) <= window.upTo()) {
      touchesEnd++;
    }
    while (firstTouch < touchesEnd && columns.countsFrom(firstTouch) <= window.after()) {
      firstTouch++;
    }
    slice.move(
        firstTouch,
        touchesEnd,
        end,
        portfolio.firstService(contact),
        portfolio.firstStance(contact),
        portfolio.end(contact));
  }

  void support(byte[] into) {
    begin();
    mark(portfolio.firstStance(contact), portfolio.end(contact), steps.support());
    portfolio.moveTo(contact, slice);
    fill(into, month -> ready.support(situation, month).score(slice));
  }

  private void begin() {
    marks.reset();
    if (!constant) {
      situations.mark(contact, marks);
    }
  }

  private void mark(int from, int to, RuleSteps.Ageing ageing) {
    if (ageing.always()) {
      marks.all();
      return;
    }
    for (int row = from; row < to; row++) {
      marks.set(steps.entering().at(columns.countsFrom(row)));
    }
    List<Steps> leaving = ageing.leaving();
    for (int age = 0; age < leaving.size(); age++) {
      Steps steps = leaving.get(age);
      for (int row = from; row < to; row++) {
        marks.set(steps.at(columns.lastDay(row)));
      }
    }
  }

  /** At each month-end at which something changes the score is asked for, and holds to the next. */
  private void fill(byte[] into, IntUnaryOperator score) {
    int base = contact * months;
    for (int month = 0; month < months; ) {
      int next = marks.next(month + 1);
      if (!constant) {
        situation = situations.of(contact, month);
      }
      byte code =
          situation == Situations.GONE ? Replayed.GONE : Replayed.code(score.applyAsInt(month));
      Arrays.fill(into, base + month, base + next, code);
      month = next;
    }
  }
}
