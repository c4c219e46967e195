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
  private final RunCells cellsBefore;
  private final RunCells cellsAfter;
  private final boolean sameGrid;
  private final ReadyRules readyBefore;
  private final ReadyRules readyAfter;
  private final List<Difference> differences;

  Movers(Replayed before, Replayed after) {
    this.before = before;
    this.after = after;
    this.cellsBefore = new RunCells(before);
    this.cellsAfter = new RunCells(after);
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
    int count = 0;
    int first = 0;
    for (int month = months - 1; month >= 0; month--) {
      if (cellsBefore.cell(base + month) != cellsAfter.cell(base + month)) {
        first = month;
        count++;
      }
    }
    if (count > 0) {
      int at = base + first;
      movers.add(
          new Mover(
              contact,
              first,
              Cell.cell(cellsBefore.cell(at)),
              Cell.cell(cellsAfter.cell(at)),
              count,
              cause(contact, first, at)));
    }
  }

  /** Intimacy where it stands in another band, else support. */
  private Cause cause(int contact, int month, int at) {
    Dimension dimension =
        cellsBefore.band(at) == cellsAfter.band(at) ? Dimension.SUPPORT : Dimension.INTIMACY;
    if (before.of(dimension)[at] == after.of(dimension)[at]) {
      return new Cause(Cause.Part.GRID, "");
    }
    return dimension == Dimension.SUPPORT
        ? new Cause(Cause.Part.SUPPORT, "")
        : ofIntimacy(contact, month);
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
