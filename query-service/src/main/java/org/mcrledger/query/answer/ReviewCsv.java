package org.mcrledger.query.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.YearSheet.Revenue;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.kit.reading.Unknown;

/**
 * The review as a table for spreadsheets: one line per customer, three columns per figure: this
 * year, last year, delta. Net revenue has columns of its own per currency.
 */
public final class ReviewCsv {
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

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

  public static String of(Review review) {
    List<String> currencies =
        new TreeSet<>(
                Stream.of(review.totals(), review.before())
                    .flatMap(totals -> totals.revenue().keySet().stream())
                    .toList())
            .stream().toList();
    Csv csv = new Csv(header(currencies));
    review.page().items().forEach(item -> csv.line(cells(item, currencies)));
    return csv.toString();
  }

  private static List<String> header(List<String> currencies) {
    Stream<String> figures =
        Stream.concat(
            Stream.concat(Stream.of("keyLayer"), COUNTS.stream().map(Figure::name)),
            currencies.stream().map(currency -> "net" + currency));
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

  private static List<?> cells(ReviewItem item, List<String> currencies) {
    ReviewLine line = item.line();
    Optional<CustomerProfile> profile = item.card().profile();
    Stream<Object> figures =
        Stream.concat(COUNTS.stream().map(Figure::of), currencies.stream().map(ReviewCsv::net))
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

  @SuppressWarnings("NullAway") // map takes the null of an unrecorded currency for absent
  private static Function<Year, BigDecimal> net(String currency) {
    return year -> {
      Revenue sum = year.tally().revenue().get(currency);
      return sum == null ? null : sum.net();
    };
  }

  private static Stream<Object> three(Optional<BigDecimal> now, Optional<BigDecimal> before) {
    Optional<BigDecimal> delta = now.flatMap(n -> before.map(n::subtract));
    return Stream.of(now, before, delta)
        .map(value -> value.<Object>map(known -> known).orElse(Unknown.WORD));
  }
}
