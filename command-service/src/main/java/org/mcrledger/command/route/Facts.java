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
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleShelf;

/**
 * What a command needs to know of streams other than its own, as those streams stood when it came
 * in. It is advice: only the command's own stream is held by its version.
 */
public final class Facts {
  private final Streams.Now streams;
  private final History history;
  private final RuleShelf shelf;
  private final LocalDate today;

  public Facts(Streams.Now streams, History history, RuleShelf shelf, LocalDate today) {
    this.streams = streams;
    this.history = history;
    this.shelf = shelf;
    this.today = today;
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

  /** The scheme in its version of today; empty where there is none today. */
  public Optional<SchemeTiers> scheme(SchemeKey key) {
    return rules().schemes(today).find(key).map(TierScheme::forDecisions);
  }

  /** The ledger's last position. */
  public long head() {
    return history.head();
  }

  /** All rules as they are known now. */
  public RuleBook rules() {
    return shelf.now();
  }
}
