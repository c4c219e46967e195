package org.mcrledger.core.replay;

import java.util.Arrays;
import java.util.stream.Stream;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.IntimacyAt;
import org.mcrledger.core.scoring.Looks;
import org.mcrledger.core.scoring.Window;

/**
 * Intimacy of one contact after the other at all month-ends: each criterion is asked only where
 * something that it looks at begins to count, or ages. For one thread.
 */
final class ContactIntimacy {
  private final Portfolio portfolio;
  private final Situations situations;
  private final int months;
  private final FactColumns columns;
  private final FactSlice slice;
  private final IntimacyTurn turn;
  private final Intimacies into;
  private final Turned[] criteria;
  private final Window[] longest;
  private final boolean fromNothing;
  private final Marks[] asked;
  private final int[] more;
  private final Marks known;
  private final Marks any;
  private int contact;
  private int situation;
  private int firstTouch;
  private int touchesEnd;
  private int sum;
  private boolean isKnown;

  ContactIntimacy(Portfolio portfolio, Situations situations, IntimacyTurn turn, Intimacies into) {
    this.portfolio = portfolio;
    this.situations = situations;
    this.months = situations.months().count();
    this.columns = portfolio.columns();
    this.slice = new FactSlice(columns);
    this.turn = turn;
    this.into = into;
    this.criteria = turn.criteria().toArray(Turned[]::new);
    this.longest = turn.longest().toArray(Window[]::new);
    this.fromNothing = turn.from().isEmpty();
    this.asked = Stream.of(criteria).map(_ -> new Marks(months)).toArray(Marks[]::new);
    this.more = new int[criteria.length];
    this.known = new Marks(months);
    this.any = new Marks(months);
  }

  /** Of contacts with numbers from one up to, and without, another. */
  void replay(int from, int to) {
    for (int number = from; number < to; number++) {
      replay(number);
    }
  }

  private void replay(int number) {
    contact = number;
    boolean constant = situations.constant(number);
    situation = situations.of(number, 0);
    begin(constant);
    int base = contact * months;
    turn.from().ifPresent(earlier -> into.copy(earlier, base, months));
    for (int month = 0; month < months; ) {
      int next = any.next(month + 1);
      if (!constant) {
        situation = situations.of(contact, month);
      }
      if (situation == Situations.GONE) {
        into.gone(base + month, base + next);
      } else {
        reckon(month);
        write(base + month, base + next);
      }
      month = next;
    }
  }

  private void begin(boolean constant) {
    sum = 0;
    Arrays.fill(more, 0);
    portfolio.moveTo(contact, slice);
    firstTouch = slice.touches();
    touchesEnd = firstTouch;
    any.reset();
    if (!constant) {
      situations.mark(contact, any);
    }
    mark(constant);
  }

  private void mark(boolean constant) {
    known.copy(any);
    for (Marks marks : asked) {
      marks.copy(any);
    }
    for (int i = 0; i < criteria.length; i++) {
      if (!constant || (situation != Situations.GONE && criteria[i].inSituations()[situation])) {
        mark(criteria[i], asked[i]);
        any.add(asked[i]);
      }
    }
    if (!turn.sameKnown()) {
      turn.known().mark(columns, slice.touches(), slice.answers(), Looks.ALL, known);
      any.add(known);
    }
  }

  private void mark(Turned criterion, Marks marks) {
    Ageing ageing = criterion.ageing();
    Looks looks = criterion.looks();
    ageing.mark(columns, slice.touches(), slice.answers(), looks.touches(), marks);
    ageing.mark(columns, slice.answers(), slice.services(), looks.answers(), marks);
    ageing.mark(columns, slice.services(), slice.stances(), looks.services(), marks);
  }

  private void reckon(int month) {
    narrow(longest[month]);
    IntimacyAt after = turn.after().intimacy(situation, month);
    IntimacyAt before = fromNothing ? after : turn.before().intimacy(situation, month);
    if (!turn.sameKnown() && known.has(month)) {
      isKnown = after.known(slice);
    }
    for (int i = 0; i < criteria.length; i++) {
      if (asked[i].has(month)) {
        int points = criteria[i].more(before, after, slice);
        sum += points - more[i];
        more[i] = points;
      }
    }
  }

  /** Touches lie as time runs, so that only those of the window need be looked at. */
  private void narrow(Window window) {
    int end = slice.answers();
    while (touchesEnd < end && columns.countsFrom(touchesEnd) <= window.upTo()) {
      touchesEnd++;
    }
    while (firstTouch < touchesEnd && columns.countsFrom(firstTouch) <= window.after()) {
      firstTouch++;
    }
    slice.narrow(firstTouch, touchesEnd);
  }

  private void write(int from, int to) {
    if (fromNothing) {
      into.put(from, to, sum, isKnown);
    } else if (!turn.sameKnown()) {
      into.turn(from, to, sum, isKnown);
    } else if (sum != 0 || !turn.sameScores()) {
      into.turn(from, to, sum);
    }
  }
}
