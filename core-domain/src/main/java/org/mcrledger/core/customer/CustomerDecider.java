package org.mcrledger.core.customer;

import static org.mcrledger.core.kernel.Verdict.accept;
import static org.mcrledger.core.kernel.Verdict.reject;

import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.mcrledger.core.term.IsoCodes;
import org.mcrledger.core.term.Keyed;

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
      case Registered known ->
          switch (command) {
            case RegisterCustomer c ->
                reject("customer-is-registered-once", "customerId", "customer", c.customer());
            case ReviseProfile c -> revise(c);
            case RuleHospitality c -> accept(new HospitalityRuled(c.customer(), c.rule(), c.on()));
            case AssignOwner c -> assign(c);
            case DecideTier c -> new TierRules(c, known.answered()).verdict();
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
      case Registered known ->
          switch (event) {
            case CustomerRegistered _ -> false;
            case TierDecided e -> e.proposal().filter(known.answered()::contains).isEmpty();
            case ProfileRevised _, HospitalityRuled _, OwnerAssigned _ -> true;
          };
    };
  }

  @Override
  public CustomerState evolve(CustomerState state, CustomerEvent event) {
    return switch (event) {
      case CustomerRegistered e -> Registered.of(e.customer(), e.on(), e.profile());
      case ProfileRevised e -> with(state, known -> known.profiled(e.on(), e.profile()));
      case HospitalityRuled e -> with(state, known -> known.ruled(e.on(), e.rule()));
      case OwnerAssigned e -> with(state, known -> known.owned(e.on(), e.owner()));
      case TierDecided e -> with(state, known -> e.proposal().map(known::answering).orElse(known));
    };
  }

  private static CustomerState with(CustomerState state, UnaryOperator<Registered> change) {
    return switch (state) {
      case Unregistered unregistered -> unregistered;
      case Registered registered -> change.apply(registered);
    };
  }
}
