package org.mcrledger.core.replay;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mcrledger.core.scoring.Window;

/**
 * By day, the first of the month-ends that has passed a border: from when on a fact counts, or from
 * when on it has aged out of a window.
 */
final class Steps {
  private final int firstBorder;
  private final int lastBorder;
  private final short[] byDay;
  private final int never;

  private Steps(int firstBorder, int lastBorder, short[] byDay, int never) {
    this.firstBorder = firstBorder;
    this.lastBorder = lastBorder;
    this.byDay = byDay;
    this.never = never;
  }

  /** The month-ends at which facts begin to count: the first not before the day. */
  static Steps entering(MonthEnds months) {
    return of(months.windows(0), Window::upTo);
  }

  /** The month-ends at which facts have left the window: the first whose window begins after it. */
  static Steps leaving(MonthEnds months, int windowMonths) {
    return of(months.windows(windowMonths), Window::after);
  }

  private static Steps of(List<Window> windows, ToIntFunction<Window> border) {
    int months = windows.size();
    int first = border.applyAsInt(windows.getFirst());
    int last = border.applyAsInt(windows.getLast());
    short[] byDay = new short[last - first + 1];
    for (int month = months - 1, day = last; month >= 0; month--) {
      int from = month == 0 ? first : border.applyAsInt(windows.get(month - 1)) + 1;
      Arrays.fill(byDay, from - first, day - first + 1, (short) month);
      day = from - 1;
    }
    return new Steps(first, last, byDay, months);
  }

  /** The number of the month-end; their count where none of them has passed it. */
  int at(int day) {
    return day <= firstBorder ? 0 : day > lastBorder ? never : byDay[day - firstBorder];
  }
}
