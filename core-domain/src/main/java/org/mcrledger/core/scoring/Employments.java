package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Timeline;

/** Which places a contact held, and when. */
record Employments(Timeline<Employment> since) {
  static final Employments NONE = new Employments(Timeline.empty());

  Employments with(ContactRegistered e) {
    return new Employments(
        since.with(e.on().countsFrom(), held(e.customer(), e.position().seniority())));
  }

  Employments with(PositionTaken e) {
    return new Employments(
        since.with(e.on().countsFrom(), held(e.customer(), e.position().seniority())));
  }

  Employments with(ContactLeft e) {
    LocalDate from = e.on().countsFrom();
    return last(from)
        .map(held -> new Employment(held.customer(), held.seniority(), true))
        .map(left -> new Employments(since.with(from, left)))
        .orElse(this);
  }

  private static Employment held(CustomerId customer, Seniority seniority) {
    return new Employment(customer, seniority, false);
  }

  /** The place held on that day; empty once the contact has left. */
  Optional<Employment> on(LocalDate day) {
    return last(day).filter(held -> !held.ended());
  }

  /** The place held on that day, or last before it; before the first place, the first. */
  Optional<Employment> last(LocalDate day) {
    return since
        .on(day)
        .or(() -> Optional.ofNullable(since.since().firstEntry()).map(Map.Entry::getValue));
  }
}
