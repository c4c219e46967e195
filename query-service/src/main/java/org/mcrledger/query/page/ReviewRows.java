package org.mcrledger.query.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.mcrledger.core.report.Figure;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.YearSheet.Revenue;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.query.answer.Review;
import org.mcrledger.query.answer.ReviewItem;
import org.mcrledger.query.page.view.Delta;
import org.mcrledger.query.page.view.Linked;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.ReviewRow;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.Wording;

/** Customers of a review as lines of its page and of its file. */
final class ReviewRows {
  private static final List<Count> COUNTS =
      List.of(
          new Count(Figure.ENGAGEMENTS, Year::engagements),
          new Count(Figure.HIGH_LEVEL_VISITS, Year::highLevelVisits),
          new Count(Figure.CONTACTS_MET, Year::contactsMet),
          new Count(Figure.ALIGNMENT_MEETINGS, Year::alignmentMeetings),
          new Count(Figure.AGREEMENTS_IN_FORCE, Year::agreementsInForce));

  private record Count(Figure figure, ToIntFunction<Year> of) {}

  private final Wording w;
  private final Links links;
  private final Tiers tiers;

  ReviewRows(Wording w, Links links, Tiers tiers) {
    this.w = w;
    this.links = links;
    this.tiers = tiers;
  }

  ReviewRow row(ReviewItem item) {
    ReviewLine.Side now = item.line().now();
    ReviewLine.Side before = item.line().before();
    Optional<KeyLayer> layer = Optional.of(now.keyLayer()).filter(_ -> item.judgements());
    Optional<BigDecimal> score = layer.flatMap(KeyLayer::value);
    Optional<BigDecimal> scoreBefore =
        item.judgements() ? before.keyLayer().value() : Optional.empty();
    return new ReviewRow(
        item.line().customer().value(),
        People.customer(item.card().profile(), item.line().customer()),
        tier(now),
        tier(before),
        layer(item, now, score),
        layer(item, before, scoreBefore),
        Delta.between(scoreBefore, score),
        layer.map(l -> l.known() + " / " + (l.known() + l.unknown())).orElse("?"),
        COUNTS.stream().map(count -> count(item, count)).toList(),
        revenues(item));
  }

  /** What the counts of each line are of. */
  List<String> counted() {
    return COUNTS.stream().map(count -> w.say("count." + count.figure().key())).toList();
  }

  private ReviewRow.Count count(ReviewItem item, Count count) {
    return new ReviewRow.Count(
        linked(item, item.line().now(), count.figure(), count.of()),
        linked(item, item.line().before(), count.figure(), count.of()),
        delta(item, count.of()));
  }

  private TierMark tier(ReviewLine.Side side) {
    return tiers.mark(side.tier());
  }

  private static Optional<BigDecimal> count(ReviewLine.Side side, ToIntFunction<Year> count) {
    return side.figures().map(year -> BigDecimal.valueOf(count.applyAsInt(year)));
  }

  private static int year(ReviewItem item, ReviewLine.Side side) {
    return side.equals(item.line().now()) ? item.line().year() : item.line().year() - 1;
  }

  private Linked layer(ReviewItem item, ReviewLine.Side side, Optional<BigDecimal> value) {
    int year = year(item, side);
    return Linked.ofSum(
        value, links.behind(item.line().customer().value(), Figure.KEY_LAYER, year));
  }

  /** The review counts whole years. */
  private Linked linked(
      ReviewItem item, ReviewLine.Side side, Figure figure, ToIntFunction<Year> count) {
    int year = year(item, side);
    String customer = item.line().customer().value();
    return Linked.of(count(side, count), links.ofWholeYear(year).behind(customer, figure, year));
  }

  private static Delta delta(ReviewItem item, ToIntFunction<Year> count) {
    return Delta.between(count(item.line().before(), count), count(item.line().now(), count));
  }

  private List<ReviewRow.Money> revenues(ReviewItem item) {
    NavigableMap<String, Revenue> now = revenue(item.line().now());
    NavigableMap<String, Revenue> before = revenue(item.line().before());
    TreeSet<String> currencies = new TreeSet<>(now.keySet());
    currencies.addAll(before.keySet());
    List<ReviewRow.Money> all = new ArrayList<>();
    for (String currency : currencies) {
      Optional<BigDecimal> net = Optional.ofNullable(now.get(currency)).map(Revenue::net);
      Optional<BigDecimal> was = Optional.ofNullable(before.get(currency)).map(Revenue::net);
      all.add(
          new ReviewRow.Money(
              currency,
              sum(item, item.line().now(), currency, net),
              sum(item, item.line().before(), currency, was),
              Delta.between(was, net)));
    }
    return all;
  }

  private Linked sum(
      ReviewItem item, ReviewLine.Side side, String currency, Optional<BigDecimal> sum) {
    int year = year(item, side);
    String customer = item.line().customer().value();
    return Linked.ofSum(
        sum, links.ofWholeYear(year).behind(customer, Figure.REVENUE, year, Optional.of(currency)));
  }

  private static NavigableMap<String, Revenue> revenue(ReviewLine.Side side) {
    return side.figures().map(year -> year.tally().revenue()).orElseGet(TreeMap::new);
  }

  /** One line for each customer and currency, or one line where there is no revenue. */
  CsvFile file(Review review) {
    CsvFile csv = new CsvFile(heads());
    for (ReviewItem item : review.page().items()) {
      ReviewRow row = row(item);
      if (row.revenue().isEmpty()) {
        csv.line(cells(row, "", Optional.empty(), Optional.empty()));
      }
      row.revenue()
          .forEach(m -> csv.line(cells(row, m.currency(), m.net().value(), m.before().value())));
    }
    return csv;
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    heads.addAll(List.of("customer", w.say("column.name"), w.say("field.name-zh")));
    withBefore(heads, w.say("column.tier"));
    withBefore(heads, w.say("layer.key"));
    heads.add(w.say("review.measured"));
    counted().forEach(name -> withBefore(heads, name));
    heads.add(w.say("review.currency"));
    withBefore(heads, w.say("count.revenue"));
    return heads;
  }

  private static void withBefore(List<String> heads, String name) {
    heads.add(name);
    heads.add(name + " -1");
  }

  private static List<?> cells(
      ReviewRow row, String currency, Optional<BigDecimal> net, Optional<BigDecimal> before) {
    List<Object> cells = new ArrayList<>();
    cells.addAll(List.of(row.id(), row.names().name(), row.names().nameZh()));
    cells.addAll(List.of(row.tier().key(), row.tierBefore().key()));
    cells.addAll(List.of(row.score().value(), row.scoreBefore().value(), row.known()));
    row.counts().forEach(c -> cells.addAll(List.of(c.now().value(), c.before().value())));
    cells.addAll(List.of(currency, net, before));
    return cells;
  }
}
