package org.mcrledger.command.importing.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.command.importing.row.BadRow.Trouble;

/** A row of the file. */
public final class Row {
  private final long line;
  private final Map<String, Integer> columns;
  private final List<String> raw;
  private final String[] folded;
  private final Optional<Trouble> trouble;

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
    this.trouble = examined();
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

  /** Whether it has the form of a row, whatever it says. */
  public boolean isSound() {
    return trouble.isEmpty();
  }

  /** What is wrong with it before anybody asks what it says. */
  public Optional<Trouble> trouble() {
    return trouble;
  }

  private Optional<Trouble> examined() {
    if (raw.size() != columns.size()) {
      Map<String, String> widths =
          Map.of("found", Integer.toString(raw.size()), "right", Integer.toString(columns.size()));
      return Optional.of(new Trouble(line, "", "", "row-is-not-as-wide-as-the-header", widths));
    }
    return raw.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)
        ? Optional.of(new Trouble(line, "", "", "text-not-printable", Map.of()))
        : Optional.empty();
  }

  /** A row made by hand, for tests of what reads rows. */
  static Row of(long line, Map<String, String> cells) {
    List<String> names = List.copyOf(cells.keySet());
    Map<String, Integer> columns = new HashMap<>();
    names.forEach(name -> columns.put(name, columns.size()));
    return new Row(line, columns, names.stream().map(cells::get).toList());
  }
}
