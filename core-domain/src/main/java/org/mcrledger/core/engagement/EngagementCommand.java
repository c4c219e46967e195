package org.mcrledger.core.engagement;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Note;

/** What one may ask of an engagement's record. */
public sealed interface EngagementCommand {
  EngagementId engagement();

  /** Someone invited, and the answer. */
  record Invitation(ContactId contact, InvitationAnswer answer) {}

  /** Plan an engagement; {@code then} is asked at the planned date. */
  record PlanEngagement(EngagementId engagement, Occasion occasion, Circumstances then)
      implements EngagementCommand {}

  /** Invite a contact to a planned engagement; {@code then} is asked at the invitation's date. */
  record InviteContact(EngagementId engagement, ContactId contact, FuzzyDate on, Circumstances then)
      implements EngagementCommand {}

  /** Note what an invited contact answered. */
  record AnswerInvitation(
      EngagementId engagement, ContactId contact, InvitationAnswer answer, FuzzyDate on)
      implements EngagementCommand {}

  /**
   * Say that the engagement was held, planned before or not. It is said as a whole: what stands as
   * planned is taken over from {@link EngagementState.Planned} by the caller.
   *
   * @param theirs who of the customers took part; may be empty
   * @param invited who was invited and what each answered, beside the invitations recorded before
   * @param note its persons are those who took part where it names none
   * @param then asked at the date of the engagement, also about those invited before
   */
  record HoldEngagement(
      EngagementId engagement,
      Occasion occasion,
      List<ContactId> theirs,
      List<Invitation> invited,
      Optional<Note> note,
      List<ConsensusItem> consensus,
      Circumstances then)
      implements EngagementCommand {
    public HoldEngagement {
      theirs = List.copyOf(theirs);
      invited = List.copyOf(invited);
      consensus = List.copyOf(consensus);
    }
  }

  /** Call a planned engagement off. */
  record CancelEngagement(EngagementId engagement, FuzzyDate on, String because)
      implements EngagementCommand {}

  /** Say how an item of a held alignment meeting was settled. */
  record SettleConsensus(EngagementId engagement, String item, FuzzyDate on, String how)
      implements EngagementCommand {}
}
