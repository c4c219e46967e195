package org.mcrledger.command.importing.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the rows of a CSV file become facts.
 *
 * @param key names the source: the same natural key of the same mapping is the same fact, also in
 *     another file
 * @param version hash of the mapping's canonical form
 * @param separator between two fields of a row
 * @param skip rows to leave out and report; the first that fits says why
 * @param treatments what is done to a column's cells before anything reads them
 * @param targets what fills the fields of each kind of fact, by its name, such as {@code customers}
 */
public record Mapping(
    String key,
    String version,
    String titleEn,
    String titleZh,
    char separator,
    List<Skip> skip,
    Map<String, Treatment> treatments,
    Map<String, Target> targets) {

  /** A row is left out where the column is empty, or is this text. */
  public record Skip(String column, Optional<String> is, String because) {
    public boolean fits(String cell) {
      return is.map(cell::equals).orElseGet(cell::isEmpty);
    }
  }

  /**
   * What is done to a column's cells.
   *
   * @param separator splits each cell into several values
   * @param cells single cells to split or rename, as the file has them
   * @param aliases values to replace; an empty text means that nothing is known
   */
  public record Treatment(
      Optional<String> separator, Map<String, List<String>> cells, Map<String, String> aliases) {
    public static final Treatment NONE = new Treatment(Optional.empty(), Map.of(), Map.of());
  }

  /** What fills the fields of one kind of fact. */
  public record Target(Map<String, Cell> fields) {
    public Target {
      fields = Map.copyOf(fields);
    }

    public Optional<Cell> field(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    /** A field that the mapping's schema requires. */
    public Cell required(String name) {
      return field(name).orElseThrow(() -> new IllegalStateException("no field " + name));
    }
  }

  public Mapping {
    skip = List.copyOf(skip);
    treatments = Map.copyOf(treatments);
    targets = Map.copyOf(targets);
  }

  public Optional<Target> target(String name) {
    return Optional.ofNullable(targets.get(name));
  }

  public Treatment treatment(String column) {
    return treatments.getOrDefault(column, Treatment.NONE);
  }

  /** Every column that the mapping reads. */
  public Set<String> columns() {
    Set<String> columns = new TreeSet<>(treatments.keySet());
    skip.forEach(s -> columns.add(s.column()));
    targets.values().forEach(target -> target.fields().values().forEach(c -> add(c, columns)));
    return columns;
  }

  /**
   * The column that fills a field; the field itself where no one column does.
   *
   * @param field name or path, such as {@code profile.country} or {@code customers[0]}
   */
  public String columnOf(String target, String field) {
    String name = field.substring(field.lastIndexOf('.') + 1);
    return target(target)
        .flatMap(t -> t.field(name))
        .map(cell -> columnOf(cell, field))
        .orElse(field);
  }

  /** The name of a cell's column, or of its columns; of a constant the field that it fills. */
  public static String columnOf(Cell cell, String field) {
    return switch (cell) {
      case Cell.Column column -> column.name();
      case Cell.Columns several -> String.join(", ", several.names());
      case Cell.Constant _ -> field;
    };
  }

  private static void add(Cell cell, Set<String> columns) {
    switch (cell) {
      case Cell.Column column -> columns.add(column.name());
      case Cell.Columns several -> columns.addAll(several.names());
      case Cell.Constant _ -> {}
    }
  }
}
