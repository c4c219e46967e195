package org.mcrledger.core.replay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.GridCell;

/**
 * Two runs of one replay beside each other: who stands where under the one and under the other.
 *
 * @param movers in the order of their ids
 */
public record Comparison(Replayed before, Replayed after, List<Mover> movers) {
  private static final int CONTACTS_AT_ONCE = 1_000;

  public Comparison {
    movers = List.copyOf(movers);
  }

  /**
   * @throws IllegalArgumentException where they are of different facts or periods
   */
  public static Comparison of(Replayed before, Replayed after) {
    if (before.portfolio() != after.portfolio() || !before.months().equals(after.months())) {
      throw new IllegalArgumentException("only runs of one replay can be compared");
    }
    Movers movers = new Movers(before, after);
    int contacts = before.portfolio().contacts();
    int parts = (contacts + CONTACTS_AT_ONCE - 1) / CONTACTS_AT_ONCE;
    List<Mover> found =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(
                part ->
                    movers.among(
                        part * CONTACTS_AT_ONCE, Math.min((part + 1) * CONTACTS_AT_ONCE, contacts)))
            .flatMap(List::stream)
            .toList();
    return new Comparison(before, after, found);
  }

  /** The cells of all who are with somebody at that month-end, before by after. */
  public Matrix matrix(int month) {
    RunCells cellsBefore = new RunCells(before);
    RunCells cellsAfter = new RunCells(after);
    int[] counts = new int[Cell.COUNT * Cell.COUNT];
    for (int contact = 0; contact < before.portfolio().contacts(); contact++) {
      int at = before.index(contact, month);
      counts[cellsBefore.cell(at) * Cell.COUNT + cellsAfter.cell(at)]++;
    }
    return new Matrix(counts);
  }

  /** How many persons stand in which cell before and after. */
  public static final class Matrix {
    private final int[] counts;

    private Matrix(int[] counts) {
      this.counts = counts;
    }

    /** One field of the matrix that holds anybody. */
    public record Field(GridCell before, GridCell after, int persons) {}

    /** The fields that hold anybody, in the order of the cells; who is with nobody is left out. */
    public List<Field> fields() {
      return IntStream.range(0, counts.length)
          .filter(at -> counts[at] > 0)
          .filter(at -> at / Cell.COUNT < Cell.NOWHERE && at % Cell.COUNT < Cell.NOWHERE)
          .mapToObj(
              at -> new Field(Cell.cell(at / Cell.COUNT), Cell.cell(at % Cell.COUNT), counts[at]))
          .toList();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Matrix that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(counts);
    }
  }
}
