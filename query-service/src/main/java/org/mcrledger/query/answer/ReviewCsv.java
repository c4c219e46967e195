package org.mcrledger.query.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.YearSheet.Revenue;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.kit.reading.Unknown;

/**
 * The review as a table for spreadsheets (RFC 4180, UTF-8 with a mark that spreadsheets look for):
 * one line per customer, three columns per figure: this year, last year, delta. Net revenue has
 * columns of its own per currency.
 */
public final class ReviewCsv {
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
  private static final String MARK = "\uFEFF";

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
    StringBuilder csv = new StringBuilder(MARK);
    line(csv, header(currencies));
    review.page().items().forEach(item -> line(csv, cells(item, currencies)));
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

  private static List<String> cells(ReviewItem item, List<String> currencies) {
    ReviewLine line = item.line();
    Optional<CustomerProfile> profile = item.card().profile();
    Stream<String> figures =
        Stream.concat(COUNTS.stream().map(Figure::of), currencies.stream().map(ReviewCsv::net))
            .flatMap(
                figure ->
                    three(line.now().figures().map(figure), line.before().figures().map(figure)));
    return Stream.of(
            Stream.of(
                    line.customer().value(),
                    profile.map(CustomerProfile::name).orElse(""),
                    profile.flatMap(CustomerProfile::nameZh).orElse(""),
                    profile.flatMap(CustomerProfile::industry).orElse(""),
                    profile.flatMap(CustomerProfile::region).orElse(""),
                    item.card().owner().map(Object::toString).orElse(""),
                    tier(line.now().tier()),
                    tier(line.before().tier()))
                .map(ReviewCsv::harmless),
            item.judgements()
                ? three(line.now().keyLayer().value(), line.before().keyLayer().value())
                : Stream.of("", "", ""),
            figures)
        .flatMap(cells -> cells)
        .toList();
  }

  private static String tier(Optional<TierStep> tier) {
    return tier.map(step -> step.tier().value()).orElse("");
  }

  @SuppressWarnings("NullAway") // map takes the null of an unrecorded currency for absent
  private static Function<Year, BigDecimal> net(String currency) {
    return year -> {
      Revenue sum = year.tally().revenue().get(currency);
      return sum == null ? null : sum.net();
    };
  }

  private static Stream<String> three(Optional<BigDecimal> now, Optional<BigDecimal> before) {
    Optional<BigDecimal> delta = now.flatMap(n -> before.map(n::subtract));
    return Stream.of(now, before, delta)
        .map(value -> value.map(BigDecimal::toPlainString).orElse(Unknown.WORD));
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(ReviewCsv::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
