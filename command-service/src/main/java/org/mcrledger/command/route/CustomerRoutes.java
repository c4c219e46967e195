package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.customer.CustomerCommand.AssignOwner;
import org.mcrledger.core.customer.CustomerCommand.DecideTier;
import org.mcrledger.core.customer.CustomerCommand.RegisterCustomer;
import org.mcrledger.core.customer.CustomerCommand.ReviseProfile;
import org.mcrledger.core.customer.CustomerCommand.RuleHospitality;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.CustomerEvent.ProfileRevised;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Id;
import org.mcrledger.core.term.IdRule;
import org.mcrledger.core.term.ProposalStanding;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;

/** What may be said of a customer. */
final class CustomerRoutes {
  private CustomerRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              "/customers",
              Right.RECORD_FACTS,
              NewCustomer.class,
              CustomerRegistered.class,
              CustomerRoutes::register),
          CommandRoute.post(
              "/customers/{id}/profile",
              Right.RECORD_FACTS,
              Profile.class,
              ProfileRevised.class,
              CustomerRoutes::revise),
          CommandRoute.post(
              "/customers/{id}/owner",
              Right.RECORD_FACTS,
              Owner.class,
              OwnerAssigned.class,
              CustomerRoutes::assign),
          CommandRoute.post(
              "/customers/{id}/hospitality",
              Right.RECORD_FACTS,
              Hospitality.class,
              HospitalityRuled.class,
              CustomerRoutes::rule),
          CommandRoute.post(
              "/customers/{id}/tier-decisions",
              Right.DECIDE_TIER,
              TierDecision.class,
              TierDecided.class,
              CustomerRoutes::decide));

  record NewCustomer(
      Optional<CustomerId> customerId,
      String name,
      Optional<String> nameZh,
      Optional<String> industry,
      Optional<String> region,
      Optional<String> country) {}

  record Profile(
      String name,
      Optional<String> nameZh,
      Optional<String> industry,
      Optional<String> region,
      Optional<String> country,
      Optional<LocalDate> from) {}

  record Owner(StaffId owner, Optional<LocalDate> from) {}

  record Hospitality(HospitalityRule rule, Optional<LocalDate> from) {}

  record TierDecision(
      SchemeKey scheme,
      TierKey tier,
      ReasonCode code,
      String because,
      Optional<LocalDate> effectiveOn,
      Optional<LocalDate> until,
      Set<EventId> evidence,
      Optional<EventId> proposal) {}

  private static RegisterCustomer register(Request<NewCustomer> request) {
    NewCustomer body = request.body();
    CustomerId customer =
        new CustomerId(
            request.naming().name(body.customerId().map(Id::value), () -> idOf(body.name())));
    CustomerProfile profile =
        new CustomerProfile(
            body.name(), body.nameZh(), body.industry(), body.region(), body.country());
    return new RegisterCustomer(customer, profile, request.usual().from());
  }

  /** Two names that make one id are a collision: the second is told so, nothing is merged. */
  private static String idOf(String name) {
    return IdRule.idOf(name)
        .orElseThrow(
            () -> Problem.refused("a-customer-needs-a-name", "name", Map.of()).asException());
  }

  private static ReviseProfile revise(Request<Profile> request) {
    Profile body = request.body();
    CustomerProfile profile =
        new CustomerProfile(
            body.name(), body.nameZh(), body.industry(), body.region(), body.country());
    return new ReviseProfile(customer(request), profile, request.day(body.from()));
  }

  private static AssignOwner assign(Request<Owner> request) {
    Owner body = request.body();
    boolean registered = request.facts().standing(body.owner()).isPresent();
    return new AssignOwner(customer(request), body.owner(), registered, request.day(body.from()));
  }

  private static RuleHospitality rule(Request<Hospitality> request) {
    Hospitality body = request.body();
    return new RuleHospitality(customer(request), body.rule(), request.day(body.from()));
  }

  private static DecideTier decide(Request<TierDecision> request) {
    TierDecision body = request.body();
    Optional<ProposalStanding> proposal = body.proposal().map(id -> proposal(request, id));
    Set<EventId> evidence = new HashSet<>(body.evidence());
    proposal.ifPresent(answered -> evidence.addAll(answered.found().events()));
    return new DecideTier(
        customer(request),
        request.facts().scheme(body.scheme()),
        body.tier(),
        body.code(),
        body.because(),
        request.day(body.effectiveOn()),
        body.until(),
        evidence,
        request.facts().found(evidence),
        proposal);
  }

  private static ProposalStanding proposal(Request<?> request, EventId id) {
    return request
        .facts()
        .proposal(id)
        .orElseThrow(
            () ->
                Problem.refused("unknown-proposal", "proposal", Map.of("proposal", id.toString()))
                    .asException());
  }

  private static CustomerId customer(Request<?> request) {
    return new CustomerId(request.id());
  }
}
