package org.mcrledger.core.correction;

import static org.mcrledger.core.kernel.Verdict.reject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mcrledger.core.correction.CorrectionCommand.CorrectEvent;
import org.mcrledger.core.correction.CorrectionCommand.VoidEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.Erasure;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Outcome;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;

/**
 * What may be voided or corrected. Whatever it is, the events that remain in its stream must still
 * make sense one after the other.
 *
 * @param unfit of a stream's effective events those that do not fit: {@link EffectiveFold#unfit};
 *     none for a stream without rules
 */
public record CorrectionRules(UnaryOperator<List<Recorded<LedgerEvent>>> unfit) {
  private static final EventId NOT_RECORDED_YET = new EventId(new UUID(0, 0));

  /**
   * The verdict on the command.
   *
   * @param stream all that is recorded in the stream of the event that is wrong; empty where there
   *     is no such event
   */
  public Verdict<CorrectionEvent> decide(
      CorrectionCommand command, List<Recorded<LedgerEvent>> stream) {
    Optional<Recorded<LedgerEvent>> target =
        stream.stream().filter(recorded -> recorded.id().equals(command.event())).findFirst();
    if (target.isEmpty()) {
      return reject("unknown-event", "event", "event", command.event());
    }
    LedgerEvent wrong = target.get().event();
    boolean voided = Effects.voided(stream).contains(command.event());
    Checks<CorrectionEvent> checks =
        Checks.<CorrectionEvent>begin()
            .refuse(command.because().isBlank(), "a-correction-needs-a-reason", "because")
            .refuse(wrong instanceof Outcome, "an-outcome-is-not-corrected-by-hand", "event")
            .refuse(wrong instanceof RuleEvent, "rules-are-not-amended", "event")
            .refuse(wrong instanceof Erasure, "an-erasure-is-final", "event")
            .refuse(voided, "already-voided", "event", "event", command.event());
    return switch (command) {
      case VoidEvent c ->
          checks
              .and(() -> nothingRests(c.restingOn()))
              .and(() -> whatRemainsFits(voiding(c, wrong, stream), stream))
              .orAccept(() -> voiding(c, wrong, stream));
      case CorrectEvent c ->
          checks
              .and(() -> replaces(c, wrong, stream))
              .and(() -> whatRemainsFits(correcting(c, wrong, stream), stream))
              .orAccept(() -> correcting(c, wrong, stream));
    };
  }

  private static Checks<CorrectionEvent> replaces(
      CorrectEvent c, LedgerEvent wrong, List<Recorded<LedgerEvent>> stream) {
    boolean sameKind = c.by().getClass().equals(wrong.getClass());
    boolean sameStream = c.by().stream().equals(wrong.stream());
    boolean nothingNew = holding(c.event(), stream).filter(c.by()::equals).isPresent();
    return Checks.<CorrectionEvent>begin()
        .refuse(wrong instanceof CorrectionEvent, "only-an-original-event-is-corrected", "event")
        .refuse(wrong instanceof ReplayEvent, "a-saved-replay-is-not-corrected", "by")
        .refuse(!sameKind, "a-correction-keeps-the-kind-of-event", "by")
        .refuse(!sameStream, "a-correction-stays-in-its-stream", "by")
        .refuse(nothingNew, "a-correction-changes-something", "by");
  }

  private static Voided voiding(
      VoidEvent c, LedgerEvent wrong, List<Recorded<LedgerEvent>> stream) {
    Set<CustomerId> customers = customersOf(c, wrong, stream);
    return new Voided(wrong.stream(), customers, c.event(), c.because(), c.on());
  }

  private static Corrected correcting(
      CorrectEvent c, LedgerEvent wrong, List<Recorded<LedgerEvent>> stream) {
    Set<CustomerId> customers = customersOf(c, wrong, stream);
    customers.addAll(c.by().customers());
    return new Corrected(wrong.stream(), customers, c.event(), c.by(), c.because(), c.on());
  }

  /** Of the event as it was recorded and as it stands corrected: the views of both must follow. */
  private static Set<CustomerId> customersOf(
      CorrectionCommand c, LedgerEvent wrong, List<Recorded<LedgerEvent>> stream) {
    Set<CustomerId> customers = new HashSet<>(wrong.customers());
    holding(c.event(), stream).ifPresent(event -> customers.addAll(event.customers()));
    return customers;
  }

  private static Optional<LedgerEvent> holding(EventId id, List<Recorded<LedgerEvent>> stream) {
    return Effects.effective(stream).stream()
        .filter(recorded -> recorded.id().equals(id))
        .findFirst()
        .map(Recorded::event);
  }

  private Checks<CorrectionEvent> whatRemainsFits(
      CorrectionEvent correction, List<Recorded<LedgerEvent>> stream) {
    Recorded<LedgerEvent> last = stream.getLast();
    List<Recorded<LedgerEvent>> after = new ArrayList<>(stream);
    after.add(
        new Recorded<>(
            last.position() + 1,
            NOT_RECORDED_YET,
            last.version() + 1,
            last.recordedAt(),
            last.by(),
            correction));
    List<EventId> unfitThen = idsOf(unfit.apply(Effects.effective(after)));
    if (unfitThen.isEmpty()) {
      return Checks.begin();
    }
    Set<EventId> unfitBefore = Set.copyOf(idsOf(unfit.apply(Effects.effective(stream))));
    return nothingRests(unfitThen.stream().filter(id -> !unfitBefore.contains(id)).toList());
  }

  private static List<EventId> idsOf(List<Recorded<LedgerEvent>> events) {
    return events.stream().map(Recorded::id).toList();
  }

  private static Checks<CorrectionEvent> nothingRests(List<EventId> resting) {
    Map<String, String> params =
        resting.isEmpty()
            ? Map.of()
            : Map.of(
                "number", Integer.toString(resting.size()), "first", resting.getFirst().toString());
    return Checks.<CorrectionEvent>begin()
        .refuse(!resting.isEmpty(), "something-rests-on-it", "event", params);
  }
}
