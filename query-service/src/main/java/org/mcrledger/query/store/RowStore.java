package org.mcrledger.query.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one view in PostgreSQL: the key, typed columns, the row as jsonb, and the position up to
 * which it was folded. Reads and writes many rows by one statement.
 *
 * @param <K> the key of a row
 * @param <R> the row
 */
public final class RowStore<K, R> {
  /**
   * So few that what travels is no large object of the heap, which costs a collection of its own.
   */
  private static final int ROWS_PER_STATEMENT = 128;

  private final String table;
  private final String keyColumn;
  private final Function<String, K> key;
  private final Class<R> rowType;
  private final List<Column<R>> columns;

  /**
   * @param table the table's name within the schema {@code view}
   * @param key reads a key from its text; {@code toString} of the key gives it back
   */
  public RowStore(
      String table,
      String keyColumn,
      Function<String, K> key,
      Class<R> rowType,
      List<Column<R>> columns) {
    this.table = table;
    this.keyColumn = keyColumn;
    this.key = key;
    this.rowType = rowType;
    this.columns = List.copyOf(columns);
  }

  public String table() {
    return table;
  }

  public K key(String text) {
    return key.apply(text);
  }

  /**
   * What was read.
   *
   * @param characters of the rows' JSON, all together
   */
  public record Loaded<K, R>(Map<K, R> rows, long characters) {}

  /** The rows of these keys that there are, from the table of that name. */
  public Loaded<K, R> load(Connection connection, String from, Collection<K> keys)
      throws SQLException {
    String sql =
        "select %s, content from %s where %s = any (?)".formatted(keyColumn, from, keyColumn);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      String[] texts = keys.stream().map(Object::toString).toArray(String[]::new);
      query.setArray(1, connection.createArrayOf("text", texts));
      return rows(query);
    }
  }

  /** Every row of the table of that name, by key. */
  public Map<K, R> loadAll(Connection connection, String from) throws SQLException {
    String sql = "select %s, content from %s order by 1".formatted(keyColumn, from);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      return rows(query).rows();
    }
  }

  private Loaded<K, R> rows(PreparedStatement query) throws SQLException {
    try (ResultSet found = query.executeQuery()) {
      Map<K, R> rows = new LinkedHashMap<>();
      long characters = 0;
      while (found.next()) {
        String json = found.getString(2);
        rows.put(key.apply(found.getString(1)), row(json));
        characters += json.length();
      }
      return new Loaded<>(rows, characters);
    }
  }

  /** A row out of its jsonb. */
  public R row(String json) {
    return RowJson.read(json, rowType);
  }

  /** Puts the rows into the table of that name, in place of those with the same keys. */
  public void save(Connection connection, String into, Map<K, R> rows, long position)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<Map.Entry<K, R>> all = List.copyOf(rows.entrySet());
    try (PreparedStatement statement = connection.prepareStatement(upsert(into))) {
      for (int from = 0; from < all.size(); from += ROWS_PER_STATEMENT) {
        List<Map.Entry<K, R>> some =
            all.subList(from, Math.min(from + ROWS_PER_STATEMENT, all.size()));
        save(statement, some, position);
      }
    }
  }

  private void save(PreparedStatement statement, List<Map.Entry<K, R>> rows, long position)
      throws SQLException {
    int parameter = 1;
    statement.setLong(parameter++, position);
    for (@Nullable String[] values : texts(rows)) {
      statement.setArray(parameter++, statement.getConnection().createArrayOf("text", values));
    }
    statement.executeUpdate();
  }

  /** Takes the rows of these keys out of the table of that name. */
  public void delete(Connection connection, String from, Collection<String> keys)
      throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    String sql = "delete from %s where %s = any (?)".formatted(from, keyColumn);
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setArray(1, connection.createArrayOf("text", keys.toArray(String[]::new)));
      delete.executeUpdate();
    }
  }

  private List<@Nullable String[]> texts(List<Map.Entry<K, R>> rows) {
    List<@Nullable String[]> arrays = new ArrayList<>();
    arrays.add(each(rows, row -> row.getKey().toString()));
    columns.forEach(column -> arrays.add(each(rows, row -> column.text().apply(row.getValue()))));
    arrays.add(each(rows, row -> RowJson.write(row.getValue())));
    return arrays;
  }

  private static <E> @Nullable String[] each(List<E> rows, Function<E, @Nullable String> text) {
    @Nullable String[] texts = new String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(rows.get(i));
    }
    return texts;
  }

  /**
   * All values travel as text and are cast in the database: an array of arrays cannot be unnested
   * row by row, its text can.
   */
  private String upsert(String into) {
    List<String> names = columns.stream().map(Column::name).toList();
    String all = keyColumn + names.stream().map(n -> ", " + n).collect(Collectors.joining());
    String cast =
        keyColumn
            + columns.stream()
                .map(c -> ", " + c.name() + "::" + c.type())
                .collect(Collectors.joining());
    String arrays =
        Stream.generate(() -> "?::text[]")
            .limit(columns.size() + 2L)
            .collect(Collectors.joining(", "));
    String updates =
        names.stream().map(n -> n + " = excluded." + n + ", ").collect(Collectors.joining());
    return """
        insert into %s as t (%s, position, content)
        select %s, ?, content::jsonb from unnest(%s) as given (%s, content)
        on conflict (%s) do update set %scontent = excluded.content, position = excluded.position
        """
        .formatted(into, all, cast, arrays, all, keyColumn, updates);
  }
}
