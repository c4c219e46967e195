package org.mcrledger.query.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.AsOf.KnownAt;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.live.AsOfTables;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.query.testing.Telling;
import org.mcrledger.rules.Schemes;

/** Tiers by schemes, out of what the ledger says: one customer, all of them, and as known then. */
class EvaluationsIT {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
  private static final PageRequest ALL = new PageRequest("", 10_000, Optional.empty());

  private final ReadSide side = new ReadSide();
  private final AsOfTables past = side.asOf();
  private final Telling told = new Telling();
  private EvaluationQueries queries;

  @BeforeEach
  void ask() {
    queries = queries(RecordedMeasures.NONE);
  }

  @AfterEach
  void close() {
    past.clear();
    side.close();
  }

  private EvaluationQueries queries(RecordedMeasures recorded) {
    ReadTables tables = new ReadTables(side.projections(), past, side.query());
    CustomerPlaces places =
        new CustomerPlaces(tables, side.clockAt("2026-01-20T10:00:00Z"), side.jdbc());
    Sales sales = new Sales(tables, side.history(), side.jdbc());
    return new EvaluationQueries(tables, places, recorded, sales, side.jdbc());
  }

  @Test
  void a_place_is_one_among_all_and_names_the_events_it_comes_from() {
    registered("a", "north");
    registered("b", "south");
    EventId small = sold("a", "2024-03", "CNY", "100");
    EventId large = sold("b", "2024", "CNY", "900");
    EventId more = sold("a", "2024-Q2", "CNY", "50");
    kept();
    Asking head = asking(Role.REGIONAL_HEAD, "north", AsOf.now(DAY));
    Portfolio north = queries.portfolio(head, scheme("pyramid"), ALL);
    assertThat(north.page().items())
        .extracting(line -> line.customer().value())
        .containsExactly("a");
    Assessed a = (Assessed) north.page().items().getFirst().evaluation();
    assertThat(a.because()).isEqualTo(new Reason.Place(2, 2, 2));
    assertThat(a.measures().find(Measure.SALES).orElseThrow().events())
        .containsExactly(small, more)
        .doesNotContain(large);
    assertThat(queries.ofCustomer(head, new CustomerId("a"), scheme("pyramid")).evaluation())
        .isEqualTo(a);
  }

  @Test
  void what_was_recorded_later_was_not_known_then() {
    registered("a", "north");
    sold("a", "2024", "CNY", "30000000");
    kept();
    AsOf then = new AsOf(DAY, new KnownAt.Position(1));
    TierScheme single = scheme("single-factor");
    assertThat(outcomes(asking(then), single)).containsExactly("a not assessable");
    assertThat(outcomes(asking(AsOf.now(DAY)), single)).containsExactly("a A");
    assertThat(outcomes(asking(AsOf.now(DAY.minusDays(1))), single))
        .containsExactly("a not assessable");
  }

  @Test
  void who_was_not_known_then_is_not_evaluated() {
    registered("a", "north");
    registered("b", "north");
    kept();
    AsOf then = new AsOf(DAY, new KnownAt.Position(1));
    TierScheme single = scheme("single-factor");
    assertThat(queries.ofCustomer(asking(then), new CustomerId("a"), single).evaluation().given())
        .isEmpty();
    assertThatThrownBy(() -> queries.ofCustomer(asking(then), new CustomerId("b"), single))
        .hasMessageContaining("unknown-customer");
  }

  @Test
  void recorded_measures_and_sales_are_read_together_and_the_totals_say_what_is_needed() {
    registered("a", "north");
    registered("b", "north");
    sold("a", "2024", "CNY", "10000000");
    kept();
    Measured opposed =
        new Measured(new MeasureValue.Choice("opposed"), DAY, List.of(Telling.id("opposed")));
    EvaluationQueries measured =
        queries(
            (customers, _) ->
                customers.contains(new CustomerId("a"))
                    ? Map.of(new CustomerId("a"), Map.of(Measure.STRATEGIC_FIT, opposed))
                    : Map.of());
    Portfolio.Totals totals =
        measured.portfolio(asking(AsOf.now(DAY)), scheme("sabc"), ALL).totals();
    assertThat(totals.tiers().toString()).isEqualTo("{S=0, A=0, B=1, C=0}");
    assertThat(totals.notAssessable()).isEqualTo(1);
    assertThat(totals.needed()).isEqualTo(Map.of(Measure.STRATEGIC_FIT, 1, Measure.VOLUME, 1));
  }

  /** The figures that are known of the public register, asked of the read tables. */
  @Test
  void a_wholesaler_s_5942_customers() throws IOException {
    List<String> rows = register();
    assumeThat(rows).as("a real register, in a folder named by MCR_SHARED_DATA").isNotEmpty();
    Set<String> customers = new LinkedHashSet<>();
    rows.forEach(row -> customers.add(row.split(",", -1)[0]));
    customers.forEach(id -> registered(id, "north"));
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      told.tell(
          row,
          new RevenueRecorded(
              new CustomerId(cells[0]),
              FuzzyDate.parse(cells[2]),
              "GBP",
              new BigDecimal(cells[4]),
              new BigDecimal(cells[5]),
              Optional.of(cells[1]),
              OptionalInt.empty()));
    }
    kept();
    AsOf end = AsOf.now(LocalDate.of(2011, 12, 31));
    Portfolio.Totals single = timed(variant("single-factor"), end);
    assertThat(single.tiers().toString()).isEqualTo("{A=37, B=782, C=5023}");
    assertThat(single.notAssessable()).isEqualTo(100);
    Portfolio.Totals pyramid = timed(variant("pyramid"), end);
    assertThat(pyramid.tiers().toString())
        .isEqualTo("{platinum=58, gold=1100, iron=1737, lead=2894}");
    assertThat(pyramid.notRanked()).isEqualTo(5_942 - 5_789);
  }

  private Portfolio.Totals timed(TierScheme scheme, AsOf asOf) {
    long began = System.nanoTime();
    Portfolio.Totals totals = queries.portfolio(asking(asOf), scheme, ALL).totals();
    long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
    System.out.println(
        scheme.key()
            + ", from the read tables: "
            + totals.customers()
            + " customers in "
            + millis
            + " ms");
    return totals;
  }

  private static TierScheme variant(String key) throws IOException {
    try (var in = Schemes.class.getResourceAsStream("/tier-schemes/" + key + ".yaml")) {
      String ours =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("currency: CNY", "currency: GBP")
              .replace("months: 12", "years: 2")
              .replace("{A: 10000000, B: 1000000}", "{A: 20000, B: 2000}");
      return Schemes.load("ours.yaml", ours);
    }
  }

  /** In the folder that MCR_SHARED_DATA names, else beside the checkout. */
  private static List<String> register() throws IOException {
    Optional<Path> file =
        Stream.of(
                System.getenv().getOrDefault("MCR_SHARED_DATA", "../../shared/data"),
                "../../shared/data",
                "../shared/data")
            .map(folder -> Path.of(folder, "online-retail-ii/monthly-revenue.csv"))
            .filter(Files::exists)
            .findFirst();
    if (file.isEmpty()) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file.get());
    return lines.subList(1, lines.size());
  }

  private List<String> outcomes(Asking asking, TierScheme scheme) {
    return queries.portfolio(asking, scheme, ALL).page().items().stream()
        .map(
            line ->
                line.customer()
                    + " "
                    + line.evaluation().given().map(Object::toString).orElse("not assessable"))
        .toList();
  }

  private static TierScheme scheme(String key) {
    return Schemes.shipped().find(new SchemeKey(key)).orElseThrow();
  }

  private static Asking asking(AsOf asOf) {
    return asking(Role.COMMITTEE, "north", asOf);
  }

  private static Asking asking(Role role, String region, AsOf asOf) {
    return Asking.of(new Actor("someone", Optional.empty(), Set.of(role), Set.of(region)), asOf);
  }

  private void registered(String customer, String region) {
    told.tell(
        "registered " + customer,
        Telling.registered(new CustomerId(customer), region, LocalDate.of(2009, 1, 1)));
  }

  private EventId sold(String customer, String period, String currency, String sales) {
    String name = customer + period;
    return told.tell(
        name,
        new RevenueRecorded(
            new CustomerId(customer),
            FuzzyDate.parse(period),
            currency,
            new BigDecimal(sales),
            BigDecimal.ZERO,
            Optional.empty(),
            OptionalInt.empty()));
  }

  private void kept() {
    side.tell(told.events());
    side.rebuild(side.projections()).all();
  }
}
