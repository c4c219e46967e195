package org.mcrledger.standalone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of cells as lines for a terminal, each column as wide as its widest cell. */
final class Lines {
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param indent what each line begins with
   */
  Lines(String indent) {
    this.indent = indent;
  }

  Lines row(String... cells) {
    rows.add(List.copyOf(Arrays.asList(cells)));
    return this;
  }

  /** Appends them; nothing follows the last cell of a line. */
  void addTo(StringBuilder text) {
    int[] widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).repeat(' ', widths[column] - cell.length()).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
  }

  private int[] widths() {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }
}
