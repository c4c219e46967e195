package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mcrledger.command.axon.Sending;
import org.mcrledger.core.customer.CustomerState;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Denied;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.Scope;

/** Lets an actor touch the customers that the right reaches, by today's owners and regions. */
record ScopePermit(
    Actor actor, Right right, Function<CustomerId, CustomerState> customers, LocalDate today)
    implements Sending.Permit {

  @Override
  public void touch(List<? extends LedgerEvent> events) {
    Scope scope = actor.require(right);
    if (scope instanceof Scope.All) {
      return;
    }
    for (LedgerEvent event : events) {
      for (CustomerId customer : event.customers()) {
        require(scope, event instanceof CustomerRegistered e ? placed(e) : placed(customer));
      }
    }
  }

  @Override
  public void see(Set<CustomerId> concerned) {
    Scope scope = actor.require(right);
    if (!concerned.isEmpty() && !scope.coversAny(concerned.stream().map(this::placed).toList())) {
      throw new Denied("customer-out-of-scope", right);
    }
  }

  private void require(Scope scope, Scope.Placed customer) {
    if (!scope.covers(customer.owner(), customer.region())) {
      throw new Denied("customer-out-of-scope", right);
    }
  }

  private Scope.Placed placed(CustomerId customer) {
    return switch (customers.apply(customer)) {
      case CustomerState.Unregistered _ -> new Scope.Placed(null, null);
      case CustomerState.Registered known ->
          new Scope.Placed(
              known.owner().on(today).map(StaffId::value).orElse(null),
              known.profileOn(today).region().orElse(null));
    };
  }

  /** A customer that is only now registered has the region it says, and no owner yet. */
  private static Scope.Placed placed(CustomerRegistered event) {
    return new Scope.Placed(null, event.profile().region().orElse(null));
  }
}
