package org.mcrledger.command.importing.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of the file. */
public final class Row {
  private final long line;
  private final Map<String, Integer> columns;
  private final List<String> raw;
  private final String[] folded;

  /**
   * @param line the line on which it begins, from 1; a field may go over several lines
   * @param columns the places of the columns by their names
   * @param raw the cells as the file has them
   */
  Row(long line, Map<String, Integer> columns, List<String> raw) {
    this.line = line;
    this.columns = columns;
    this.raw = raw;
    this.folded = new String[raw.size()];
  }

  public long line() {
    return line;
  }

  /** The cell with white space folded to one blank; empty where the row has none. */
  public String cell(String column) {
    Integer place = columns.get(column);
    if (place == null || place >= folded.length) {
      return "";
    }
    String cell = folded[place];
    if (cell == null) {
      cell = CsvFile.folded(raw.get(place));
      folded[place] = cell;
    }
    return cell;
  }

  /** The cell as the file has it. */
  public String rawCell(String column) {
    Integer place = columns.get(column);
    return place == null || place >= raw.size() ? "" : raw.get(place);
  }

  /** How many cells it has: as many as the header, unless something is wrong with it. */
  int width() {
    return raw.size();
  }

  /** Whether any of its cells holds the character NUL, which no text has. */
  boolean holdsNul() {
    return raw.stream().anyMatch(cell -> cell.indexOf('\0') >= 0);
  }

  /** A row made by hand, for tests of what reads rows. */
  static Row of(long line, Map<String, String> cells) {
    List<String> names = List.copyOf(cells.keySet());
    Map<String, Integer> columns = new HashMap<>();
    names.forEach(name -> columns.put(name, columns.size()));
    return new Row(line, columns, names.stream().map(cells::get).toList());
  }
}
