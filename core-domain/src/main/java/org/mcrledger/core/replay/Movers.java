package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.term.Dimension;

/** Finds who moves between two runs, and why. */
final class Movers {
  private final Replayed before;
  private final Replayed after;
  private final Cell cellsBefore;
  private final Cell cellsAfter;
  private final boolean sameGrid;
  private final Situations situations;

  Movers(Replayed before, Replayed after) {
    this.before = before;
    this.after = after;
    this.cellsBefore = new Cell(before.rules().grid());
    this.cellsAfter = new Cell(after.rules().grid());
    this.sameGrid = before.rules().grid().equals(after.rules().grid());
    this.situations = before.situations();
  }

  /** Those among contacts of these numbers. */
  List<Mover> among(int from, int to) {
    List<Mover> movers = new ArrayList<>();
    int months = before.months().count();
    for (int contact = from; contact < to; contact++) {
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
    Map<String, Integer> differences = new LinkedHashMap<>();
    FactSlice slice = new FactSlice(before.portfolio().columns());
    before.portfolio().moveTo(contact, slice);
    points(after.rules().intimacy(), slice, contact, month)
        .forEach((key, points) -> differences.merge(key, points, Integer::sum));
    points(before.rules().intimacy(), slice, contact, month)
        .forEach((key, points) -> differences.merge(key, -points, Integer::sum));
    Cause cause = new Cause(Cause.Part.BOUNDS, "");
    int most = 0;
    for (Map.Entry<String, Integer> difference : differences.entrySet()) {
      if (Math.abs(difference.getValue()) > most) {
        most = Math.abs(difference.getValue());
        cause = new Cause(Cause.Part.CRITERION, difference.getKey());
      }
    }
    return cause;
  }

  private Map<String, Integer> points(IntimacyRule rule, FactSlice slice, int contact, int month) {
    Map<String, Integer> points = new LinkedHashMap<>();
    for (Criterion criterion : rule.criteria()) {
      points.put(
          criterion.key(),
          Scoring.points(
              slice,
              rule,
              criterion,
              before.months().windows(month),
              situations.of(contact, month)));
    }
    return points;
  }
}
