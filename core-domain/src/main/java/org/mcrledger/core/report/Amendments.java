package org.mcrledger.core.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;

/** Which events are voided or corrected, by whom, when and why: what an audit shows beside them. */
public final class Amendments {
  /** What was done to an event. */
  public enum Kind {
    VOIDED,
    CORRECTED
  }

  /**
   * The void or correction in force on an event.
   *
   * @param by the void or correction itself
   * @param position where that was recorded
   * @param account who recorded it
   */
  public record Amendment(
      Kind kind, EventId by, long position, String account, Instant at, @FreeText String because) {}

  private final Map<EventId, Amendment> byTarget;

  private Amendments(Map<EventId, Amendment> byTarget) {
    this.byTarget = byTarget;
  }

  /** What the corrections among the events do; {@code recorded} is in the order of positions. */
  public static Amendments of(List<Recorded<LedgerEvent>> recorded) {
    Map<EventId, Amendment> found = new HashMap<>();
    Set<EventId> voided = new HashSet<>();
    for (Recorded<LedgerEvent> member : recorded.reversed()) {
      if (!(member.event() instanceof CorrectionEvent correction) || voided.contains(member.id())) {
        continue;
      }
      Amendment amendment = amendment(member, correction);
      if (amendment.kind() == Kind.VOIDED) {
        voided.add(correction.target());
      }
      found.merge(correction.target(), amendment, Amendments::stronger);
    }
    return new Amendments(Map.copyOf(found));
  }

  /** A voided event stays voided whatever corrects it; of two corrections the later holds. */
  private static Amendment stronger(Amendment later, Amendment earlier) {
    return later.kind() == Kind.CORRECTED && earlier.kind() == Kind.VOIDED ? earlier : later;
  }

  private static Amendment amendment(Recorded<LedgerEvent> member, CorrectionEvent correction) {
    Kind kind =
        switch (correction) {
          case CorrectionEvent.Voided _ -> Kind.VOIDED;
          case CorrectionEvent.Corrected _ -> Kind.CORRECTED;
        };
    return new Amendment(
        kind,
        member.id(),
        member.position(),
        member.by().account(),
        member.recordedAt(),
        correction.because());
  }

  /**
   * The first of these events that was voided, corrected or restored after a position: what rests
   * on it was found out of something else.
   *
   * @param recorded with all corrections of the events, those before the position too
   */
  public static Optional<EventId> since(
      long position, Set<EventId> events, List<Recorded<LedgerEvent>> recorded) {
    Map<EventId, EventId> targets = new HashMap<>();
    for (Recorded<LedgerEvent> member : recorded) {
      if (member.event() instanceof CorrectionEvent correction) {
        EventId target = targets.getOrDefault(correction.target(), correction.target());
        targets.put(member.id(), target);
        if (member.position() > position && events.contains(target)) {
          return Optional.of(target);
        }
      }
    }
    return Optional.empty();
  }

  /** What holds against this event; empty where it stands as recorded. */
  public Optional<Amendment> of(EventId event) {
    return Optional.ofNullable(byTarget.get(event));
  }
}
