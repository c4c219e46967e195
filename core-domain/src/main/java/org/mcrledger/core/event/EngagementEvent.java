package org.mcrledger.core.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.Note;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.TheirParticipant;

/** Anything done together with one or several customers, from the plan to what came of it. */
public sealed interface EngagementEvent extends LedgerEvent {
  EngagementId engagement();

  FuzzyDate on();

  @Override
  default StreamName stream() {
    return StreamName.of("engagement", engagement());
  }

  @Override
  default FuzzyDate occurred() {
    return on();
  }

  /**
   * An engagement is to take place.
   *
   * @param on when it is to take place
   */
  record EngagementPlanned(
      EngagementId engagement,
      EngagementKind kind,
      Optional<Direction> direction,
      FuzzyDate on,
      Set<CustomerId> customers,
      Set<StaffId> ours,
      @FreeText Optional<String> topic)
      implements EngagementEvent, Observation {
    public EngagementPlanned {
      customers = Set.copyOf(customers);
      ours = Set.copyOf(ours);
    }
  }

  /** A contact was invited to a planned engagement. */
  record ContactInvited(
      EngagementId engagement, Set<CustomerId> customers, ContactId contact, FuzzyDate on)
      implements EngagementEvent, Observation {
    public ContactInvited {
      customers = Set.copyOf(customers);
    }
  }

  /** What the contact answered, before the engagement. */
  record InvitationAnswered(
      EngagementId engagement,
      Set<CustomerId> customers,
      ContactId contact,
      InvitationAnswer answer,
      FuzzyDate on)
      implements EngagementEvent, Observation {
    public InvitationAnswered {
      customers = Set.copyOf(customers);
    }
  }

  /**
   * The engagement was held: the one event that says all of the happening.
   *
   * @param theirs who of the customers took part
   * @param ours who of ours took part
   * @param invited who was invited and what came of it; empty where nobody was invited formally
   * @param topic what it was about: business, not persons
   * @param note free text that may speak of persons
   * @param consensus what an alignment meeting agreed on
   */
  record EngagementHeld(
      EngagementId engagement,
      EngagementKind kind,
      Optional<Direction> direction,
      FuzzyDate on,
      Set<CustomerId> customers,
      List<TheirParticipant> theirs,
      List<OurParticipant> ours,
      List<Invitee> invited,
      @FreeText Optional<String> topic,
      Optional<Note> note,
      List<ConsensusItem> consensus)
      implements EngagementEvent, Observation {
    public EngagementHeld {
      customers = Set.copyOf(customers);
      theirs = List.copyOf(theirs);
      ours = List.copyOf(ours);
      invited = List.copyOf(invited);
      consensus = List.copyOf(consensus);
    }
  }

  /** The planned engagement does not take place. */
  record EngagementCancelled(
      EngagementId engagement, Set<CustomerId> customers, FuzzyDate on, @FreeText String because)
      implements EngagementEvent, Observation {
    public EngagementCancelled {
      customers = Set.copyOf(customers);
    }
  }

  /**
   * A consensus item of an alignment meeting was settled.
   *
   * @param item key of the item
   * @param how what was done
   */
  record ConsensusSettled(
      EngagementId engagement,
      Set<CustomerId> customers,
      @FreeText String item,
      FuzzyDate on,
      @FreeText String how)
      implements EngagementEvent, Observation {
    public ConsensusSettled {
      customers = Set.copyOf(customers);
    }
  }
}
