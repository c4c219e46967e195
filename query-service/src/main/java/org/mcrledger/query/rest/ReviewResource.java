package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.NineGrid.Standing;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.kit.reading.Unknown;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.Csv;
import org.mcrledger.query.answer.CustomerFilter;
import org.mcrledger.query.answer.Review;
import org.mcrledger.query.answer.ReviewCsv;
import org.mcrledger.query.answer.ReviewItem;
import org.mcrledger.query.answer.ReviewOrder;
import org.mcrledger.query.answer.ReviewQueries;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The annual review. */
@RestController
@Requires(Right.READ_CUSTOMERS)
public class ReviewResource {
  private final ReviewQueries reviews;

  public ReviewResource(ReviewQueries reviews) {
    this.reviews = reviews;
  }

  @GetMapping(path = "/api/v1/reviews/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> review(
      Actor actor,
      AsOf asOf,
      PageRequest page,
      @PathVariable String year,
      @RequestParam(required = false) @Nullable String search,
      @RequestParam(required = false) @Nullable String industry,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String tier,
      @RequestParam(required = false) @Nullable String sort) {
    CustomerFilter filter = filter(search, industry, region, owner, tier);
    Review review = reviews.review(Asking.of(actor, asOf), year(year), filter, order(sort), page);
    Map<String, Object> json =
        object(
            "year", review.year(),
            "totals", totals(review.totals()),
            "totalsBefore", totals(review.before()));
    json.putAll(Shapes.list(review.page(), ReviewResource::item));
    return json;
  }

  /** The whole review as a table, in the same order, without pages. */
  @GetMapping(path = "/api/v1/reviews/{year}", produces = Csv.MEDIA_TYPE)
  public ResponseEntity<String> csv(
      Actor actor,
      AsOf asOf,
      @PathVariable String year,
      @RequestParam(required = false) @Nullable String search,
      @RequestParam(required = false) @Nullable String industry,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String tier,
      @RequestParam(required = false) @Nullable String sort) {
    CustomerFilter filter = filter(search, industry, region, owner, tier);
    Review review =
        reviews.review(
            Asking.of(actor, asOf), year(year), filter, order(sort), ReviewQueries.WHOLE);
    return CsvAnswer.of("review-" + year(year), ReviewCsv.of(review));
  }

  private static int year(String year) {
    return Choices.year("year", year)
        .orElseThrow(() -> Problem.of("expects-a-year", 400).at("year").asException());
  }

  private static ReviewOrder order(@Nullable String sort) {
    return Choices.order(
        sort,
        ReviewOrder.FALL,
        ReviewOrder::of,
        Arrays.stream(ReviewOrder.values()).map(ReviewOrder::key));
  }

  private static CustomerFilter filter(
      @Nullable String search,
      @Nullable String industry,
      @Nullable String region,
      @Nullable String owner,
      @Nullable String tier) {
    return new CustomerFilter(
        Choices.text(search),
        Choices.text(industry),
        Choices.text(region),
        Choices.text(owner),
        Choices.text(tier),
        Optional.empty());
  }

  private static Map<String, Object> totals(Review.Totals totals) {
    return object(
        "customers", totals.customers(),
        "engagements", totals.engagements(),
        "customersWithRevenue", totals.customersWithRevenue(),
        "revenue", Shapes.revenue(totals.revenue()));
  }

  private static Map<String, Object> item(ReviewItem item) {
    ReviewLine line = item.line();
    Map<String, Object> json = CustomerResource.card(item.card(), line.now().tier(), item.owner());
    json.putAll(object("tierBefore", line.before().tier().map(TierStep::tier)));
    json.put("thisYear", side(line.now(), item.judgements()));
    json.put("lastYear", side(line.before(), item.judgements()));
    Year now = line.now().figures().orElseThrow();
    Map<String, Object> delta = Shapes.delta(now, line.before().figures());
    if (item.judgements()) {
      delta.put("keyLayer", Shapes.orUnknown(line.keyLayerDelta()));
    }
    json.put("delta", delta);
    return json;
  }

  private static Map<String, Object> side(ReviewLine.Side side, boolean judgements) {
    Map<String, Object> json = object("on", side.day(), "tier", side.tier().map(TierStep::tier));
    if (judgements) {
      json.put("keyLayer", CustomerResource.keyLayer(side.keyLayer()));
      json.put("persons", side.persons().stream().map(ReviewResource::person).toList());
    }
    json.putAll(
        side.figures().map(Shapes::figures).orElseGet(() -> object("engagements", Unknown.WORD)));
    return json;
  }

  private static Map<String, Object> person(Standing standing) {
    return object(
        "contactId", standing.contact(),
        "intimacy", Shapes.score(standing.intimacy().score()),
        "support", Shapes.score(standing.support().score()));
  }
}
