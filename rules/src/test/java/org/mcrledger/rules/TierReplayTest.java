package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.TierBasis;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.replay.TierMover;
import org.mcrledger.core.replay.TierReplay;
import org.mcrledger.core.replay.TierReplayed;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Sales;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/** Customers classed by two schemes at every month-end. */
class TierReplayTest {
  private static final MonthEnds MONTHS =
      MonthEnds.of(YearMonth.of(2023, 1), YearMonth.of(2024, 12));

  @ParameterizedTest
  @CsvSource({
    "1, sabc,              five-classes",
    "2, pyramid,           single-factor",
    "3, current-potential, influence-volume",
    "4, channel,           reach",
    "5, three-classes,     pyramid"
  })
  void everybody_stands_where_the_scheme_alone_puts_them_on_that_day(
      long seed, String before, String after) {
    List<TierBasis> customers = customers(seed, 300);
    TierReplay replay = new TierReplay(customers, MONTHS);
    TierComparison compared = replay.compare(scheme(before), scheme(after), _ -> {});
    for (TierReplayed run : List.of(compared.before(), compared.after())) {
      for (int month = 0; month < MONTHS.count(); month += 5) {
        assertThat(at(run, month)).isEqualTo(evaluated(replay, run.scheme(), MONTHS.date(month)));
      }
    }
  }

  /** What is not read again since nothing can have changed is what would have been read. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void sales_by_day_month_quarter_and_year_beside_one_another_are_read_as_a_single_day_reads_them(
      long seed) {
    Random random = new Random(seed);
    List<TierBasis> customers =
        IntStream.range(0, 80).mapToObj(number -> sellingMixed(random, number)).toList();
    TierReplay replay = new TierReplay(customers, MONTHS);
    TierScheme before = scheme("sabc");
    for (TierScheme scheme : Schemes.shipped().all()) {
      TierReplayed run = replay.compare(before, scheme, _ -> {}).after();
      for (int month = 0; month < MONTHS.count(); month++) {
        assertThat(at(run, month)).isEqualTo(evaluated(replay, scheme, MONTHS.date(month)));
      }
    }
  }

  /** Nothing bought until a day in the middle, or ever, whatever people said of it when. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void who_begins_to_buy_is_read_anew_from_the_day_on_which_that_is_known(long seed) {
    Random random = new Random(seed);
    List<TierBasis> customers =
        IntStream.range(0, 120).mapToObj(number -> beginning(random, number)).toList();
    TierReplay replay = new TierReplay(customers, MONTHS);
    TierScheme yearly =
        changed(
            "five-classes",
            "volume: {currency: CNY, months: 12, big: 10000000, medium: 1000000}",
            "");
    List<TierScheme> schemes = new ArrayList<>(Schemes.shipped().all());
    schemes.add(yearly);
    for (TierScheme scheme : schemes) {
      TierReplayed run = replay.compare(scheme("sabc"), scheme, _ -> {}).after();
      for (int month = 0; month < MONTHS.count(); month++) {
        assertThat(at(run, month)).isEqualTo(evaluated(replay, scheme, MONTHS.date(month)));
      }
    }
  }

  /** At most three sales, many of them of 0. */
  private static TierBasis beginning(Random random, int number) {
    CustomerId customer = new CustomerId("c" + number);
    List<SalesFact> sales = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      FuzzyDate month = FuzzyDate.month(YearMonth.of(2021, 1).plusMonths(random.nextInt(48)));
      SalesFact sold = sold(random, number, random.nextBoolean() ? month : FuzzyDate.year(2023));
      sales.add(
          random.nextBoolean()
              ? sold
              : new SalesFact(
                  sold.event(), sold.period(), "CNY", BigDecimal.ZERO, BigDecimal.ZERO));
    }
    List<MeasureSheet.Taken> taken = new ArrayList<>();
    for (Measure measure : List.of(Measure.STANDING, Measure.POTENTIAL, Measure.STRATEGIC_FIT)) {
      taken.add(taken(random, measure, taken.size()));
    }
    for (int times = random.nextInt(4); times > 0; times--) {
      MeasureSheet.Taken said = taken(random, Measure.CONTINUITY, taken.size());
      taken.add(random.nextBoolean() ? said : nothingBought(said));
    }
    taken.sort(
        Comparator.<MeasureSheet.Taken, LocalDate>comparing(each -> each.on().countsFrom())
            .thenComparingLong(MeasureSheet.Taken::position));
    return new TierBasis(customer, Sales.of(sales), new MeasureSheet.Row(customer, taken));
  }

  private static MeasureSheet.Taken nothingBought(MeasureSheet.Taken said) {
    return new MeasureSheet.Taken(
        said.event(),
        said.position(),
        Measure.CONTINUITY,
        new MeasureValue.Choice("none"),
        said.on(),
        said.source(),
        said.because(),
        said.horizonYears());
  }

  /** Of some customers every period is of one kind, of others of any. */
  private static TierBasis sellingMixed(Random random, int number) {
    List<SalesFact> sales = new ArrayList<>();
    int kind = random.nextInt(5);
    for (int count = random.nextInt(30); count > 0; count--) {
      LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_826));
      sales.add(
          sold(
              random,
              number,
              switch (kind < 4 ? kind : random.nextInt(4)) {
                case 0 -> FuzzyDate.day(day);
                case 1 -> FuzzyDate.month(YearMonth.from(day));
                case 2 ->
                    FuzzyDate.parse(
                        "%d-Q%d".formatted(day.getYear(), 1 + (day.getMonthValue() - 1) / 3));
                default -> FuzzyDate.year(day.getYear());
              }));
    }
    TierBasis measured = customer(random, number);
    return new TierBasis(measured.customer(), Sales.of(sales), measured.measures());
  }

  private static List<Classed> at(TierReplayed run, int month) {
    List<Classed> stand = new ArrayList<>();
    for (int customer = 0; customer < run.customers().size(); customer++) {
      stand.add(run.at(customer, month));
    }
    return stand;
  }

  private static List<Classed> evaluated(TierReplay replay, TierScheme scheme, LocalDate day) {
    List<CustomerMeasures> measures =
        replay.customers().stream()
            .map(
                each ->
                    CustomerMeasures.at(
                        each.customer(),
                        day,
                        scheme.classes(),
                        each.measures().measuredAt(day),
                        each.sales()))
            .toList();
    Tiering tiering = Tiering.among(scheme, measures);
    return measures.stream().map(tiering::evaluate).map(Classed::of).toList();
  }

  @Test
  void nobody_moves_between_a_scheme_and_itself() {
    TierReplay replay = new TierReplay(customers(7, 200), MONTHS);
    for (TierScheme scheme : Schemes.shipped().all()) {
      TierComparison compared = replay.compare(scheme, scheme, _ -> {});
      assertThat(compared.movers()).isEmpty();
      assertThat(compared.wantingBefore()).isEqualTo(compared.wantingAfter());
      assertThat(compared.matrix(3)).allMatch(field -> field.before().equals(field.after()));
      assertThat(compared.matrix(3).stream().mapToInt(TierComparison.Field::customers).sum())
          .isEqualTo(200);
    }
  }

  @Test
  void who_moves_differs_first_then_and_as_often_as_is_said() {
    TierReplay replay = new TierReplay(customers(8, 300), MONTHS);
    TierComparison compared =
        replay.compare(scheme("sabc"), changed("sabc", "big: 10000000", "big: 5000000"), _ -> {});
    assertThat(compared.movers()).isNotEmpty();
    int differing = 0;
    for (TierMover mover : compared.movers()) {
      List<TierComparison.Month> months =
          compared
              .timeline(replay.customers().get(mover.customer()).customer())
              .orElseThrow()
              .stream()
              .filter(month -> !month.before().equals(month.after()))
              .toList();
      differing += months.size();
      assertThat(months).hasSize(mover.months());
      assertThat(months.getFirst().at()).isEqualTo(MONTHS.date(mover.first()));
      assertThat(months.getFirst().before()).isEqualTo(mover.before());
      assertThat(months.getFirst().after()).isEqualTo(mover.after());
    }
    int all = 0;
    for (int month = 0; month < MONTHS.count(); month++) {
      all +=
          compared.matrix(month).stream()
              .filter(field -> !field.before().equals(field.after()))
              .mapToInt(TierComparison.Field::customers)
              .sum();
    }
    assertThat(differing).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "sabc    | big: 10000000      | big: 5000000      | measure | volume          | 7 | 6",
        "sabc    | is: [matching]     | is: [opposed]     | rule    | -               | 4 | 7",
        "sabc    | is: [partly]       | is: [matching]    | rule    | -               | 5 | 7",
        "channel | silver: 5}         | silver: 4}        | level   | registered-capital | - | -",
        "pyramid | currency: CNY      | currency: USD     | measure | sales           | - | -"
      })
  void what_made_the_difference_is_named(
      String key, String from, String to, String part, String measure, String was, String is) {
    TierComparison compared =
        new TierReplay(customers(9, 400), MONTHS)
            .compare(scheme(key), changed(key, from, to), _ -> {});
    assertThat(compared.movers())
        .anySatisfy(
            mover -> {
              assertThat(mover.cause().part().key()).isEqualTo(part);
              assertThat(mover.cause().measure().map(Measure::key))
                  .isEqualTo(Optional.ofNullable(measure));
              assertThat(number(mover.cause().ruleBefore())).isEqualTo(Optional.ofNullable(was));
              assertThat(number(mover.cause().ruleAfter())).isEqualTo(Optional.ofNullable(is));
            });
  }

  private static Optional<String> number(OptionalInt number) {
    return number.isPresent() ? Optional.of("" + number.getAsInt()) : Optional.empty();
  }

  @Test
  void schemes_of_other_ways_and_wanting_measures_are_causes_of_their_own() {
    TierReplay replay = new TierReplay(customers(10, 200), MONTHS);
    assertThat(replay.compare(scheme("reach"), scheme("channel"), _ -> {}).movers())
        .extracting(mover -> mover.cause().part().key())
        .contains("missing");
    assertThat(replay.compare(scheme("sabc"), scheme("pyramid"), _ -> {}).movers())
        .extracting(mover -> mover.cause().part().key())
        .contains("method");
  }

  @Test
  void who_gives_up_in_the_middle_gets_no_result() {
    TierReplay replay = new TierReplay(customers(11, 600), MONTHS);
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(
            () ->
                replay.compare(
                    scheme("sabc"),
                    scheme("pyramid"),
                    more -> {
                      if (done.addAndGet(more) > 3_000) {
                        throw new CancellationException("enough");
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(done.get()).isLessThan(2 * 600 * MONTHS.count());
  }

  @Test
  void who_no_longer_waits_is_heard_at_whatever_moment_that_is() {
    TierReplay replay = new TierReplay(customers(12, 600), MONTHS);
    int told = heard(replay, Integer.MAX_VALUE);
    int pieces = 3;
    assertThat(told).isGreaterThan(2 * pieces);
    for (int moment = 1; moment <= told; moment++) {
      assertThat(heard(replay, moment)).isBetween(moment, moment + pieces);
    }
  }

  /** How often somebody was asked who gave up at that moment. */
  private static int heard(TierReplay replay, int moment) {
    AtomicInteger heard = new AtomicInteger();
    try {
      replay.compare(
          scheme("sabc"),
          scheme("pyramid"),
          _ -> {
            if (heard.incrementAndGet() >= moment) {
              throw new CancellationException("nobody waits");
            }
          });
      assertThat(heard.get()).isLessThan(moment);
    } catch (CancellationException _) {
      assertThat(heard.get()).isGreaterThanOrEqualTo(moment);
    }
    return heard.get();
  }

  @Test
  void where_there_is_nobody_there_is_a_result_too() {
    TierComparison compared =
        new TierReplay(List.of(), MONTHS).compare(scheme("pyramid"), scheme("sabc"), _ -> {});
    assertThat(compared.movers()).isEmpty();
    assertThat(compared.matrix(0)).isEmpty();
    assertThat(compared.timeline(new CustomerId("nobody"))).isEmpty();
    assertThat(compared.wantingAfter()).isEqualTo(Map.of());
  }

  private static TierScheme scheme(String key) {
    return Schemes.shipped().find(new SchemeKey(key)).orElseThrow();
  }

  private static TierScheme changed(String key, String from, String to) {
    String text = Schemes.shippedText(key);
    assertThat(text).contains(from);
    return Schemes.load(key, text.replace(from, to));
  }

  private static List<TierBasis> customers(long seed, int count) {
    Random random = new Random(seed);
    List<TierBasis> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      customers.add(customer(random, i));
    }
    return customers;
  }

  private static TierBasis customer(Random random, int number) {
    CustomerId customer = new CustomerId("c" + number);
    List<SalesFact> sales = new ArrayList<>();
    for (int month = 0; month < 36; month++) {
      if (random.nextInt(3) > 0) {
        sales.add(sold(random, number, FuzzyDate.month(YearMonth.of(2022, 1).plusMonths(month))));
      }
    }
    List<MeasureSheet.Taken> taken = new ArrayList<>();
    for (Measure measure : Measure.recorded()) {
      for (int times = random.nextInt(3); times > 0; times--) {
        taken.add(taken(random, measure, taken.size()));
      }
    }
    taken.sort(
        Comparator.<MeasureSheet.Taken, LocalDate>comparing(each -> each.on().countsFrom())
            .thenComparingLong(MeasureSheet.Taken::position));
    return new TierBasis(customer, Sales.of(sales), new MeasureSheet.Row(customer, taken));
  }

  private static SalesFact sold(Random random, int number, FuzzyDate period) {
    return new SalesFact(
        new EventId(new UUID(number, period.hashCode())),
        period,
        random.nextInt(200) == 0 ? "USD" : "CNY",
        new BigDecimal(random.nextInt(2_000_000)),
        BigDecimal.ZERO);
  }

  private static MeasureSheet.Taken taken(Random random, Measure measure, int position) {
    MeasureScale scale = measure.scale();
    MeasureValue value =
        switch (scale.form()) {
          case CHOICE ->
              new MeasureValue.Choice(scale.choices().get(random.nextInt(scale.choices().size())));
          case AMOUNT, PERCENT, COUNT ->
              new MeasureValue.Amount(new BigDecimal(random.nextInt(60)));
          case PLACES -> new MeasureValue.Places(new TreeSet<>(List.of("hubei", "hunan")));
        };
    return new MeasureSheet.Taken(
        new EventId(new UUID(position, 0)),
        position,
        measure,
        value,
        FuzzyDate.day(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_000))),
        Optional.empty(),
        "seen",
        OptionalInt.empty());
  }
}
