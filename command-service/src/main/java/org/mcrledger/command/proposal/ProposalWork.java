package org.mcrledger.command.proposal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.job.JobRun;
import org.mcrledger.kit.job.JobWork;
import org.mcrledger.kit.json.Json;
import org.mcrledger.rules.RuleShelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evaluates the portfolio in the background. A run that broke off begins anew: what it has proposed
 * is not proposed twice.
 */
final class ProposalWork implements JobWork {
  static final String KIND = "proposals";

  private final Evaluating evaluating;
  private final RuleShelf rules;

  ProposalWork(Evaluating evaluating, RuleShelf rules) {
    this.evaluating = evaluating;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JsonNode run(JobRun run) {
    Order order = order(run);
    List<CustomerId> meant = evaluating.meant(order);
    run.total(meant.size());
    Evaluating.Done done =
        evaluating.evaluate(order, n -> run.progress(n, OptionalLong.of(meant.size())));
    ObjectNode result = Json.mapper().createObjectNode();
    result.put("scheme", order.scheme().key().value()).put("version", order.scheme().version());
    result.put("on", order.at().toString()).put("basis", done.basis());
    result.put("evaluated", done.evaluated()).put("notAssessable", done.notAssessable());
    return result.put("notRanked", done.notRanked()).put("proposed", done.proposed());
  }

  private Order order(JobRun run) {
    JsonNode input = run.input();
    LocalDate on = LocalDate.parse(input.required("on").stringValue());
    SchemeKey key = new SchemeKey(input.required("scheme").stringValue());
    TierScheme scheme = rules.now().schemes(on).find(key).orElseThrow();
    Set<CustomerId> customers = new HashSet<>();
    input.path("customers").forEach(each -> customers.add(new CustomerId(each.stringValue())));
    Provenance by =
        new Provenance(
            run.owner(),
            text(input, "staff").map(StaffId::new),
            Keyed.find(Channel.class, input.path("channel").asString("")).orElse(Channel.REST),
            "proposals:" + run.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Order(
        scheme, on, customers, text(input, "region"), text(input, "owner").map(StaffId::new), by);
  }

  private static Optional<String> text(JsonNode input, String field) {
    return input.has(field) ? Optional.of(input.get(field).stringValue()) : Optional.empty();
  }
}
