package org.mcrledger.query.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.Scope;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.CustomerPlaces.Place;
import org.mcrledger.query.store.RowStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nine-grid over many customers, for those who may read judgements of persons. */
public final class NineGridQueries {
  private final ReadTables tables;
  private final CustomerPlaces places;
  private final Names names;
  private final ContactLines lines;
  private final ReportRules rules;
  private final JdbcClient jdbc;

  public NineGridQueries(
      ReadTables tables, CustomerPlaces places, Names names, ReportRules rules, JdbcClient jdbc) {
    this.tables = tables;
    this.places = places;
    this.names = names;
    this.lines = new ContactLines(names);
    this.rules = rules;
    this.jdbc = jdbc;
  }

  /** Outcomes lie in the row in the order of their dates. */
  private static final String FLAGGED =
      "coalesce((select (o ->> 'flagged')::boolean"
          + " from jsonb_array_elements(g.content -> 'outcomes') with ordinality as e (o, n)"
          + " where (o ->> 'on')::date <= :day order by n desc limit 1), false)";

  private record Found(
      NineGrid.Row row,
      String customer,
      @Nullable String customerName,
      @Nullable String customerNameZh,
      @Nullable String owner,
      @Nullable String region) {}

  /** Persons with a customer in scope on the day, by customer and contact. */
  public Page<GridLine> page(Asking asking, GridFilter filter, PageRequest request) {
    RuleSet inForce = rules.ruleSet(asking.asOf());
    String day = "date '" + asking.asOf().validAt() + "'";
    String today = "date '" + places.today() + "'";
    RowStore<ContactId, NineGrid.Row> store = tables.projections().nineGrid().store();
    List<Object> arguments = new ArrayList<>();
    String where = where(asking, filter, request, arguments).replace(":day", day);
    String sql =
        """
        select g.content, place.customer_id, place.name, place.name_zh,
               place.owner[width_bucket(%s, place.owner_from)], place.region
        from %s g join %s place
          on place.customer_id = g.customer[width_bucket(%s, g.customer_from)]
        where %s
        order by place.customer_id, g.contact_id limit ?
        """
            .formatted(
                today,
                tables.table(tables.projections().nineGrid(), asking.asOf()),
                tables.projections().customerCard().table(),
                day,
                where);
    List<Found> found =
        jdbc.sql(sql)
            .params(arguments)
            .query(
                (row, _) ->
                    new Found(
                        store.row(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
            .list();
    Page<GridLine> page =
        Page.cut(found, request, last -> List.of(last.customer(), last.row().contact().value()))
            .map(each -> line(asking, inForce, each));
    return names.inTexts(asking, page);
  }

  private String where(
      Asking asking, GridFilter filter, PageRequest request, List<Object> arguments) {
    Scope scope = asking.actor().require(Right.READ_JUDGEMENTS);
    Scope.Condition within = places.condition(scope);
    StringBuilder where = new StringBuilder(within.sql());
    arguments.addAll(within.arguments());
    filter.customer().ifPresent(c -> and(where, arguments, "place.customer_id = ?", c.value()));
    filter
        .customer()
        .ifPresent(c -> and(where, arguments, "g.customers @> array[?::text]", c.value()));
    filter.industry().ifPresent(i -> and(where, arguments, "place.industry = ?", i));
    filter.region().ifPresent(r -> and(where, arguments, "place.region = ?", r));
    filter
        .owner()
        .ifPresent(
            o -> and(where, arguments, "place.owner[width_bucket(:day, place.owner_from)] = ?", o));
    if (filter.flagged()) {
      where.append(" and ").append(FLAGGED);
    }
    request
        .after()
        .ifPresent(
            after -> {
              where.append(" and (place.customer_id, g.contact_id) > (?, ?)");
              arguments.addAll(after);
            });
    arguments.add(request.rows());
    return where.toString();
  }

  private static void and(
      StringBuilder where, List<Object> arguments, String condition, String value) {
    where.append(" and ").append(condition);
    arguments.add(value);
  }

  private GridLine line(Asking asking, RuleSet inForce, Found found) {
    return new GridLine(
        lines
            .of(
                asking,
                new Place(found.owner(), found.region()),
                inForce,
                List.of(found.row().at(asking.asOf().validAt())))
            .getFirst(),
        Optional.ofNullable(found.customerName()),
        Optional.ofNullable(found.customerNameZh()));
  }
}
