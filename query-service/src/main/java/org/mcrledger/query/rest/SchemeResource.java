package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.EvaluationQueries;
import org.mcrledger.query.answer.Portfolio;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.answer.SchemeQueries;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tier schemes, and what they make of customers. */
@RestController
@Requires(Right.READ_CUSTOMERS)
public class SchemeResource {
  private final ReportRules rules;
  private final SchemeQueries schemes;
  private final EvaluationQueries evaluations;

  public SchemeResource(ReportRules rules, SchemeQueries schemes, EvaluationQueries evaluations) {
    this.rules = rules;
    this.schemes = schemes;
    this.evaluations = evaluations;
  }

  /** All there are, in force on the day or not: planned, drafted and retired ones too. */
  @GetMapping("/api/v1/schemes")
  public Map<String, Object> list(AsOf asOf) {
    List<Map<String, Object>> items = schemes.all(asOf).stream().map(SchemeShape::listed).toList();
    return object("items", items, "next", null);
  }

  @GetMapping("/api/v1/schemes/{key}")
  public Map<String, Object> one(AsOf asOf, @PathVariable String key) {
    TierScheme scheme = schemes.inForce(key, asOf);
    return SchemeShape.whole(scheme, scheme.key().equals(rules.official(asOf).key()));
  }

  /** By one scheme, or by every one there is. */
  @GetMapping(
      path = "/api/v1/customers/{id}/evaluations",
      produces = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> ofCustomer(
      Actor actor,
      AsOf asOf,
      @PathVariable CustomerId id,
      @RequestParam(required = false) @Nullable String scheme) {
    Asking asking = Asking.of(actor, asOf);
    List<Map<String, Object>> items =
        schemes.oneOrAll(Choices.text(scheme), asOf).stream()
            .map(each -> evaluations.ofCustomer(asking, id, each))
            .map(EvaluationShape::of)
            .toList();
    return object("items", items, "next", null);
  }

  /** By one scheme, the official one where none is named. */
  @GetMapping("/api/v1/evaluations")
  public Map<String, Object> portfolio(
      Actor actor,
      AsOf asOf,
      PageRequest page,
      @RequestParam(required = false) @Nullable String scheme) {
    TierScheme asked = schemes.asked(Choices.text(scheme), asOf);
    Portfolio found = evaluations.portfolio(Asking.of(actor, asOf), asked, page);
    Map<String, Object> json =
        object("scheme", asked.key(), "version", asked.version(), "validAt", asOf.validAt());
    json.put("totals", EvaluationShape.totals(found.totals()));
    json.putAll(Shapes.list(found.page(), EvaluationShape::of));
    return json;
  }
}
