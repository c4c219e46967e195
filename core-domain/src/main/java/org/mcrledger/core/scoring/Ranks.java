package org.mcrledger.core.scoring;

import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.Seniority;

/** The ranks that an engagement tells of: 1 to 5, or 0 where none is known. */
final class Ranks {
  private Ranks() {}

  /** Of one of theirs, as a participant or else as one invited. */
  static int of(ContactId contact, EngagementHeld held) {
    Stream<Seniority> cameAs =
        held.theirs().stream()
            .filter(participant -> participant.contact().equals(contact))
            .flatMap(participant -> participant.seniority().stream());
    Stream<Seniority> invitedAs =
        held.invited().stream()
            .filter(invitee -> invitee.contact().equals(contact))
            .map(Invitee::seniority);
    return Stream.concat(cameAs, invitedAs).mapToInt(Seniority::level).findFirst().orElse(0);
  }

  /** The highest of ours. */
  static int ours(EngagementHeld held) {
    return held.ours().stream()
        .map(OurParticipant::seniority)
        .flatMap(Optional::stream)
        .mapToInt(Seniority::level)
        .max()
        .orElse(0);
  }
}
