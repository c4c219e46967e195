package org.mcrledger.query.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.live.Projections;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tiers a scheme gives, at a date and as known then: of one customer, or of all in scope. */
public final class EvaluationQueries {
  private final ReadTables tables;
  private final CustomerPlaces places;
  private final RecordedMeasures recorded;
  private final Sales sales;
  private final JdbcClient jdbc;
  private final Waiting waiting;
  private final KnownEvaluations known = new KnownEvaluations();

  public EvaluationQueries(
      ReadTables tables,
      CustomerPlaces places,
      RecordedMeasures recorded,
      Sales sales,
      JdbcClient jdbc) {
    this.tables = tables;
    this.places = places;
    this.recorded = recorded;
    this.sales = sales;
    this.jdbc = jdbc;
    this.waiting = new Waiting(jdbc);
  }

  /** One customer, where it was known then. Only a scheme that ranks reads the others. */
  public EvaluationLine ofCustomer(Asking asking, CustomerId customer, TierScheme scheme) {
    places.require(asking, customer);
    AsOf asOf = asking.asOf();
    Optional<CustomerProfile> profile = places.card(customer, asOf).profileOn(asOf.validAt());
    return new EvaluationLine(
        customer,
        profile.map(CustomerProfile::name),
        profile.flatMap(CustomerProfile::nameZh),
        scheme,
        evaluation(customer, asOf, scheme));
  }

  private Evaluation evaluation(CustomerId customer, AsOf asOf, TierScheme scheme) {
    if (scheme.ranks()) {
      Evaluation among = all(asOf, scheme).get(customer);
      if (among != null) {
        return among;
      }
    }
    Map<Measure, Measured> own =
        recorded.of(List.of(customer), asOf).getOrDefault(customer, Map.of());
    return Tiering.among(scheme, List.of())
        .evaluate(
            CustomerMeasures.at(
                customer, asOf.validAt(), scheme.classes(), own, sales.of(customer, asOf)));
  }

  /** The customers in scope, by id, with how many stand in each tier. */
  public Portfolio portfolio(Asking asking, TierScheme scheme, PageRequest request) {
    List<EvaluationLine> lines = evaluated(asking, scheme);
    Page<EvaluationLine> page =
        Page.of(
            lines,
            request,
            line -> List.of(line.customer().value()),
            (line, keys) -> line.customer().value().compareTo(keys.getFirst()) > 0);
    return new Portfolio(scheme, page, Portfolio.Totals.of(scheme, lines));
  }

  /** All in scope, by id. */
  List<EvaluationLine> evaluated(Asking asking, TierScheme scheme) {
    Map<CustomerId, Evaluation> all = all(asking.asOf(), scheme);
    List<EvaluationLine> lines = new ArrayList<>();
    for (Called called : customers(asking)) {
      Evaluation evaluation = all.get(called.customer());
      if (evaluation != null) {
        lines.add(
            new EvaluationLine(
                called.customer(), called.name(), called.nameZh(), scheme, evaluation));
      }
    }
    return lines;
  }

  /** Everybody, in scope or not: a place by sales is one among all. */
  private Map<CustomerId, Evaluation> all(AsOf asOf, TierScheme scheme) {
    KnownEvaluations.Basis basis =
        new KnownEvaluations.Basis(scheme.version(), asOf.validAt(), positions(asOf));
    return known
        .find(basis)
        .orElseGet(
            () -> {
              Map<CustomerId, Evaluation> evaluated = evaluate(asOf, scheme);
              known.keep(basis, evaluated);
              return evaluated;
            });
  }

  private List<Long> positions(AsOf asOf) {
    Projections of = tables.projections();
    return Stream.of(of.customerCard(), of.salesBook(), of.measureSheet())
        .map(view -> waiting.position(view, asOf))
        .toList();
  }

  private Map<CustomerId, Evaluation> evaluate(AsOf asOf, TierScheme scheme) {
    Map<CustomerId, List<SalesFact>> sold = sales.all(asOf);
    List<CustomerId> customers = customers(asOf);
    Map<CustomerId, Map<Measure, Measured>> own = recorded.of(customers, asOf);
    List<CustomerMeasures> measured = new ArrayList<>();
    for (CustomerId customer : customers) {
      measured.add(
          CustomerMeasures.at(
              customer,
              asOf.validAt(),
              scheme.classes(),
              own.getOrDefault(customer, Map.of()),
              sold.getOrDefault(customer, List.of())));
    }
    Tiering tiering = Tiering.among(scheme, measured);
    Map<CustomerId, Evaluation> evaluated = new HashMap<>();
    measured.forEach(each -> evaluated.put(each.customer(), tiering.evaluate(each)));
    return evaluated;
  }

  private List<CustomerId> customers(AsOf asOf) {
    return jdbc.sql(
            "select customer_id from " + tables.table(tables.projections().customerCard(), asOf))
        .query((row, _) -> new CustomerId(row.getString(1)))
        .list();
  }

  private record Called(CustomerId customer, Optional<String> name, Optional<String> nameZh) {}

  /** Those in scope that were known, by id, with the names they have now. */
  private List<Called> customers(Asking asking) {
    var scope = places.condition(asking.scope());
    return jdbc.sql(
            "select c.customer_id, c.name, c.name_zh from %s c join %s place using (customer_id) where %s order by 1"
                .formatted(
                    tables.table(tables.projections().customerCard(), asking.asOf()),
                    tables.projections().customerCard().table(),
                    scope.sql()))
        .params(scope.arguments())
        .query(
            (row, _) ->
                new Called(
                    new CustomerId(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    Optional.ofNullable(row.getString(3))))
        .list();
  }
}
