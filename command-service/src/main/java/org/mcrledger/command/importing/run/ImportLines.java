package org.mcrledger.command.importing.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.kit.json.Json;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that an import refused or left out, kept with the import: its error file. */
public final class ImportLines {
  /** The rule under which a row stands that the mapping itself leaves out. */
  static final String SKIPPED = "row-is-skipped";

  /** The rule that says that two names make one id; the row is taken all the same. */
  static final String SHARED_ID = "names-share-an-id";

  /** The rule under which a good row stands whose fact is refused for another row. */
  static final String BESIDE_A_REFUSED = "beside-a-refused-row";

  /** The parameter of a refused row's trouble that holds the key of its fact. */
  static final String KEY = "group-key";

  private static final int VALUE_MAX = 1000;
  private static final String SELECTED =
      "select line, column_name, value, rule, params::text as params from app.import_line"
          + " where import_id = ?";

  private static final String IN_ORDER = " order by line, ordinal";

  private static final int FETCHED_AT_ONCE = 1000;

  private final JdbcTemplate jdbc;

  /** Fetches some rows at a time, which the database does within a transaction only. */
  private final JdbcTemplate some;

  private final TransactionTemplate snapshot;

  public ImportLines(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.some = new JdbcTemplate(dataSource);
    this.some.setFetchSize(FETCHED_AT_ONCE);
    this.snapshot = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.snapshot.setReadOnly(true);
  }

  void write(UUID importId, List<Trouble> troubles) {
    List<Object[]> rows = new ArrayList<>();
    troubles.forEach(
        t ->
            rows.add(
                new Object[] {
                  importId,
                  t.line(),
                  t.column(),
                  shown(t.value()),
                  t.rule(),
                  Json.mapper().writeValueAsString(storable(t.params()))
                }));
    jdbc.batchUpdate(
        "insert into app.import_line (import_id, line, column_name, value, rule, params)"
            + " values (?, ?, ?, ?, ?, ?::jsonb)",
        rows);
  }

  /** As much of a cell as a person needs to find it. */
  private static String shown(String value) {
    String text = storable(value);
    return text.length() <= VALUE_MAX ? text : text.substring(0, VALUE_MAX) + "…";
  }

  private static Map<String, String> storable(Map<String, String> params) {
    Map<String, String> storable = new HashMap<>();
    params.forEach((name, value) -> storable.put(name, storable(value)));
    return storable;
  }

  /** Without what no database stores. */
  private static String storable(String text) {
    return text.replace("\0", "");
  }

  /** The names that were reported already for sharing an id with another. */
  Set<String> namesSharingAnId(UUID importId) {
    return new HashSet<>(
        jdbc.queryForList(
            "select value from app.import_line where import_id = ? and rule = ?",
            String.class,
            importId,
            SHARED_ID));
  }

  /** The keys of facts that were refused, each with the first line at fault. */
  Map<String, Long> refusedKeys(UUID importId) {
    Map<String, Long> keys = new HashMap<>();
    RowCallbackHandler each = row -> keys.put(row.getString(1), row.getLong(2));
    jdbc.query(
        "select params ->> 'group-key', min(line) from app.import_line"
            + " where import_id = ? and jsonb_exists(params, 'group-key') group by 1",
        each,
        importId);
    return keys;
  }

  /** What a run that broke off wrote after its last checkpoint is written again. */
  void dropAfter(UUID importId, long line) {
    jdbc.update("delete from app.import_line where import_id = ? and line > ?", importId, line);
  }

  /** All of them in the order of the file, one at a time. */
  public void each(UUID importId, Consumer<Trouble> to) {
    RowCallbackHandler each = row -> to.accept(trouble(row));
    snapshot.executeWithoutResult(_ -> some.query(SELECTED + IN_ORDER, each, importId));
  }

  /** The first of them in the order of the file, but for those that the mapping leaves out. */
  public List<Trouble> first(UUID importId, int limit) {
    return jdbc.query(
        SELECTED + " and rule <> ?" + IN_ORDER + " limit ?",
        (row, _) -> trouble(row),
        importId,
        SKIPPED,
        limit);
  }

  private static Trouble trouble(ResultSet row) throws SQLException {
    return new Trouble(
        row.getLong("line"),
        row.getString("column_name"),
        row.getString("value"),
        row.getString("rule"),
        params(row.getString("params")));
  }

  private static Map<String, String> params(String json) {
    Map<String, String> params = new HashMap<>();
    Json.mapper().readTree(json).forEachEntry((key, value) -> params.put(key, value.asString()));
    return params;
  }
}
