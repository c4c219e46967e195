package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ComparedLine;
import org.mcrledger.query.answer.Comparison;
import org.mcrledger.query.answer.ComparisonQueries;
import org.mcrledger.query.answer.ProposalQueries;
import org.mcrledger.query.answer.SchemeQueries;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposed tiers: what waits for an answer, what was answered, and what a scheme would change. */
@RestController
@Requires(Right.READ_CUSTOMERS)
public class ProposalResource {
  private final ProposalQueries proposals;
  private final ComparisonQueries comparisons;
  private final SchemeQueries schemes;

  public ProposalResource(
      ProposalQueries proposals, ComparisonQueries comparisons, SchemeQueries schemes) {
    this.proposals = proposals;
    this.comparisons = comparisons;
    this.schemes = schemes;
  }

  @GetMapping(path = "/api/v1/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> list(
      Actor actor,
      AsOf asOf,
      PageRequest page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String scheme,
      @RequestParam(required = false) @Nullable String tier,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String move,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String sort) {
    return Shapes.list(
        proposals
            .list(
                Asking.of(actor, asOf),
                ProposalChoices.filter(state, scheme, tier, region, owner, move, customer),
                ProposalChoices.order(sort),
                page)
            .page(),
        ProposalShape::line);
  }

  @GetMapping("/api/v1/proposals/{id}")
  public Map<String, Object> one(Actor actor, AsOf asOf, @PathVariable String id) {
    EventId proposal;
    try {
      proposal = EventId.of(id);
    } catch (IllegalArgumentException _) {
      throw Problem.of("unknown-proposal", 404).with("proposal", id).asException();
    }
    return ProposalShape.whole(proposals.find(Asking.of(actor, asOf), proposal));
  }

  @GetMapping("/api/v1/customers/{id}/proposals")
  public Map<String, Object> ofCustomer(Actor actor, AsOf asOf, @PathVariable String id) {
    List<Map<String, Object>> items =
        proposals.ofCustomer(Asking.of(actor, asOf), new CustomerId(id)).stream()
            .map(ProposalShape::line)
            .toList();
    return object("items", items, "next", null);
  }

  /** Tiers held beside tiers given: the matrix, who moves, and who rises out of the tail. */
  @GetMapping("/api/v1/evaluations/moves")
  public Map<String, Object> moves(
      Actor actor, AsOf asOf, @RequestParam(required = false) @Nullable String scheme) {
    Comparison comparison = compared(actor, asOf, scheme);
    Map<String, Object> json = head(comparison, asOf);
    json.put("totals", EvaluationShape.totals(comparison.totals()));
    json.put("matrix", ProposalShape.matrix(comparison));
    json.put("items", comparison.movers().stream().map(ProposalResource::compared).toList());
    json.putAll(object("next", null));
    return json;
  }

  /** Those above the tier they hold, from the lowest tiers up. */
  @GetMapping("/api/v1/evaluations/risers")
  public Map<String, Object> risers(
      Actor actor, AsOf asOf, @RequestParam(required = false) @Nullable String scheme) {
    Comparison comparison = compared(actor, asOf, scheme);
    Map<String, Object> json = head(comparison, asOf);
    json.put("items", comparison.risers().stream().map(ProposalResource::compared).toList());
    json.putAll(object("next", null));
    return json;
  }

  private Comparison compared(Actor actor, AsOf asOf, @Nullable String scheme) {
    return comparisons.compare(Asking.of(actor, asOf), schemes.asked(Choices.text(scheme), asOf));
  }

  private static Map<String, Object> head(Comparison comparison, AsOf asOf) {
    return object(
        "scheme", comparison.scheme().key(),
        "version", comparison.scheme().version(),
        "validAt", asOf.validAt());
  }

  private static Map<String, Object> compared(ComparedLine line) {
    return ProposalShape.compared(line);
  }
}
