package org.mcrledger.query.lab.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.Agreement.Disagreement;
import org.mcrledger.core.replay.Agreement.OfScore;
import org.mcrledger.core.replay.Agreement.OfTier;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.query.history.History;

/**
 * The reasons that people gave with scores and tiers. Those of scores are joined when they are
 * shown: they may be erased at any time. Who authors rules sees no names; names of persons in the
 * ledger that stand in a reason are replaced by their ids.
 */
public final class Reasons {
  private final History history;
  private final NamesInText texts;

  public Reasons(History history, NamesInText texts) {
    this.history = history;
    this.texts = texts;
  }

  /** Those of the disagreements, as known at the position; an erased one is empty. */
  public Map<EventId, Optional<String>> of(Agreement agreement, long position) {
    Set<ContactId> contacts =
        agreement.largest().stream()
            .flatMap(each -> each instanceof OfScore score ? Stream.of(score.contact()) : null)
            .collect(Collectors.toSet());
    Set<StreamName> streams =
        contacts.stream()
            .map(contact -> StreamName.of("contact", contact))
            .collect(Collectors.toSet());
    Map<EventId, Optional<String>> reasons = new HashMap<>();
    for (Recorded<LedgerEvent> recorded : Effects.effective(history.ofStreams(streams, position))) {
      switch (recorded.event()) {
        case IntimacyOverridden set -> reasons.put(recorded.id(), set.because().text());
        case SupportOverridden set -> reasons.put(recorded.id(), set.because().text());
        case LedgerEvent _ -> {}
      }
    }
    for (Disagreement each : agreement.largest()) {
      if (each instanceof OfTier tier) {
        reasons.put(tier.event(), Optional.of(tier.because()));
      }
    }
    Set<SubjectId> about = contacts.stream().map(Personal::subjectOf).collect(Collectors.toSet());
    UnaryOperator<String> hidden =
        texts.hiding(reasons.values().stream().flatMap(Optional::stream).toList(), about);
    reasons.replaceAll((_, said) -> said.map(hidden));
    return reasons;
  }
}
