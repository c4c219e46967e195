package org.mcrledger.query.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.mcrledger.core.report.Figure;
import org.mcrledger.core.report.YearSheet.Tally;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.query.answer.ContactLine;
import org.mcrledger.query.answer.YearLine;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Delta;
import org.mcrledger.query.page.view.Linked;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.NineGridChart.Step;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.query.page.view.YearsView;
import org.mcrledger.query.page.view.YearsView.Row;

/** The years of one customer as a table and as pictures. */
final class YearTables {
  /** More years than these do not stand side by side; the pictures show all of them. */
  private static final int SIDE_BY_SIDE_MAX = 5;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final List<YearLine> all;
  private final List<YearLine> shown;
  private final boolean running;
  private final String customer;
  private final Wording w;
  private final Links links;
  private final Tiers tiers;

  /**
   * @param day the day asked about: a year that it lies in has not ended
   */
  YearTables(
      String customer, List<YearLine> years, LocalDate day, Wording w, Links links, Tiers tiers) {
    this.running =
        !years.isEmpty()
            && years.getLast().figures().year() == day.getYear()
            && day.isBefore(LocalDate.of(day.getYear(), 12, 31));
    this.all = List.copyOf(years);
    this.shown = all.subList(Math.max(0, all.size() - SIDE_BY_SIDE_MAX), all.size());
    this.customer = customer;
    this.w = w;
    this.links = links;
    this.tiers = tiers;
  }

  YearsView table() {
    List<Row> rows = new ArrayList<>();
    rows.add(keyLayer());
    rows.add(counted(Figure.ENGAGEMENTS, Year::engagements));
    rows.add(counted(Figure.CONTACTS_MET, Year::contactsMet));
    rows.add(counted(Figure.HIGH_LEVEL_VISITS, Year::highLevelVisits));
    rows.add(counted(Figure.ALIGNMENT_MEETINGS, Year::alignmentMeetings));
    rows.add(counted(Figure.AGREEMENTS_IN_FORCE, Year::agreementsInForce));
    rows.addAll(sums(Figure.REVENUE, YearTables::net));
    rows.addAll(sums(Figure.ORDERS, Tally::orders));
    rows.addAll(sums(Figure.RECEIPTS, Tally::receipts));
    return new YearsView(
        shown.stream().map(this::head).toList(),
        deltaHead(),
        shown.stream().map(this::tier).toList(),
        rows);
  }

  private TierMark tier(YearLine line) {
    return tiers.mark(line.end().tier());
  }

  private Row keyLayer() {
    return row(
        "layer.key",
        "",
        line -> line.end().keyLayer().flatMap(KeyLayer::value),
        (value, year) -> Linked.ofSum(value, links.behind(customer, Figure.KEY_LAYER, year)));
  }

  private Row counted(Figure figure, ToIntFunction<Year> count) {
    return row(
        "count." + figure.key(),
        "",
        line -> Optional.of(BigDecimal.valueOf(count.applyAsInt(line.figures()))),
        (value, year) -> Linked.of(value, links.behind(customer, figure, year)));
  }

  /** A row for each currency of any year. */
  private List<Row> sums(Figure figure, Sums sums) {
    return currencies(sums).stream().map(currency -> sum(figure, sums, currency)).toList();
  }

  private Row sum(Figure figure, Sums sums, String currency) {
    return row(
        "count." + figure.key(),
        w.say("unit.million", currency),
        line -> sums.of(line, currency).map(sum -> sum.divide(MILLION)),
        (value, year) ->
            Linked.ofSum(value, links.behind(customer, figure, year, Optional.of(currency))));
  }

  private Row row(
      String key,
      String unit,
      Function<YearLine, Optional<BigDecimal>> value,
      BiFunction<Optional<BigDecimal>, Integer, Linked> linked) {
    List<Optional<BigDecimal>> values = shown.stream().map(value).toList();
    List<Linked> cells =
        shown.stream().map(line -> linked.apply(value.apply(line), line.figures().year())).toList();
    return new Row(w.say(key), unit, cells, delta(values));
  }

  /** Of the last two years that have ended: a year just begun is no fall. */
  private Delta delta(List<Optional<BigDecimal>> values) {
    int last = values.size() - (running ? 2 : 1);
    return last < 1 ? Delta.UNKNOWN : Delta.between(values.get(last - 1), values.get(last));
  }

  private String head(YearLine line) {
    int year = line.figures().year();
    boolean isRunning = running && year == all.getLast().figures().year();
    return isRunning ? w.say("years.so-far", Integer.toString(year)) : Integer.toString(year);
  }

  private String deltaHead() {
    int last = shown.size() - (running ? 2 : 1);
    return last < 1 ? "" : Integer.toString(shown.get(last).figures().year());
  }

  /** What of a year is summed by currency. */
  @FunctionalInterface
  private interface Sums {
    Map<String, BigDecimal> of(Tally tally);

    default Optional<BigDecimal> of(YearLine line, String currency) {
      return Optional.ofNullable(of(line.figures().tally()).get(currency));
    }
  }

  private static Map<String, BigDecimal> net(Tally tally) {
    Map<String, BigDecimal> net = new HashMap<>();
    tally.revenue().forEach((currency, revenue) -> net.put(currency, revenue.net()));
    return net;
  }

  private SortedSet<String> currencies(Sums sums) {
    SortedSet<String> currencies = new TreeSet<>();
    all.forEach(line -> currencies.addAll(sums.of(line.figures().tally()).keySet()));
    return currencies;
  }

  List<ChartView> charts() {
    if (all.size() < 2) {
      return List.of();
    }
    List<ChartView> charts = new ArrayList<>();
    charts.add(
        counts(
            "chart.engagements",
            List.of("count.engagements", "count.contacts-met"),
            List.of(Year::engagements, Year::contactsMet)));
    charts.add(
        counts(
            "chart.high",
            List.of("count.high-level-visits", "count.alignment-meetings"),
            List.of(Year::highLevelVisits, Year::alignmentMeetings)));
    Sums net = YearTables::net;
    currencies(net).forEach(currency -> charts.add(revenues(net, currency)));
    return charts;
  }

  private ChartView counts(String title, List<String> names, List<ToIntFunction<Year>> counts) {
    List<ChartView.Point> points = new ArrayList<>();
    for (YearLine line : all) {
      List<Optional<BigDecimal>> values = new ArrayList<>();
      counts.forEach(
          c -> values.add(Optional.of(BigDecimal.valueOf(c.applyAsInt(line.figures())))));
      points.add(new ChartView.Point(head(line), values));
    }
    return new ChartView(
        w.say(title),
        "bar",
        w.say("chart.unit.count"),
        w.say("chart.year"),
        names.stream().map(n -> w.say(n)).toList(),
        points);
  }

  private ChartView revenues(Sums net, String currency) {
    List<ChartView.Point> points =
        all.stream()
            .map(line -> new ChartView.Point(head(line), List.of(net.of(line, currency))))
            .toList();
    return new ChartView(
        w.say("chart.revenue", currency),
        "bar",
        currency,
        w.say("chart.year"),
        List.of(w.say("count.revenue")),
        points);
  }

  /**
   * Where each person stood at the end of the years before the last, as far as both scores were
   * known.
   */
  static Map<ContactId, List<Step>> trails(List<YearLine> years) {
    Map<ContactId, List<Step>> trails = new HashMap<>();
    for (YearLine line : years.subList(0, Math.max(0, years.size() - 1))) {
      for (ContactLine person : line.end().persons()) {
        step(line.figures().year(), person)
            .ifPresent(
                step ->
                    trails
                        .computeIfAbsent(person.standing().contact(), _ -> new ArrayList<>())
                        .add(step));
      }
    }
    return trails;
  }

  private static Optional<Step> step(int year, ContactLine person) {
    return person
        .judged()
        .flatMap(
            judged ->
                Spots.number(judged.intimacy().score())
                    .flatMap(
                        intimacy ->
                            Spots.number(judged.support().score())
                                .map(support -> new Step(year, intimacy, support))));
  }
}
