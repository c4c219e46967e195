package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.CustomerCard.Card;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.access.Scope;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.store.RowStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of customers: scope, filters, order and page are one statement. */
final class CustomerList {
  private final ReadTables tables;
  private final CustomerPlaces places;
  private final Names names;
  private final JdbcClient jdbc;
  private final ReportRules rules;

  CustomerList(
      ReadTables tables, CustomerPlaces places, Names names, JdbcClient jdbc, ReportRules rules) {
    this.tables = tables;
    this.places = places;
    this.names = names;
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** A row with the key that the list is ordered by. */
  private record Found(CustomerId id, String orderKey, CustomerCard.Row row) {}

  Page<CustomerLine> page(
      Asking asking, CustomerFilter filter, CustomerOrder order, PageRequest request) {
    Statement statement = new Statement(asking, filter, order, request);
    RowStore<CustomerId, CustomerCard.Row> store = tables.projections().customerCard().store();
    List<Found> found =
        jdbc.sql(statement.sql())
            .params(statement.arguments)
            .query(
                (row, _) ->
                    new Found(
                        new CustomerId(row.getString(1)),
                        row.getString(2),
                        store.row(row.getString(3))))
            .list();
    Page<Found> page =
        Page.cut(found, request, last -> List.of(last.orderKey(), last.id().value()));
    LocalDate day = asking.asOf().validAt();
    List<StaffId> owning =
        page.items().stream().flatMap(f -> f.row().at(day).owner().stream()).toList();
    Map<StaffId, PersonName> owners = names.ofStaff(asking, owning);
    TierScheme official = rules.official(asking.asOf());
    return page.map(each -> line(each.row(), official, day, owners));
  }

  private static CustomerLine line(
      CustomerCard.Row row, TierScheme official, LocalDate day, Map<StaffId, PersonName> owners) {
    Card card = row.at(day);
    return new CustomerLine(
        card,
        Optional.ofNullable(card.tiers().get(official.key())),
        TierStanding.of(official, row, day),
        card.owner().map(owner -> owners.getOrDefault(owner, PersonName.NONE)));
  }

  /** How many customers there are in scope that fit the filter. */
  long count(Asking asking, CustomerFilter filter) {
    PageRequest all = new PageRequest("", 1, Optional.empty());
    Statement statement = new Statement(asking, filter, CustomerOrder.ID, all);
    return jdbc.sql(statement.countSql()).params(statement.arguments).query(Long.class).single();
  }

  private final class Statement {
    private final String from;
    private final CustomerOrder order;
    private final PageRequest request;
    private final String day;
    private final TierScheme official;
    private final List<Object> arguments = new ArrayList<>();
    private final StringBuilder where = new StringBuilder();

    Statement(Asking asking, CustomerFilter filter, CustomerOrder order, PageRequest request) {
      this.official = rules.official(asking.asOf());
      this.order = order;
      this.request = request;
      this.day = "date '" + asking.asOf().validAt() + "'";
      // The live card says who may read; the card asked for, perhaps of the past, what is read.
      this.from =
          tables.table(tables.projections().customerCard(), asking.asOf())
              + " c join "
              + tables.projections().customerCard().table()
              + " place using (customer_id)";
      Scope.Condition scope = places.condition(asking.scope());
      where.append(scope.sql());
      arguments.addAll(scope.arguments());
      filter.search().ifPresent(this::search);
      filter.industry().ifPresent(industry -> and("c.industry = ?", industry));
      filter.region().ifPresent(region -> and("c.region = ?", region));
      filter.owner().ifPresent(o -> and("c.owner[width_bucket(:day, c.owner_from)] = ?", o));
      filter.standing().ifPresent(this::standing);
      filter.tier().ifPresent(t -> and(CustomerOrder.TIER_HELD + " = ?", t));
    }

    /** Decisions lie in the row in the order in which they take effect. */
    private void standing(String asked) {
      String begun =
          "(select %s from jsonb_array_elements(c.content -> 'tiers') with ordinality as e (d, n)"
              + " where d ->> 'scheme' = ? and (d ->> 'on')::date <= :day %s order by n desc limit"
              + " 1)";
      String scheme = official.key().value();
      if (asked.equals("stale")) {
        String inForce = "and coalesce((d ->> 'until')::date, :day) >= :day";
        String since = begun.formatted("(d ->> 'on')::date", inForce);
        and(since + " + make_interval(months => ?) < :day", scheme, official.reviewMonths());
      } else {
        and(begun.formatted("(d ->> 'until')::date", "") + " < :day", scheme);
      }
    }

    private void search(String text) {
      String part =
          "%"
              + text.strip()
                  .toLowerCase(Locale.ROOT)
                  .replace("\\", "\\\\")
                  .replace("%", "\\%")
                  .replace("_", "\\_")
              + "%";
      and("(c.name_folded like ? or lower(c.customer_id) like ?)", part, part);
    }

    private void and(String condition, Object... values) {
      where.append(" and ").append(condition);
      arguments.addAll(List.of(values));
    }

    String sql() {
      String key = order.expression();
      request
          .after()
          .ifPresent(
              after ->
                  and(
                      "(" + key + ", c.customer_id) " + order.beyond() + " (?, ?)",
                      after.getFirst(),
                      after.getLast()));
      arguments.add(request.rows());
      return withDay(
          "select c.customer_id, %s, c.content from %s where %s order by 2 %s, 1 %s limit ?"
              .formatted(key, from, where, order.direction(), order.direction()));
    }

    String countSql() {
      return withDay("select count(*) from %s where %s".formatted(from, where));
    }

    /** The scheme's tiers from the highest down. */
    private String tiers() {
      return official.tiers().stream()
          .map(tier -> quoted(tier.key().value()))
          .collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private String withDay(String sql) {
      return sql.replace(":day", day)
          .replace(":tiers", tiers())
          .replace(":scheme", quoted(official.key().value()));
    }

    /** Keys of shipped or checked files, quoted still. */
    private static String quoted(String key) {
      return "'" + key.replace("'", "''") + "'";
    }
  }
}
