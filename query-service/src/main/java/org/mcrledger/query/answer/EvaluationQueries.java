package org.mcrledger.query.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.Ranking;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tiers a scheme gives, at a date and as known then: of one customer, or of all in scope. */
public final class EvaluationQueries {
  private final ReadTables tables;
  private final CustomerPlaces places;
  private final RecordedMeasures recorded;
  private final JdbcClient jdbc;

  public EvaluationQueries(
      ReadTables tables, CustomerPlaces places, RecordedMeasures recorded, JdbcClient jdbc) {
    this.tables = tables;
    this.places = places;
    this.recorded = recorded;
    this.jdbc = jdbc;
  }

  /**
   * One customer. Only a scheme that ranks reads the others, and of those nothing but their sales.
   */
  public EvaluationLine ofCustomer(Asking asking, CustomerId customer, TierScheme scheme) {
    places.require(asking, customer);
    AsOf asOf = asking.asOf();
    List<SalesFact> sales =
        tables
            .row(tables.projections().salesBook(), customer, asOf)
            .map(SalesBook.Row::sales)
            .orElse(List.of());
    Map<Measure, Measured> own =
        recorded.of(List.of(customer), asOf).getOrDefault(customer, Map.of());
    CustomerMeasures measures =
        CustomerMeasures.at(customer, asOf.validAt(), scheme.classes(), own, sales);
    Tiering tiering =
        Tiering.among(scheme, scheme.ranks() ? ranking(scheme, asOf) : Ranking.of(List.of()));
    return new EvaluationLine(customer, name(customer, asOf), scheme, tiering.evaluate(measures));
  }

  private Optional<String> name(CustomerId customer, AsOf asOf) {
    return tables
        .row(tables.projections().customerCard(), customer, AsOf.now(asOf.validAt()))
        .flatMap(card -> card.profileOn(asOf.validAt()))
        .map(profile -> profile.name());
  }

  /** By the sales of all customers, in scope or not: a place is one among all. */
  private Ranking ranking(TierScheme scheme, AsOf asOf) {
    return Ranking.of(
        tables.all(tables.projections().salesBook(), asOf).values().stream()
            .map(book -> measures(scheme, asOf, book, Map.of()))
            .toList());
  }

  /** The customers in scope, by id, with how many stand in each tier. */
  public Portfolio portfolio(Asking asking, TierScheme scheme, PageRequest request) {
    List<EvaluationLine> lines = evaluated(asking, scheme);
    List<EvaluationLine> rest =
        request
            .after()
            .map(
                after ->
                    lines.stream()
                        .filter(line -> line.customer().value().compareTo(after.getFirst()) > 0)
                        .toList())
            .orElse(lines);
    Page<EvaluationLine> page =
        Page.cut(
            rest.subList(0, Math.min(rest.size(), request.rows())),
            request,
            last -> List.of(last.customer().value()));
    return new Portfolio(scheme, page, Portfolio.Totals.of(scheme, lines));
  }

  private List<EvaluationLine> evaluated(Asking asking, TierScheme scheme) {
    AsOf asOf = asking.asOf();
    Map<CustomerId, Optional<String>> within = customers(asking);
    Map<CustomerId, SalesBook.Row> books = tables.all(tables.projections().salesBook(), asOf);
    Map<CustomerId, Map<Measure, Measured>> own = recorded.of(within.keySet(), asOf);
    Ranking ranking =
        scheme.ranks()
            ? Ranking.of(
                books.values().stream().map(b -> measures(scheme, asOf, b, Map.of())).toList())
            : Ranking.of(List.of());
    Tiering tiering = Tiering.among(scheme, ranking);
    List<EvaluationLine> lines = new ArrayList<>();
    within.forEach(
        (customer, name) -> {
          SalesBook.Row book = books.getOrDefault(customer, new SalesBook.Row(customer, List.of()));
          CustomerMeasures measures =
              measures(scheme, asOf, book, own.getOrDefault(customer, Map.of()));
          lines.add(new EvaluationLine(customer, name, scheme, tiering.evaluate(measures)));
        });
    return lines;
  }

  private static CustomerMeasures measures(
      TierScheme scheme, AsOf asOf, SalesBook.Row book, Map<Measure, Measured> own) {
    return CustomerMeasures.at(
        book.customer(), asOf.validAt(), scheme.classes(), own, book.sales());
  }

  /** Those in scope that were known, by id, with the names they have now. */
  private Map<CustomerId, Optional<String>> customers(Asking asking) {
    var scope = places.condition(asking.scope());
    Map<CustomerId, Optional<String>> found = new LinkedHashMap<>();
    jdbc.sql(
            "select c.customer_id, c.name from %s c join %s place using (customer_id) where %s order by 1"
                .formatted(
                    tables.table(tables.projections().customerCard(), asking.asOf()),
                    tables.projections().customerCard().table(),
                    scope.sql()))
        .params(scope.arguments())
        .query(
            row -> {
              found.put(new CustomerId(row.getString(1)), Optional.ofNullable(row.getString(2)));
            });
    return found;
  }
}
