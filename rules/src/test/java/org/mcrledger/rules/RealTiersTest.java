package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/**
 * A gift wholesaler's customers, whose tiers are known. Sales are those before returns, in whole
 * calendar years: net of returns it would be 32 A and 760 B, and 5,748 customers ranked. Runs where
 * the register lies at hand.
 */
class RealTiersTest {
  /** From the first day on, 2010 and 2011 are the last two whole years; on the last day too. */
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2011, 12, 31), LocalDate.of(2012, 6, 15));

  private static final Map<CustomerId, List<SalesFact>> SALES = new HashMap<>();

  /** In the folder that MCR_SHARED_DATA names, else beside the checkout. */
  @BeforeAll
  static void read() throws IOException {
    String path = "online-retail-ii/monthly-revenue.csv";
    Optional<Path> file =
        Stream.of(
                System.getenv().getOrDefault("MCR_SHARED_DATA", "../../shared/data"),
                "../../shared/data",
                "../shared/data")
            .map(folder -> Path.of(folder, path))
            .filter(Files::exists)
            .findFirst();
    if (file.isPresent()) {
      List<String> rows = Files.readAllLines(file.get());
      rows.subList(1, rows.size()).forEach(RealTiersTest::add);
    }
  }

  @BeforeEach
  void only_where_the_register_lies_at_hand() {
    assumeThat(SALES).as("a real register, in a folder named by MCR_SHARED_DATA").isNotEmpty();
  }

  /** Columns: customer, country, month, invoices, sales, returns; none holds a comma. */
  private static void add(String row) {
    String[] cells = row.split(",", -1);
    assertThat(cells).hasSize(6);
    SalesFact fact =
        new SalesFact(
            Assessing.event(row),
            FuzzyDate.parse(cells[2]),
            "GBP",
            new BigDecimal(cells[4]),
            new BigDecimal(cells[5]));
    SALES.computeIfAbsent(new CustomerId(cells[0]), _ -> new ArrayList<>()).add(fact);
  }

  @Test
  void by_the_weighted_sales_of_two_years_37_are_a_and_782_b() {
    String ours =
        Shipped.text("/tier-schemes/single-factor.yaml")
            .replace("currency: CNY", "currency: GBP")
            .replace("{A: 10000000, B: 1000000}", "{A: 20000, B: 2000}");
    for (LocalDate day : DAYS) {
      assertThat(tiers(Schemes.load("ours.yaml", ours), day))
          .isEqualTo(Map.of("A", 37, "B", 782, "C", 5_023, "needs sales", 100));
    }
  }

  @Test
  void of_5789_customers_with_sales_58_are_platinum() {
    String ours =
        Shipped.text("/tier-schemes/pyramid.yaml")
            .replace("{currency: CNY, months: 12}", "{currency: GBP, years: 2}");
    for (LocalDate day : DAYS) {
      assertThat(tiers(Schemes.load("ours.yaml", ours), day))
          .isEqualTo(
              Map.of(
                  "platinum", 58, "gold", 1_100, "iron", 1_737, "lead", 2_894, "not ranked", 153));
    }
  }

  /** Without a rate nobody is put anywhere. */
  @Test
  void by_the_scheme_as_it_ships_all_with_sales_need_a_rate() {
    Map<String, Integer> tiers = tiers(Assessing.scheme("pyramid"), DAYS.getFirst());
    assertThat(tiers.keySet())
        .containsExactlyInAnyOrder("needs sales rate for [GBP]", "not ranked");
  }

  private static Map<String, Integer> tiers(TierScheme scheme, LocalDate day) {
    long began = System.nanoTime();
    List<CustomerMeasures> all = new ArrayList<>();
    SALES.forEach(
        (customer, sales) ->
            all.add(CustomerMeasures.at(customer, day, scheme.classes(), Map.of(), sales)));
    Tiering tiering = Tiering.among(scheme, all);
    List<Evaluation> evaluations = all.stream().map(tiering::evaluate).toList();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println(
        scheme.key() + ": " + all.size() + " customers in " + took.toMillis() + " ms");
    assertThat(all).hasSize(5_942);
    Map<String, Integer> counts = new TreeMap<>();
    evaluations.forEach(each -> counts.merge(Assessing.outcome(each), 1, Integer::sum));
    return counts;
  }
}
