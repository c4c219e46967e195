package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.CustomerFilter;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.Review;
import org.mcrledger.query.answer.ReviewOrder;
import org.mcrledger.query.answer.ReviewQueries;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Choices;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.ReviewRow;
import org.mcrledger.query.page.view.ReviewView;
import org.mcrledger.query.page.view.ReviewView.Total;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The annual review: every customer in a year, the year before, and the difference. */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class ReviewPage {
  private final ReviewQueries reviews;
  private final CustomerQueries customers;
  private final Frames frames;
  private final Tiers tiers;

  ReviewPage(ReviewQueries reviews, CustomerQueries customers, Frames frames, Tiers tiers) {
    this.reviews = reviews;
    this.customers = customers;
    this.frames = frames;
    this.tiers = tiers;
  }

  /** The last year that is over. */
  @GetMapping("/reviews")
  String last(HttpServletRequest request) {
    return "redirect:"
        + new Links(frames.asOf(request)).review(frames.asOf(request).date().getYear() - 1);
  }

  @GetMapping("/reviews/{year:\\d{4}}")
  String show(
      @PathVariable int year, HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Asking asking = Asking.of(actor, asOf);
    Query query = Lists.query(request);
    Wording w = Given.wording(model);
    Review review = review(asking, year, query, Lists.part(query, Lists.LINES));
    ReviewRows rows = new ReviewRows(w, Given.links(model), tiers);
    List<ReviewRow> lines = review.page().items().stream().map(rows::row).toList();
    Paging paging =
        Paging.of(
            query,
            lines.size(),
            review.totals().customers(),
            Optional.ofNullable(review.page().next()));
    model.addAttribute(
        "page",
        new ReviewView(
            year,
            query,
            rows.counted(),
            totals(review, w),
            lines,
            choices(asking, w),
            CustomersPage.chosen(query, w),
            paging));
    return "review";
  }

  @GetMapping("/reviews/{year:\\d{4}}.csv")
  ResponseEntity<byte[]> file(
      @PathVariable int year, HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Query query = Lists.query(request);
    ReviewRows rows = new ReviewRows(Given.wording(model), Given.links(model), tiers);
    Review review = review(Asking.of(actor, asOf), year, query, ReviewQueries.WHOLE);
    return rows.file(review).answer("review-" + year, frames.asOf(request));
  }

  private Review review(Asking asking, int year, Query query, PageRequest part) {
    CustomerFilter filter = CustomersPage.filter(query);
    return reviews.review(asking, year, filter, order(query), part);
  }

  private static ReviewOrder order(Query query) {
    return query
        .get("sort")
        .map(
            key ->
                ReviewOrder.of(key)
                    .orElseThrow(
                        () ->
                            Problem.of("parameter-not-understood", 400)
                                .at("sort")
                                .with("value", key)
                                .asException()))
        .orElse(ReviewOrder.FALL);
  }

  private static List<Total> totals(Review review, Wording w) {
    List<Total> totals = new ArrayList<>();
    totals.add(total(w.say("review.total.customers"), review.totals().customers(), w));
    totals.add(total(w.say("count.engagements"), review.totals().engagements(), w));
    totals.add(
        total(w.say("review.total.with-revenue"), review.totals().customersWithRevenue(), w));
    review
        .totals()
        .revenue()
        .forEach(
            (currency, revenue) ->
                totals.add(new Total(w.say("count.revenue"), w.amount(revenue.net()), currency)));
    return totals;
  }

  private static Total total(String label, int value, Wording w) {
    return new Total(label, w.number(value), "");
  }

  private List<Choices> choices(Asking asking, Wording w) {
    List<Choices> choices = new ArrayList<>(CustomersPage.choices(customers, tiers, asking, w));
    choices.add(
        new Choices(
            "sort",
            Stream.of(ReviewOrder.values())
                .map(order -> new Choice(order.key(), w.word("order", order.key())))
                .toList()));
    return choices;
  }
}
