package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.FuzzyTimeline;
import org.mcrledger.core.term.FuzzyTimeline.Change;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Timeline;

/**
 * Which places a contact held, and when.
 *
 * @param career the places in their order, an end among them
 * @param since the same, as it counts from day to day
 */
record Employments(FuzzyTimeline<Employment> career, Timeline<Employment> since) {
  static final Employments NONE = new Employments(FuzzyTimeline.empty(), Timeline.empty());

  Employments with(ContactRegistered e) {
    return with(e.on(), held(e.customer(), e.position().seniority()));
  }

  Employments with(PositionTaken e) {
    return with(e.on(), held(e.customer(), e.position().seniority()));
  }

  /** What ends is the place that the departure follows. */
  Employments with(ContactLeft e) {
    return career
        .before(e.on())
        .map(Change::value)
        .map(held -> with(e.on(), new Employment(held.customer(), held.seniority(), true)))
        .orElse(this);
  }

  private Employments with(FuzzyDate on, Employment place) {
    FuzzyTimeline<Employment> more = career.with(on, place);
    return new Employments(more, counted(more));
  }

  /** A first place that ended in the time in which it began held from that time's first day on. */
  private static Timeline<Employment> counted(FuzzyTimeline<Employment> career) {
    Timeline<Employment> counting = career.counting();
    Change<Employment> first = career.changes().getFirst();
    Map.Entry<LocalDate, Employment> earliest = counting.since().firstEntry();
    boolean lost = !earliest.getValue().equals(first.value());
    return lost && earliest.getKey().isAfter(first.on().from())
        ? counting.with(first.on().from(), first.value())
        : counting;
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
