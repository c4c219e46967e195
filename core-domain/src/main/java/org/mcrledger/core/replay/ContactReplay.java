package org.mcrledger.core.replay;

import java.util.Arrays;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.scoring.Window;

/** Scores one contact after the other at all month-ends; for one thread. */
final class ContactReplay {
  private final Portfolio portfolio;
  private final MonthEnds months;
  private final Situations situations;
  private final RuleSet rules;
  private final RuleSteps steps;
  private final FactColumns columns;
  private final FactSlice slice;
  private final Marks marks;
  private final int longest;
  private int firstTouch;
  private int touchesEnd;

  ContactReplay(
      Portfolio portfolio,
      MonthEnds months,
      Situations situations,
      RuleSet rules,
      RuleSteps steps) {
    this.portfolio = portfolio;
    this.months = months;
    this.situations = situations;
    this.rules = rules;
    this.steps = steps;
    this.columns = portfolio.columns();
    this.slice = new FactSlice(columns);
    this.longest = rules.intimacy().longestWindow();
    this.marks = new Marks(months.count());
  }

  /** At each month-end at which something changes the score is asked for, and holds to the next. */
  void intimacy(int contact, byte[] into) {
    marks.reset();
    situations.mark(contact, marks);
    mark(portfolio.firstRow(contact), portfolio.firstStance(contact), steps.intimacy());
    firstTouch = portfolio.firstRow(contact);
    touchesEnd = firstTouch;
    int base = contact * months.count();
    for (int month = 0; month < months.count(); ) {
      int next = marks.next(month + 1);
      byte code = situations.gone(contact, month) ? Replayed.GONE : intimacy(contact, month);
      Arrays.fill(into, base + month, base + next, code);
      month = next;
    }
  }

  private byte intimacy(int contact, int month) {
    Window window = months.windows(month).of(longest);
    narrow(contact, window);
    return Replayed.code(
        Scoring.intimacy(
            slice, rules.intimacy(), months.windows(month), situations.of(contact, month)));
  }

  /** Touches lie as time runs, so that only those of the window need be looked at. */
  private void narrow(int contact, Window window) {
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

  void support(int contact, byte[] into) {
    marks.reset();
    situations.mark(contact, marks);
    mark(portfolio.firstStance(contact), portfolio.end(contact), steps.support());
    portfolio.moveTo(contact, slice);
    int base = contact * months.count();
    for (int month = 0; month < months.count(); ) {
      int next = marks.next(month + 1);
      byte code = situations.gone(contact, month) ? Replayed.GONE : support(contact, month);
      Arrays.fill(into, base + month, base + next, code);
      month = next;
    }
  }

  private byte support(int contact, int month) {
    return Replayed.code(
        Scoring.support(
            slice, rules.support(), months.windows(month), situations.of(contact, month)));
  }

  private void mark(int from, int to, RuleSteps.Ageing ageing) {
    if (ageing.always()) {
      marks.all();
      return;
    }
    for (int row = from; row < to; row++) {
      marks.set(steps.entering().at(columns.countsFrom(row)));
    }
    for (int age = 0; age < ageing.leaving().size(); age++) {
      Steps leaving = ageing.leaving().get(age);
      for (int row = from; row < to; row++) {
        marks.set(leaving.at(columns.lastDay(row)));
      }
    }
  }
}
