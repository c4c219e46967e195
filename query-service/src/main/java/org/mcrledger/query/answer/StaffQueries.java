package org.mcrledger.query.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.StaffRoster;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.store.RowStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our own people. */
public final class StaffQueries {
  private final ReadTables tables;
  private final Names names;
  private final JdbcClient jdbc;

  public StaffQueries(ReadTables tables, Names names, JdbcClient jdbc) {
    this.tables = tables;
    this.names = names;
    this.jdbc = jdbc;
  }

  /**
   * By staff id.
   *
   * @param search part of an id, or of a name where the asker may know names
   */
  public Page<StaffLine> list(Asking asking, Optional<String> search, PageRequest request) {
    RowStore<StaffId, StaffRoster.Row> store = tables.projections().staffRoster().store();
    List<StaffRoster.Row> found =
        jdbc.sql(
                """
                select s.content from %s s left join %s p on p.person_id = 'staff:' || s.staff_id
                where s.staff_id > ?
                  and (lower(s.staff_id) like ? or (? and p.name_folded like ?))
                order by s.staff_id limit ?
                """
                    .formatted(
                        tables.table(tables.projections().staffRoster(), asking.asOf()),
                        tables.projections().person().table()))
            .params(
                request.after().map(List::getFirst).orElse(""),
                pattern(search),
                asking.seesNames(),
                pattern(search),
                request.rows())
            .query((row, _) -> store.row(row.getString(1)))
            .list();
    Page<StaffRoster.Row> page = Page.cut(found, request, row -> List.of(row.staff().value()));
    Map<StaffId, PersonName> called =
        names.ofStaff(asking, page.items().stream().map(StaffRoster.Row::staff).toList());
    return page.map(row -> new StaffLine(row, called.getOrDefault(row.staff(), PersonName.NONE)));
  }

  /** What one of our people is called. */
  public PersonName name(Asking asking, StaffId id) {
    return names.ofStaff(asking, List.of(id)).getOrDefault(id, PersonName.NONE);
  }

  private static String pattern(Optional<String> search) {
    String text =
        search
            .orElse("")
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + text + "%";
  }
}
