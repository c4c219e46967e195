package org.mcrledger.core.report;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.report.YearSheet.Tally;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.TheirParticipant;

/** A held engagement as one of its customers sees it: who of them came, and what it counts as. */
record HeldWith(CustomerId customer, EngagementHeld held) {
  /** The year's figures with this engagement among them. */
  Tally addedTo(Tally tally) {
    String kind = held.kind().key();
    return new Tally(
        Copies.with(tally.kinds(), kind, tally.kinds().getOrDefault(kind, 0) + 1),
        tally.highLevelVisits() + (isHighLevelVisit() ? 1 : 0),
        withMet(tally.contacts()),
        held.customers().size() > 1
            ? Copies.with(tally.joint(), held.engagement().value())
            : tally.joint(),
        tally.revenue(),
        tally.orders(),
        tally.receipts());
  }

  private NavigableSet<String> withMet(NavigableSet<String> contacts) {
    NavigableSet<String> all = contacts;
    for (String contact : met().toList()) {
      all = Copies.with(all, contact);
    }
    return all;
  }

  /** Those named as participants, and invited ones who attended. */
  Stream<String> met() {
    return Stream.concat(
        participants().map(p -> p.contact().value()), attending().map(i -> i.contact().value()));
  }

  private Stream<TheirParticipant> participants() {
    return held.theirs().stream().filter(p -> p.customer().equals(customer));
  }

  private Stream<Invitee> attending() {
    return held.invited().stream()
        .filter(i -> i.customer().equals(customer) && i.answer() == InvitationAnswer.ATTENDED);
  }

  /** Held, and someone of 4 or 5 on both sides. */
  boolean isHighLevelVisit() {
    Stream<Seniority> theirs =
        Stream.concat(
            participants().map(TheirParticipant::seniority).flatMap(Optional::stream),
            attending().map(Invitee::seniority));
    return held.kind() == EngagementKind.HIGH_LEVEL_VISIT
        && theirs.anyMatch(Seniority::isHighLevel)
        && held.ours().stream()
            .flatMap(p -> p.seniority().stream())
            .anyMatch(Seniority::isHighLevel);
  }
}
