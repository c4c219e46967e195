package org.mcrledger.query.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.kernel.KeyedView;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;

/**
 * Which rows a correction may change: those of everything that ever stood in the target's place.
 */
public final class Touched {
  private final History history;

  public Touched(History history) {
    this.history = history;
  }

  /**
   * The events whose rows the corrections among these may change, each in every form that it had up
   * to the position.
   */
  public List<Recorded<LedgerEvent>> by(List<Recorded<LedgerEvent>> events, long upTo) {
    Map<StreamName, Set<EventId>> corrections = new HashMap<>();
    for (Recorded<LedgerEvent> recorded : events) {
      if (recorded.event() instanceof CorrectionEvent correction) {
        corrections.computeIfAbsent(correction.stream(), _ -> new HashSet<>()).add(recorded.id());
      }
    }
    Map<StreamName, List<Recorded<LedgerEvent>>> streams =
        history.ofStreams(corrections.keySet(), upTo).stream()
            .collect(Collectors.groupingBy(e -> e.event().stream()));
    return corrections.entrySet().stream()
        .flatMap(e -> forms(streams.getOrDefault(e.getKey(), List.of()), e.getValue()).stream())
        .toList();
  }

  /** The keys of the view that these forms of events concern. */
  public static <K, R> Set<K> keys(
      KeyedView<K, R, Recorded<LedgerEvent>> view, List<Recorded<LedgerEvent>> forms) {
    Set<K> keys = new HashSet<>();
    forms.forEach(form -> keys.addAll(view.keysOf(form)));
    return keys;
  }

  private static List<Recorded<LedgerEvent>> forms(
      List<Recorded<LedgerEvent>> stream, Set<EventId> corrections) {
    Map<EventId, Recorded<LedgerEvent>> byId = new HashMap<>();
    stream.forEach(e -> byId.put(e.id(), e));
    Set<EventId> roots = new HashSet<>();
    corrections.forEach(id -> roots.add(root(id, byId)));
    return stream.stream()
        .filter(e -> roots.contains(root(e.id(), byId)))
        .map(Touched::form)
        .toList();
  }

  /** What a correction, or a void of a correction, is about in the end. */
  private static EventId root(EventId id, Map<EventId, Recorded<LedgerEvent>> byId) {
    EventId root = id;
    Recorded<LedgerEvent> recorded = byId.get(root);
    while (recorded != null && recorded.event() instanceof CorrectionEvent correction) {
      root = correction.target();
      recorded = byId.get(root);
    }
    return root;
  }

  private static Recorded<LedgerEvent> form(Recorded<LedgerEvent> recorded) {
    return recorded.event() instanceof CorrectionEvent.Corrected corrected
        ? recorded.with(corrected.replacement())
        : recorded;
  }
}
