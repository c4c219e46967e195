package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.IntimacyAt;
import org.mcrledger.core.term.Dimension;

/** Finds who moves between two runs, and why. */
final class Movers {
  private final Replayed before;
  private final Replayed after;
  private final Cell cellsBefore;
  private final Cell cellsAfter;
  private final boolean sameGrid;
  private final ReadyRules readyBefore;
  private final ReadyRules readyAfter;
  private final List<Difference> differences;

  Movers(Replayed before, Replayed after) {
    this.before = before;
    this.after = after;
    this.cellsBefore = new Cell(before.rules().grid());
    this.cellsAfter = new Cell(after.rules().grid());
    this.sameGrid = before.rules().grid().equals(after.rules().grid());
    this.readyBefore = new ReadyRules(before.rules(), before.situations());
    this.readyAfter = new ReadyRules(after.rules(), after.situations());
    this.differences = Difference.of(before.rules().intimacy(), after.rules().intimacy());
  }

  /** Those among contacts of these places in the order of their ids. */
  List<Mover> among(int from, int to) {
    int[] contacts = before.portfolio().byId();
    List<Mover> movers = new ArrayList<>();
    int months = before.months().count();
    for (int at = from; at < to; at++) {
      int contact = contacts[at];
      int base = contact * months;
      if (!sameGrid || differ(base, base + months)) {
        add(contact, base, months, movers);
      }
    }
    return movers;
  }

  private boolean differ(int from, int to) {
    return differ(Dimension.INTIMACY, from, to) || differ(Dimension.SUPPORT, from, to);
  }

  private boolean differ(Dimension dimension, int from, int to) {
    return Arrays.mismatch(before.of(dimension), from, to, after.of(dimension), from, to) >= 0;
  }

  private void add(int contact, int base, int months, List<Mover> movers) {
    int first = -1;
    int count = 0;
    for (int month = 0; month < months; month++) {
      if (cell(before, cellsBefore, base + month) != cell(after, cellsAfter, base + month)) {
        first = first < 0 ? month : first;
        count++;
      }
    }
    if (count > 0) {
      int at = base + first;
      movers.add(
          new Mover(
              contact,
              first,
              Cell.cell(cell(before, cellsBefore, at)),
              Cell.cell(cell(after, cellsAfter, at)),
              count,
              cause(contact, first, at)));
    }
  }

  private static int cell(Replayed run, Cell cells, int at) {
    return cells.of(run.of(Dimension.INTIMACY)[at], run.of(Dimension.SUPPORT)[at]);
  }

  /** Intimacy where it stands in another band, else support. */
  private Cause cause(int contact, int month, int at) {
    Dimension dimension =
        band(before, cellsBefore, at) == band(after, cellsAfter, at)
            ? Dimension.SUPPORT
            : Dimension.INTIMACY;
    if (before.of(dimension)[at] == after.of(dimension)[at]) {
      return new Cause(Cause.Part.GRID, "");
    }
    return dimension == Dimension.SUPPORT
        ? new Cause(Cause.Part.SUPPORT, "")
        : ofIntimacy(contact, month);
  }

  private static int band(Replayed run, Cell cells, int at) {
    return cells.intimacy(run.of(Dimension.INTIMACY)[at]);
  }

  /** The criterion whose points differ most; of equal ones the first in the order of the rules. */
  private Cause ofIntimacy(int contact, int month) {
    FactSlice slice = new FactSlice(before.portfolio().columns());
    before.portfolio().moveTo(contact, slice);
    int situation = before.situations().of(contact, month);
    IntimacyAt earlier = readyBefore.intimacy(situation, month);
    IntimacyAt later = readyAfter.intimacy(situation, month);
    Cause cause = new Cause(Cause.Part.BOUNDS, "");
    int most = 0;
    for (Difference difference : differences) {
      int points = Math.abs(difference.points(earlier, later, slice));
      if (points > most) {
        most = points;
        cause = new Cause(Cause.Part.CRITERION, difference.key());
      }
    }
    return cause;
  }
}
