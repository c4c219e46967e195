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

  /**
   * From now on these rows. Of the touches those may be left out that no window asked for holds.
   */
  public void move(
      int toTouches, int toTouchesEnd, int toAnswers, int toServices, int toStances, int toEnd) {
    touches = toTouches;
    touchesEnd = toTouchesEnd;
    answers = toAnswers;
    services = toServices;
    stances = toStances;
    end = toEnd;
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
