package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.TierFilter;
import org.mcrledger.query.answer.TierLine;
import org.mcrledger.query.answer.TierQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit of tiers. */
@RestController
@Requires(Right.READ_CUSTOMERS)
public class TierResource {
  private final TierQueries tiers;

  public TierResource(TierQueries tiers) {
    this.tiers = tiers;
  }

  @GetMapping("/api/v1/tiers/history")
  public Map<String, Object> history(
      Actor actor,
      AsOf asOf,
      PageRequest page,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String scheme,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    TierFilter filter =
        new TierFilter(
            Choices.text(person),
            Choices.customer(customer),
            Choices.text(scheme),
            Choices.day("from", from),
            Choices.day("to", to));
    return Shapes.list(tiers.history(Asking.of(actor, asOf), filter, page), TierResource::line);
  }

  static Map<String, Object> line(TierLine line) {
    Decision decision = line.change().decision();
    Map<String, Object> json =
        object(
            "customerId", line.change().customer(),
            "customerName", line.profile().map(CustomerProfile::name),
            "customerNameZh", line.profile().flatMap(CustomerProfile::nameZh),
            "scheme", decision.scheme(),
            "from", line.change().from(),
            "to", decision.tier(),
            "decidedBy", CurrentActor.mayKnow(decision.account()),
            "decidedByStaff", decision.staff());
    Shapes.name(json, "decidedByName", line.decidedBy());
    json.putAll(
        object(
            "recordedAt", decision.recordedAt(),
            "effectiveOn", decision.on(),
            "until", decision.until(),
            "code", decision.code(),
            "because", decision.because(),
            "evidence", decision.evidence(),
            "proposal", decision.proposal(),
            "proposedTier", line.proposal().flatMap(made -> made.tier()),
            "stale", line.stale(),
            "expired", line.expired(),
            "eventId", decision.event(),
            "position", decision.position(),
            "corrected", Shapes.amendment(decision.corrected()),
            "struck", Shapes.amendment(decision.struck())));
    return json;
  }
}
