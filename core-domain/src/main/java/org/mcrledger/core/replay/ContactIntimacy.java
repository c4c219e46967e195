package org.mcrledger.core.replay;

import java.util.Arrays;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.IntimacyAt;

/**
 * Intimacy of one contact after the other at all month-ends: each criterion is asked only where
 * something that it looks at begins to count, or ages. For one thread.
 */
final class ContactIntimacy {
  private final Portfolio portfolio;
  private final Situations situations;
  private final int months;
  private final FactSlice slice;
  private final IntimacyTurn turn;
  private final Intimacies into;
  private final Turned[] criteria;
  private final long[] inSituations;
  private final long asksKnown;
  private final boolean fromNothing;
  private final Moments moments;
  private final int[] points;
  private final int[] more;
  private final int[] moreKnown;
  private int known;
  private boolean differs;
  private boolean everGone;

  ContactIntimacy(Portfolio portfolio, Situations situations, IntimacyTurn turn, Intimacies into) {
    this.portfolio = portfolio;
    this.situations = situations;
    this.months = situations.months().count();
    this.slice = new FactSlice(portfolio.columns());
    this.turn = turn;
    this.into = into;
    this.criteria = turn.criteria().toArray(Turned[]::new);
    this.inSituations = turn.inSituations();
    this.asksKnown = turn.sameKnown() ? 0 : 1L << criteria.length;
    this.fromNothing = turn.from().isEmpty();
    this.moments = new Moments(turn.questions(), situations.months(), turn.longestWindow());
    this.points = new int[criteria.length];
    this.more = new int[months];
    this.moreKnown = new int[months];
  }

  /** Of contacts with numbers from one up to, and without, another. */
  void replay(int from, int to) {
    for (int number = from; number < to; number++) {
      replay(number);
    }
  }

  private void replay(int contact) {
    int base = contact * months;
    boolean constant = situations.constant(contact);
    int situation = situations.of(contact, 0);
    if (constant && situation == Situations.GONE) {
      into.gone(base, base + months);
      return;
    }
    begin(contact, constant, constant ? inSituations[situation] | asksKnown : -1);
    for (int moment = 0; moment < moments.count(); moment++) {
      if (!constant) {
        situation = situations.of(contact, moments.month(moment));
      }
      if (situation == Situations.GONE) {
        everGone = true;
      } else {
        reckon(situation, moment);
      }
    }
    write(base);
    if (everGone) {
      gone(contact, base);
    }
  }

  private void begin(int contact, boolean constant, long which) {
    Arrays.fill(points, 0);
    Arrays.fill(more, 0);
    Arrays.fill(moreKnown, 0);
    known = 0;
    differs = false;
    everGone = false;
    portfolio.moveTo(contact, slice);
    moments.move(slice);
    if (!constant) {
      moments.askAll(0);
      situations.changes(contact, moments::askAll);
    }
    moments.find(which, slice.touches());
  }

  private void reckon(int situation, int moment) {
    int month = moments.month(moment);
    long asked = moments.asked(moment);
    slice.narrow(moments.first(moment), moments.end(moment));
    IntimacyAt after = turn.after().intimacy(situation, month);
    IntimacyAt before = fromNothing ? after : turn.before().intimacy(situation, month);
    if ((asked & asksKnown) != 0) {
      int now = after.known(slice) ? 1 : 0;
      moreKnown[month] = now - known;
      known = now;
    }
    int sum = 0;
    for (int i = 0; i < criteria.length; i++) {
      if ((asked >>> i & 1) != 0) {
        int now = criteria[i].more(before, after, slice);
        sum += now - points[i];
        points[i] = now;
      }
    }
    more[month] = sum;
    differs |= sum != 0;
  }

  private void write(int base) {
    if (fromNothing) {
      into.put(base, more, moreKnown);
    } else {
      turn.from().ifPresent(earlier -> into.copy(earlier, base, months));
      if (!turn.sameKnown()) {
        into.turn(base, more, moreKnown);
      } else if (differs || !turn.sameScores()) {
        into.turn(base, more);
      }
    }
  }

  private void gone(int contact, int base) {
    for (int moment = 0; moment < moments.count(); moment++) {
      if (situations.of(contact, moments.month(moment)) == Situations.GONE) {
        into.gone(base + moments.month(moment), base + moments.until(moment));
      }
    }
  }
}
