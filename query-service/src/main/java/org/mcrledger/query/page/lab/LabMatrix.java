package org.mcrledger.query.page.lab;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mcrledger.query.page.lab.ResultView.Cell;
import org.mcrledger.query.page.lab.ResultView.Matrix;
import org.mcrledger.query.page.lab.ResultView.Place;
import org.mcrledger.query.page.lab.ResultView.Row;

/** Who stands where before and after, as a table warmer where more of them move. */
final class LabMatrix<P> {
  private static final int HOTTEST = 5;

  private final List<Field<P>> fields;
  private final int most;

  /** So many stand here before and there after. */
  record Field<P>(P before, P after, int count) {
    boolean stays() {
      return before.equals(after);
    }
  }

  LabMatrix(List<Field<P>> fields) {
    this.fields = fields;
    this.most =
        fields.stream().filter(field -> !field.stays()).mapToInt(Field::count).max().orElse(0);
  }

  /**
   * @param before places in their order under the first rules; those that hold nobody are left out
   * @param after the same under the second
   */
  Matrix of(List<P> before, List<P> after, Function<P, Place> words) {
    List<P> down = held(before, Field::before);
    List<P> across = held(after, Field::after);
    return new Matrix(
        across.stream().map(words).toList(),
        down.stream().map(each -> row(each, across, words)).toList());
  }

  private List<P> held(List<P> places, Function<Field<P>, P> side) {
    return places.stream()
        .filter(place -> fields.stream().map(side).anyMatch(place::equals))
        .toList();
  }

  private Row row(P before, List<P> across, Function<P, Place> words) {
    List<Cell> row = across.stream().map(after -> cell(before, after)).toList();
    return new Row(words.apply(before), row, row.stream().mapToLong(Cell::count).sum());
  }

  private Cell cell(P before, P after) {
    Stream<Field<P>> here =
        fields.stream().filter(f -> f.before().equals(before) && f.after().equals(after));
    int count = here.mapToInt(Field::count).sum();
    boolean stays = before.equals(after);
    int heat = stays || most == 0 ? 0 : (count * HOTTEST + most - 1) / most;
    return new Cell(count, stays, heat);
  }
}
