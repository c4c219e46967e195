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
 * A contact's score in one dimension at a date: what was computed, and the override that takes its
 * place where one is in force.
 */
public record ShownScore(Score computed, Optional<Overridden> override) {
  /**
   * A score set by hand for a time; its reason is free text about a person and stays in the event.
   *
   * @param account who set it
   */
  public record Overridden(
      EventId event,
      long position,
      Dimension dimension,
      Score.Known score,
      Period valid,
      String account) {
    /** The override that the event makes; empty for every other event of a contact. */
    public static Optional<Overridden> of(Recorded<?> recorded, ContactEvent event) {
      return switch (event) {
        case IntimacyOverridden e ->
            Optional.of(from(recorded, Dimension.INTIMACY, e.score(), e.valid()));
        case SupportOverridden e ->
            Optional.of(from(recorded, Dimension.SUPPORT, e.score(), e.valid()));
        case ContactRegistered _, PositionTaken _, ContactLeft _, NeedServed _, ContactErased _ ->
            Optional.empty();
      };
    }

    private static Overridden from(
        Recorded<?> recorded, Dimension dimension, Score.Known score, Period valid) {
      return new Overridden(
          recorded.id(), recorded.position(), dimension, score, valid, recorded.by().account());
    }
  }

  /** Of two overrides in force on one day the later recorded holds. */
  public static ShownScore at(
      LocalDate date, Dimension dimension, Score computed, Collection<Overridden> overrides) {
    return new ShownScore(
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
