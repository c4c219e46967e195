package org.mcrledger.core.scoring;

import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Stance;

/** One thing known of one contact that a rule set may count, with the event that says it. */
public sealed interface Fact {
  EventId event();

  /** Place of the event in the ledger: of two on one day the later recorded counts. */
  long position();

  FuzzyDate on();

  /**
   * The contact took part in an engagement.
   *
   * @param invited the contact came on a formal invitation
   * @param seniority 1 to 5, the contact's rank then; 0 where it is not known
   * @param ours 1 to 5, the highest rank of ours who took part; 0 where none is known
   */
  record Touch(
      EventId event,
      long position,
      FuzzyDate on,
      EngagementKind kind,
      boolean invited,
      int seniority,
      int ours)
      implements Fact {}

  /**
   * What the contact answered to an invitation, or what came of it; a later answer to the same
   * invitation takes its place.
   *
   * @param kind what the contact was invited to
   * @param seniority 1 to 5, the contact's rank then; 0 where it is not known
   */
  record Answer(
      EventId event,
      long position,
      FuzzyDate on,
      EngagementId engagement,
      EngagementKind kind,
      InvitationAnswer answer,
      int seniority)
      implements Fact {}

  /** A need of the contact was served. */
  record Service(EventId event, long position, FuzzyDate on, Need need) implements Fact {}

  /** The contact took a stance on an opportunity. */
  record StanceTaken(
      EventId event,
      long position,
      FuzzyDate on,
      OpportunityId opportunity,
      Stance stance,
      Importance importance,
      boolean competitorFavoured)
      implements Fact {}
}
