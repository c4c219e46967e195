package org.mcrledger.core.scoring;

/**
 * Where one contact's facts lie in the columns: touches from {@link #touches} up to {@link
 * #touchesEnd}, excluded, answers up to where the services begin, and so on to {@link #end}.
 * Touches and services lie as time runs, answers and stances together by invitation and by
 * opportunity, each as time runs.
 *
 * <p>A replay moves one slice over millions of contacts instead of making one for each; a slice
 * that is kept is never moved.
 */
public final class FactSlice {
  private final FactColumns columns;
  private int touches;
  private int touchesEnd;
  private int answers;
  private int services;
  private int stances;
  private int end;

  /** Of nothing yet. */
  public FactSlice(FactColumns columns) {
    this.columns = columns;
  }

  FactSlice(FactColumns columns, int touches, int answers, int services, int stances, int end) {
    this(columns);
    move(touches, answers, answers, services, stances, end);
  }

  /** From now on these rows. */
  public void move(
      int toTouches, int toTouchesEnd, int toAnswers, int toServices, int toStances, int toEnd) {
    touches = toTouches;
    touchesEnd = toTouchesEnd;
    answers = toAnswers;
    services = toServices;
    stances = toStances;
    end = toEnd;
  }

  /**
   * Of the touches of the same contact no more than these, where no window asked for holds others.
   */
  public void narrow(int toTouches, int toTouchesEnd) {
    touches = toTouches;
    touchesEnd = toTouchesEnd;
  }

  /**
   * How many touches a window holds, from the day after {@code after}: told by where they lie,
   * since one that begins to count in it has aged out of it only where that is its first day.
   */
  int touchesIn(int after, int upTo) {
    int to = columns.firstAfter(touches, touchesEnd, upTo);
    int first = columns.firstAfter(touches, to, after);
    int count = to - first;
    for (int row = first; row < to && columns.countsFrom(row) == after + 1; row++) {
      if (columns.lastDay(row) <= after) {
        count--;
      }
    }
    return count;
  }

  public FactColumns columns() {
    return columns;
  }

  public int touches() {
    return touches;
  }

  public int touchesEnd() {
    return touchesEnd;
  }

  public int answers() {
    return answers;
  }

  public int services() {
    return services;
  }

  public int stances() {
    return stances;
  }

  public int end() {
    return end;
  }
}
