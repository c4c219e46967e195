package org.mcrledger.command.axon;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mcrledger.core.correction.CorrectionCommand;
import org.mcrledger.core.correction.CorrectionCommand.CorrectEvent;
import org.mcrledger.core.correction.CorrectionCommand.VoidEvent;
import org.mcrledger.core.correction.CorrectionRules;
import org.mcrledger.core.correction.EffectiveFold;
import org.mcrledger.core.correction.Resting;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;

/** Decides whether an event may be voided or replaced, on all that is recorded around it. */
public final class Amending {
  private final History history;

  public Amending(History history) {
    this.history = history;
  }

  /** The state without the event: what its replacement is decided on. */
  public <S> S without(Concept<?, S, ?> concept, Recorded<LedgerEvent> target) {
    return concept.effective().without(target.id(), history.stream(target.event().stream(), 0));
  }

  /** The event, or what was put in its place so far. */
  public LedgerEvent asItStands(Recorded<LedgerEvent> target) {
    return Effects.effective(history.stream(target.event().stream(), 0)).stream()
        .filter(recorded -> recorded.id().equals(target.id()))
        .findFirst()
        .orElse(target)
        .event();
  }

  <C, S, E extends LedgerEvent> Verdict<? extends LedgerEvent> decide(
      Concept<C, S, E> concept, Amendment amendment, Set<CustomerId> customers) {
    Recorded<LedgerEvent> target = amendment.target();
    EffectiveFold<S, E> fold = concept.effective();
    List<Recorded<LedgerEvent>> stream = history.stream(target.event().stream(), 0);
    CorrectionRules rules = new CorrectionRules(fold::unfit);
    if (amendment.by().isEmpty()) {
      return rules.decide(voiding(amendment, customers), stream);
    }
    C again = concept.commands().cast(amendment.by().get());
    return switch (concept.decider().decide(again, fold.without(target.id(), stream))) {
      case Verdict.Rejected<E>(String rule, String field, Map<String, String> params) ->
          new Verdict.Rejected<CorrectionEvent>(rule, "by." + field, params);
      case Verdict.Accepted<E>(List<E> events) ->
          rules.decide(correcting(amendment, events.getFirst()), stream);
    };
  }

  private CorrectionCommand voiding(Amendment amendment, Set<CustomerId> customers) {
    Recorded<LedgerEvent> target = amendment.target();
    List<EventId> resting =
        around(target.event(), customers).stream()
            .filter(other -> Resting.on(target.event(), other.event()))
            .map(Recorded::id)
            .toList();
    return new VoidEvent(target.id(), amendment.because(), amendment.on(), resting);
  }

  private static CorrectionCommand correcting(Amendment amendment, LedgerEvent by) {
    return new CorrectEvent(amendment.target().id(), by, amendment.because(), amendment.on());
  }

  /**
   * What holds around the event: of its customers; of our own people, who have none, wherever they
   * are named. Nothing where nothing can rest on the event.
   */
  private List<Recorded<LedgerEvent>> around(LedgerEvent event, Set<CustomerId> customers) {
    if (!Resting.isPossibleOn(event)) {
      return List.of();
    }
    if (event instanceof StaffEvent of) {
      return Effects.effective(history.naming(of.staff()));
    }
    Map<Long, Recorded<LedgerEvent>> byPosition = new TreeMap<>(Comparator.naturalOrder());
    for (CustomerId customer : customers) {
      history.customer(customer).forEach(r -> byPosition.put(r.position(), r));
    }
    return Effects.effective(List.copyOf(byPosition.values()));
  }
}
