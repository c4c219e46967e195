package org.mcrledger.core.engagement;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.ConsensusSettled;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementCancelled;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.StaffId;

/** What an engagement's rules need to know of its past. */
public sealed interface EngagementState {
  /** No such engagement. */
  enum Unknown implements EngagementState {
    UNKNOWN
  }

  /**
   * To take place.
   *
   * @param invited who was invited so far, in that order, and what each answered
   */
  record Planned(
      EngagementKind kind,
      Optional<Direction> direction,
      FuzzyDate on,
      Set<CustomerId> customers,
      Set<StaffId> ours,
      Optional<String> topic,
      SequencedMap<ContactId, InvitationAnswer> invited)
      implements EngagementState {
    public Planned {
      invited = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(invited));
    }

    Planned with(ContactId contact, InvitationAnswer answer) {
      SequencedMap<ContactId, InvitationAnswer> more = new LinkedHashMap<>(invited);
      more.put(contact, answer);
      return new Planned(kind, direction, on, customers, ours, topic, more);
    }
  }

  /**
   * Took place.
   *
   * @param items keys of the consensus items
   * @param settled those of them that are settled
   */
  record Held(FuzzyDate on, Set<CustomerId> customers, Set<String> items, Set<String> settled)
      implements EngagementState {
    public Held {
      items = Set.copyOf(items);
      settled = Set.copyOf(settled);
    }

    static Held of(EngagementHeld event) {
      Set<String> items =
          event.consensus().stream().map(ConsensusItem::key).collect(Collectors.toSet());
      return new Held(event.on(), event.customers(), items, Set.of());
    }

    Held with(String item) {
      Set<String> more = new HashSet<>(settled);
      more.add(item);
      return new Held(on, customers, items, more);
    }
  }

  /** Called off. */
  record Cancelled(FuzzyDate on) implements EngagementState {}

  /** Who was invited before it was held, and what each answered. */
  default Map<ContactId, InvitationAnswer> invited() {
    return switch (this) {
      case Planned planned -> planned.invited();
      case Unknown _, Held _, Cancelled _ -> Map.of();
    };
  }

  /** Whether the event may follow: what it rests on is there, and it is not said twice. */
  default boolean permits(EngagementEvent event) {
    return switch (event) {
      case EngagementPlanned _ -> this instanceof Unknown;
      case EngagementHeld _ -> this instanceof Unknown || this instanceof Planned;
      case EngagementCancelled _ -> this instanceof Planned;
      case ContactInvited e -> this instanceof Planned && !invited().containsKey(e.contact());
      case InvitationAnswered e -> invited().containsKey(e.contact());
      case ConsensusSettled e ->
          this instanceof Held h && h.items().contains(e.item()) && !h.settled().contains(e.item());
    };
  }

  default EngagementState after(EngagementEvent event) {
    return switch (event) {
      case EngagementPlanned e ->
          new Planned(
              e.kind(),
              e.direction(),
              e.on(),
              e.customers(),
              e.ours(),
              e.topic(),
              new LinkedHashMap<>());
      case ContactInvited e -> answered(e.contact(), InvitationAnswer.OPEN);
      case InvitationAnswered e -> answered(e.contact(), e.answer());
      case EngagementHeld e -> Held.of(e);
      case EngagementCancelled e -> new Cancelled(e.on());
      case ConsensusSettled e -> settled(e.item());
    };
  }

  private EngagementState answered(ContactId contact, InvitationAnswer answer) {
    return switch (this) {
      case Planned planned -> planned.with(contact, answer);
      case Unknown _, Held _, Cancelled _ -> this;
    };
  }

  private EngagementState settled(String item) {
    return switch (this) {
      case Held held -> held.with(item);
      case Unknown _, Planned _, Cancelled _ -> this;
    };
  }
}
