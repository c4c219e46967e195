package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.List;
import java.util.Map;
import org.mcrledger.core.replay.PersonTimeline;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayTimelines;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One person or customer at every month-end of a replay that is done, before and after. */
@RestController
@Requires(Right.AUTHOR_RULES)
public class ReplayTimelineResource {
  private final ReplayDesk desk;
  private final ReplayTimelines timelines;

  public ReplayTimelineResource(ReplayDesk desk, ReplayTimelines timelines) {
    this.desk = desk;
    this.timelines = timelines;
  }

  @GetMapping("/api/v1/replays/{run}/contacts/{id}")
  public Map<String, Object> ofContact(@PathVariable String run, @PathVariable ContactId id) {
    return switch (desk.require(run).requireResult()) {
      case ReplayResult.OfRuleSets result ->
          person(timelines.ofContact(result, id).orElseThrow(() -> unknown(id.value())));
      case ReplayResult.OfSchemes _ -> throw Problem.of("no-persons-in-schemes", 404).asException();
    };
  }

  /** Under rule sets all of its persons, under schemes itself. */
  @GetMapping("/api/v1/replays/{run}/customers/{id}")
  public Map<String, Object> ofCustomer(@PathVariable String run, @PathVariable CustomerId id) {
    Map<String, Object> json = object("customerId", id);
    switch (desk.require(run).requireResult()) {
      case ReplayResult.OfRuleSets result -> json.put("persons", persons(result, id));
      case ReplayResult.OfSchemes result -> json.put("months", tiers(result, id));
    }
    return json;
  }

  private List<Map<String, Object>> persons(ReplayResult.OfRuleSets result, CustomerId customer) {
    if (!timelines.knows(result, customer)) {
      throw unknown(customer.value());
    }
    return timelines.ofCustomer(result, customer).stream()
        .map(ReplayTimelineResource::person)
        .toList();
  }

  private static List<Map<String, Object>> tiers(
      ReplayResult.OfSchemes result, CustomerId customer) {
    return result
        .compared()
        .timeline(customer)
        .orElseThrow(() -> unknown(customer.value()))
        .stream()
        .map(ReplayTimelineResource::tiers)
        .toList();
  }

  private static Map<String, Object> tiers(TierComparison.Month month) {
    return object(
        "at", month.at(),
        "before", SchemeReplayShape.classed(month.before()),
        "after", SchemeReplayShape.classed(month.after()));
  }

  private static Map<String, Object> person(PersonTimeline timeline) {
    return object(
        "contactId",
        timeline.contact(),
        "months",
        timeline.months().stream().map(ReplayTimelineResource::month).toList());
  }

  private static Map<String, Object> month(PersonTimeline.Month month) {
    return object(
        "at", month.at(),
        "customerId", month.stood().map(PersonTimeline.Stood::with),
        "before", month.stood().map(stood -> scores(stood.before())),
        "after", month.stood().map(stood -> scores(stood.after())));
  }

  private static Map<String, Object> scores(PersonTimeline.Scores scores) {
    return object(
        "intimacy", Shapes.score(scores.intimacy()),
        "support", Shapes.score(scores.support()),
        "cell", Shapes.cell(scores.cell()));
  }

  private static RuntimeException unknown(String id) {
    return Problem.of("not-in-this-replay", 404).with("id", id).asException();
  }
}
