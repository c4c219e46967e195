package org.mcrledger.command.proposal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.job.Job;
import org.mcrledger.kit.job.Jobs;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.json.StrictJson;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.rules.RuleShelf;
import org.mcrledger.rules.Schemes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the wish to evaluate customers, and queues it. */
public final class ProposalOrders {
  public static final String PATH = "/proposals";

  private final Jobs jobs;
  private final RuleShelf rules;
  private final BusinessClock clock;

  ProposalOrders(Jobs jobs, RuleShelf rules, BusinessClock clock) {
    this.jobs = jobs;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The body.
   *
   * @param scheme the official one where none is named
   * @param on the day to evaluate, today where none is named
   * @param customers these alone, or all
   */
  public record Body(
      Optional<SchemeKey> scheme,
      Optional<LocalDate> on,
      Set<CustomerId> customers,
      Optional<String> region,
      Optional<StaffId> owner) {}

  /**
   * The job that evaluates; its result says how much was proposed.
   *
   * @param registered whether there is such a customer
   */
  public Job start(CommandRequest request, Predicate<CustomerId> registered) {
    request.actor().require(Right.PROPOSE_TIER);
    Body body = StrictJson.read(request.json().getBytes(StandardCharsets.UTF_8), Body.class);
    LocalDate on = body.on().orElseGet(clock::today);
    if (on.isAfter(clock.today())) {
      throw refused("not-evaluated-ahead", "on");
    }
    Schemes schemes = rules.now().schemes(on);
    TierScheme scheme =
        body.scheme()
            .map(key -> schemes.find(key).orElseThrow(() -> unknown(key, schemes)))
            .orElseGet(schemes::official);
    body.customers().stream().filter(registered.negate()).findFirst().ifPresent(this::unknown);
    ObjectNode input = Json.mapper().createObjectNode();
    input.put("scheme", scheme.key().value()).put("on", on.toString());
    ArrayNode customers = input.putArray("customers");
    body.customers().stream().map(CustomerId::value).sorted().forEach(customers::add);
    body.region().ifPresent(region -> input.put("region", region));
    body.owner().ifPresent(owner -> input.put("owner", owner.value()));
    input.put("channel", request.channel().key());
    request.actor().staffId().ifPresent(staff -> input.put("staff", staff));
    return jobs.start(ProposalWork.KIND, request.actor().login(), input);
  }

  private void unknown(CustomerId customer) {
    throw Problem.refused("unknown-customer", "customers", Map.of("customer", customer.value()))
        .asException();
  }

  private static RuntimeException unknown(SchemeKey key, Schemes schemes) {
    return Problem.refused(
            "no-such-scheme", "scheme", Map.of("value", key.value(), "known", schemes.keys()))
        .asException();
  }

  private static RuntimeException refused(String rule, String field) {
    return Problem.refused(rule, field, Map.of()).asException();
  }
}
