package org.mcrledger.query.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.YearSheet.Tally;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.kit.reading.Unknown;

/**
 * The review as a table for spreadsheets: one line per customer, three columns per figure: this
 * year, last year, delta. Net revenue, orders and receipts have columns of their own per currency.
 */
public final class ReviewCsv {
  private ReviewCsv() {}

  /** A figure of a year. */
  private record Figure(String name, Function<Year, BigDecimal> of) {
    static Figure count(String name, Function<Year, Integer> of) {
      return new Figure(name, year -> BigDecimal.valueOf(of.apply(year)));
    }
  }

  private static final List<Figure> COUNTS =
      List.of(
          Figure.count("engagements", Year::engagements),
          Figure.count("highLevelVisits", Year::highLevelVisits),
          Figure.count("contactsMet", Year::contactsMet),
          Figure.count("alignmentMeetings", Year::alignmentMeetings),
          Figure.count("agreementsInForce", Year::agreementsInForce));

  /** Net revenue, orders and receipts, each by currency. */
  private static final Map<String, Function<Tally, Map<String, BigDecimal>>> SUMS = sums();

  private static Map<String, Function<Tally, Map<String, BigDecimal>>> sums() {
    Map<String, Function<Tally, Map<String, BigDecimal>>> sums = new LinkedHashMap<>();
    sums.put("net", ReviewCsv::net);
    sums.put("orders", Tally::orders);
    sums.put("receipts", Tally::receipts);
    return sums;
  }

  public static String of(Review review) {
    List<Figure> money = new ArrayList<>();
    SUMS.forEach(
        (name, sums) ->
            currencies(review, sums)
                .forEach(currency -> money.add(new Figure(name + currency, sum(sums, currency)))));
    Csv csv = new Csv(header(money));
    review.page().items().forEach(item -> csv.line(cells(item, money)));
    return csv.toString();
  }

  private static SortedSet<String> currencies(
      Review review, Function<Tally, Map<String, BigDecimal>> sums) {
    SortedSet<String> currencies = new TreeSet<>();
    review
        .page()
        .items()
        .forEach(
            item ->
                Stream.of(item.line().now(), item.line().before())
                    .flatMap(side -> side.figures().stream())
                    .forEach(year -> currencies.addAll(sums.apply(year.tally()).keySet())));
    return currencies;
  }

  private static List<String> header(List<Figure> money) {
    Stream<String> figures =
        Stream.concat(
            Stream.concat(Stream.of("keyLayer"), COUNTS.stream().map(Figure::name)),
            money.stream().map(Figure::name));
    return Stream.concat(
            Stream.of(
                "customerId",
                "name",
                "nameZh",
                "industry",
                "region",
                "owner",
                "tier",
                "tierBefore"),
            figures.flatMap(name -> Stream.of(name, name + "Before", name + "Delta")))
        .toList();
  }

  private static List<?> cells(ReviewItem item, List<Figure> money) {
    ReviewLine line = item.line();
    Optional<CustomerProfile> profile = item.card().profile();
    Stream<Object> figures =
        Stream.concat(COUNTS.stream(), money.stream())
            .map(Figure::of)
            .flatMap(
                figure ->
                    three(line.now().figures().map(figure), line.before().figures().map(figure)));
    return Stream.of(
            Stream.<Object>of(
                line.customer(),
                profile.map(CustomerProfile::name),
                profile.flatMap(CustomerProfile::nameZh),
                profile.flatMap(CustomerProfile::industry),
                profile.flatMap(CustomerProfile::region),
                item.card().owner(),
                line.now().tier().map(TierStep::tier),
                line.before().tier().map(TierStep::tier)),
            item.judgements()
                ? three(line.now().keyLayer().value(), line.before().keyLayer().value())
                : Stream.<Object>of("", "", ""),
            figures)
        .flatMap(cells -> cells)
        .toList();
  }

  private static Map<String, BigDecimal> net(Tally tally) {
    Map<String, BigDecimal> net = new HashMap<>();
    tally.revenue().forEach((currency, revenue) -> net.put(currency, revenue.net()));
    return net;
  }

  @SuppressWarnings("NullAway") // map takes the null of an unrecorded currency for absent
  private static Function<Year, BigDecimal> sum(
      Function<Tally, Map<String, BigDecimal>> sums, String currency) {
    return year -> sums.apply(year.tally()).get(currency);
  }

  private static Stream<Object> three(Optional<BigDecimal> now, Optional<BigDecimal> before) {
    Optional<BigDecimal> delta = now.flatMap(n -> before.map(n::subtract));
    return Stream.of(now, before, delta)
        .map(value -> value.<Object>map(known -> known).orElse(Unknown.WORD));
  }
}
