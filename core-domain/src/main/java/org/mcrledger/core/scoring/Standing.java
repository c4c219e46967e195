package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Score;

/**
 * Where a contact stands in one dimension at a date: what was computed, and the override that takes
 * its place where one is in force.
 */
public record Standing(Score computed, Optional<Overridden> override) {
  /** A score set by hand for a time, with the event that says by whom and why. */
  public record Overridden(
      EventId event, long position, Dimension dimension, Score.Known score, Period valid) {
    /** The override that the event makes; empty for every other event of a contact. */
    public static Optional<Overridden> of(Recorded<? extends ContactEvent> recorded) {
      return switch (recorded.event()) {
        case IntimacyOverridden e ->
            Optional.of(from(recorded, Dimension.INTIMACY, e.score(), e.valid()));
        case SupportOverridden e ->
            Optional.of(from(recorded, Dimension.SUPPORT, e.score(), e.valid()));
        case ContactRegistered _, PositionTaken _, ContactLeft _, NeedServed _, ContactErased _ ->
            Optional.empty();
      };
    }

    private static Overridden from(
        Recorded<? extends ContactEvent> recorded,
        Dimension dimension,
        Score.Known score,
        Period valid) {
      return new Overridden(recorded.id(), recorded.position(), dimension, score, valid);
    }
  }

  /** Of two overrides in force on one day the later recorded holds. */
  public static Standing at(
      LocalDate date, Dimension dimension, Score computed, Collection<Overridden> overrides) {
    return new Standing(
        computed,
        overrides.stream()
            .filter(each -> each.dimension() == dimension && each.valid().holds(date))
            .max(Comparator.comparingLong(Overridden::position)));
  }

  /** What is shown: the override in force, else what was computed. */
  public Score score() {
    return override.<Score>map(Overridden::score).orElse(computed);
  }
}
