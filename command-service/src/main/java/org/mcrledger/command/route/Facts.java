package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.axon.History;
import org.mcrledger.command.axon.Streams;
import org.mcrledger.core.contact.ContactState;
import org.mcrledger.core.customer.CustomerState;
import org.mcrledger.core.engagement.EngagementState;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.ProposalStanding;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;

/**
 * What a command needs to know of streams other than its own, as those streams stood when it came
 * in. It is advice: only the command's own stream is held by its version.
 */
public final class Facts {
  private final Streams.Now streams;
  private final History history;
  private final Schemes schemes;

  public Facts(Streams.Now streams, History history, Schemes schemes) {
    this.streams = streams;
    this.history = history;
    this.schemes = schemes;
  }

  public CustomerState customer(CustomerId customer) {
    return streams.state(Concepts.CUSTOMER, customer);
  }

  /** Empty where there is no such customer. */
  public Optional<CustomerStanding> standing(CustomerId customer, LocalDate day) {
    return customer(customer).standingOn(day);
  }

  public ContactState contact(ContactId contact) {
    return streams.state(Concepts.CONTACT, contact);
  }

  /** Whether the one named, if any, is registered. */
  public boolean registered(Optional<ContactId> contact) {
    return contact.isEmpty() || contact(contact.get()).knownSince().isPresent();
  }

  /** Empty where there is no such person of ours. */
  public Optional<StaffStanding> standing(StaffId staff) {
    return streams.state(Concepts.STAFF, staff).standing();
  }

  public EngagementState engagement(EngagementId engagement) {
    return streams.state(Concepts.ENGAGEMENT, engagement);
  }

  /** Those of the events that the ledger holds. */
  public Set<EventId> found(Set<EventId> events) {
    return events.isEmpty() ? Set.of() : new HashSet<>(history.found(events));
  }

  public boolean isRegistered(CustomerId customer) {
    return customer(customer) instanceof CustomerState.Registered;
  }

  /** How a proposal stands; empty where there is none of this id. */
  public Optional<ProposalStanding> proposal(EventId id) {
    return history
        .find(id)
        .flatMap(
            found -> found.event() instanceof TierProposed e ? Optional.of(e) : Optional.empty())
        .flatMap(
            made ->
                streams
                    .state(Concepts.PROPOSALS, made.customer())
                    .standing(id, history.corrected(made)));
  }

  /** Empty where there is no such scheme. */
  public Optional<SchemeTiers> scheme(SchemeKey key) {
    return schemes.find(key);
  }

  /** The tier schemes that decisions may name. */
  @FunctionalInterface
  public interface Schemes {
    Optional<SchemeTiers> find(SchemeKey key);
  }
}
