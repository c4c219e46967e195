package org.mcrledger.core.customer;

import static org.mcrledger.core.kernel.Verdict.accept;
import static org.mcrledger.core.kernel.Verdict.reject;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mcrledger.core.customer.CustomerCommand.AssignOwner;
import org.mcrledger.core.customer.CustomerCommand.DecideTier;
import org.mcrledger.core.customer.CustomerCommand.RegisterCustomer;
import org.mcrledger.core.customer.CustomerCommand.ReviseProfile;
import org.mcrledger.core.customer.CustomerCommand.RuleHospitality;
import org.mcrledger.core.customer.CustomerState.Registered;
import org.mcrledger.core.customer.CustomerState.Unregistered;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.CustomerEvent.ProfileRevised;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.IsoCodes;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.term.Timeline;

/** The rules of a customer's record. */
public final class CustomerDecider
    implements Decider<CustomerCommand, CustomerState, CustomerEvent> {
  @Override
  public CustomerState initial() {
    return Unregistered.UNREGISTERED;
  }

  @Override
  public Verdict<CustomerEvent> decide(CustomerCommand command, CustomerState state) {
    return switch (state) {
      case Unregistered _ ->
          switch (command) {
            case RegisterCustomer c -> register(c);
            case ReviseProfile _, RuleHospitality _, AssignOwner _, DecideTier _ ->
                reject("unknown-customer", "customer", "customer", command.customer());
          };
      case Registered _ ->
          switch (command) {
            case RegisterCustomer c ->
                reject("customer-is-registered-once", "customerId", "customer", c.customer());
            case ReviseProfile c -> revise(c);
            case RuleHospitality c -> accept(new HospitalityRuled(c.customer(), c.rule(), c.on()));
            case AssignOwner c -> assign(c);
            case DecideTier c -> decideTier(c);
          };
    };
  }

  private static Verdict<CustomerEvent> register(RegisterCustomer c) {
    return brokenRuleOf(c.profile())
        .orElseGet(() -> accept(new CustomerRegistered(c.customer(), c.profile(), c.on())));
  }

  private static Verdict<CustomerEvent> revise(ReviseProfile c) {
    return brokenRuleOf(c.profile())
        .orElseGet(() -> accept(new ProfileRevised(c.customer(), c.profile(), c.on())));
  }

  private static Verdict<CustomerEvent> assign(AssignOwner c) {
    if (!c.ownerRegistered()) {
      return reject("unknown-staff", "owner", "staff", c.owner());
    }
    return accept(new OwnerAssigned(c.customer(), c.owner(), c.on()));
  }

  private static Verdict<CustomerEvent> decideTier(DecideTier c) {
    if (c.scheme().isEmpty()) {
      return reject("unknown-scheme", "scheme");
    }
    SchemeTiers scheme = c.scheme().get();
    if (!scheme.tiers().contains(c.tier())) {
      String tiers = scheme.tiers().stream().map(TierKey::value).collect(Collectors.joining(", "));
      return reject("unknown-tier", "tier", "tiers", tiers);
    }
    if (c.because().isBlank()) {
      return reject("a-tier-decision-needs-a-reason", "because");
    }
    if (c.until().filter(until -> until.isBefore(c.on())).isPresent()) {
      return reject("a-period-ends-after-it-begins", "until", "from", c.on());
    }
    Set<EventId> unknown = new HashSet<>(c.evidence());
    unknown.removeAll(c.evidenceFound());
    if (!unknown.isEmpty()) {
      String first = unknown.stream().map(EventId::toString).sorted().findFirst().orElseThrow();
      return reject("unknown-evidence", "evidence", "event", first);
    }
    return accept(
        new TierDecided(
            c.customer(),
            scheme.scheme(),
            scheme.version(),
            c.tier(),
            c.code(),
            c.because(),
            c.on(),
            c.until(),
            c.evidence()));
  }

  private static Optional<Verdict<CustomerEvent>> brokenRuleOf(CustomerProfile profile) {
    if (profile.name().isBlank()) {
      return Optional.of(reject("a-customer-needs-a-name", "name"));
    }
    if (profile.industry().filter(CustomerDecider::isNoKey).isPresent()) {
      return Optional.of(reject("a-key-is-kebab-case", "industry"));
    }
    if (profile.region().filter(CustomerDecider::isNoKey).isPresent()) {
      return Optional.of(reject("a-key-is-kebab-case", "region"));
    }
    if (profile.country().filter(country -> !IsoCodes.isCountry(country)).isPresent()) {
      return Optional.of(reject("a-country-is-an-iso-code", "country"));
    }
    return Optional.empty();
  }

  private static boolean isNoKey(String text) {
    return !Keyed.isKey(text);
  }

  @Override
  public boolean fits(CustomerState state, CustomerEvent event) {
    return switch (state) {
      case Unregistered _ -> event instanceof CustomerRegistered;
      case Registered _ -> !(event instanceof CustomerRegistered);
    };
  }

  @Override
  public CustomerState evolve(CustomerState state, CustomerEvent event) {
    return switch (event) {
      case CustomerRegistered e ->
          new Registered(
              e.customer(),
              Timeline.<CustomerProfile>empty().with(e.on(), e.profile()),
              Timeline.empty(),
              Timeline.empty());
      case ProfileRevised e ->
          with(
              state,
              k ->
                  new Registered(
                      k.customer(),
                      k.profiles().with(e.on(), e.profile()),
                      k.hospitality(),
                      k.owner()));
      case HospitalityRuled e ->
          with(
              state,
              k ->
                  new Registered(
                      k.customer(),
                      k.profiles(),
                      k.hospitality().with(e.on(), e.rule()),
                      k.owner()));
      case OwnerAssigned e ->
          with(
              state,
              k ->
                  new Registered(
                      k.customer(),
                      k.profiles(),
                      k.hospitality(),
                      k.owner().with(e.on(), e.owner())));
      case TierDecided _ -> state;
    };
  }

  private static CustomerState with(CustomerState state, UnaryOperator<Registered> change) {
    return switch (state) {
      case Unregistered unregistered -> unregistered;
      case Registered registered -> change.apply(registered);
    };
  }
}
