package org.mcrledger.core.replay;

import java.util.Arrays;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.FactSlice;

/**
 * The month-ends at which something is to be asked of a contact, and the touches that the longest
 * window holds there. One for each thread, moved from contact to contact: what it gives is told by
 * number and lasts until it is moved.
 */
final class Moments {
  private final Questions questions;
  private final Steps begin;
  private final Steps pass;
  private final int months;
  private final long[] raised;
  private final int[] begun;
  private final int[] passed;
  private final int[] month;
  private final long[] asked;
  private final int[] first;
  private final int[] end;
  private int count;

  /**
   * @param windowMonths the longest window in which touches count
   */
  Moments(Questions questions, MonthEnds months, int windowMonths) {
    this.questions = questions;
    this.begin = Steps.entering(months);
    this.pass = Steps.leaving(months, windowMonths);
    this.months = months.count();
    this.raised = new long[this.months + 1];
    this.begun = new int[this.months + 1];
    this.passed = new int[this.months + 1];
    this.month = new int[this.months];
    this.asked = new long[this.months];
    this.first = new int[this.months];
    this.end = new int[this.months];
  }

  /** From now on of this contact. */
  void move(FactSlice facts) {
    questions.raise(facts, raised);
    Arrays.fill(begun, 0);
    Arrays.fill(passed, 0);
    FactColumns columns = facts.columns();
    for (int row = facts.touches(); row < facts.answers(); row++) {
      int day = columns.countsFrom(row);
      begun[begin.at(day)]++;
      passed[pass.at(day)]++;
    }
  }

  /** At that month-end everything is to be asked. */
  void askAll(int at) {
    raised[at] = -1;
  }

  /**
   * Finds those at which any of these questions is asked. Without a branch, since which ones they
   * are cannot be foretold.
   */
  void find(long which, int touches) {
    int from = touches;
    int to = touches;
    int found = 0;
    for (int at = 0; at < months; at++) {
      from += passed[at];
      to += begun[at];
      long questionsThere = raised[at] & which;
      month[found] = at;
      asked[found] = questionsThere;
      first[found] = from;
      end[found] = to;
      found += questionsThere == 0 ? 0 : 1;
    }
    count = found;
  }

  int count() {
    return count;
  }

  int month(int moment) {
    return month[moment];
  }

  /** The month-end up to which, and without which, it is as at this moment. */
  int until(int moment) {
    return moment + 1 < count ? month[moment + 1] : months;
  }

  /** A bit for each question that is to be asked. */
  long asked(int moment) {
    return asked[moment];
  }

  /** The first touch of the longest window. */
  int first(int moment) {
    return first[moment];
  }

  /** Where its touches end. */
  int end(int moment) {
    return end[moment];
  }
}
