package org.mcrledger.command.axon;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Id;
import org.mcrledger.core.term.StreamName;

/**
 * The states of streams, kept folded so that only what is new has to be read. A remembered state
 * may be behind, never wrong: whoever writes is checked by the version, whoever only reads asks for
 * what is newer first.
 */
public final class Streams {
  private final History history;
  private final Map<StreamName, Folded<?>> remembered;

  /**
   * @param streamsMax how many folded streams are remembered; the least recently used go first
   */
  public Streams(History history, int streamsMax) {
    this.history = history;
    this.remembered =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<StreamName, Folded<?>> eldest) {
            return size() > streamsMax;
          }
        };
  }

  /** The state now: one short read where the stream is remembered, all of it where not. */
  public <S> S state(Concept<?, S, ?> concept, Id id) {
    return fresh(concept, concept.stream(id)).state();
  }

  /** The stream as it stands in the ledger now. */
  public <S> Folded<S> fresh(Concept<?, S, ?> concept, StreamName stream) {
    Folded<S> known = remembered(concept, stream);
    List<Recorded<LedgerEvent>> newer = history.stream(stream, known.version() + 1);
    if (newer.isEmpty()) {
      return known;
    }
    boolean corrected = newer.stream().anyMatch(r -> r.event() instanceof CorrectionEvent);
    if (corrected && !known.isNew()) {
      return remember(whole(concept, stream, history.stream(stream, 0)));
    }
    return remember(known.isNew() ? whole(concept, stream, newer) : grown(concept, known, newer));
  }

  /** The stream as it was last seen, which may be behind; read where it was not seen. */
  <S> Folded<S> lastSeen(Concept<?, S, ?> concept, StreamName stream) {
    Folded<S> known = remembered(concept, stream);
    return known.isNew() ? fresh(concept, stream) : known;
  }

  <S> Folded<S> remember(Folded<S> folded) {
    synchronized (remembered) {
      remembered.merge(
          folded.stream(), folded, (old, now) -> old.version() > now.version() ? old : now);
    }
    return folded;
  }

  void forget(StreamName stream) {
    synchronized (remembered) {
      remembered.remove(stream);
    }
  }

  /** A stream's name begins with its concept's, so what is remembered has that concept's state. */
  @SuppressWarnings("unchecked")
  private <S> Folded<S> remembered(Concept<?, S, ?> concept, StreamName stream) {
    synchronized (remembered) {
      Folded<?> known = remembered.get(stream);
      return known != null
          ? (Folded<S>) known
          : new Folded<>(stream, Folded.NONE, concept.decider().initial(), Set.of());
    }
  }

  private static <S> Folded<S> whole(
      Concept<?, S, ?> concept, StreamName stream, List<Recorded<LedgerEvent>> events) {
    return new Folded<>(
        stream,
        events.getLast().version(),
        concept.effective().of(events),
        customers(Set.of(), events));
  }

  private static <S> Folded<S> grown(
      Concept<?, S, ?> concept, Folded<S> known, List<Recorded<LedgerEvent>> newer) {
    return new Folded<>(
        known.stream(),
        newer.getLast().version(),
        concept.evolve(known.state(), newer),
        customers(known.customers(), newer));
  }

  private static Set<CustomerId> customers(
      Set<CustomerId> known, List<Recorded<LedgerEvent>> events) {
    Set<CustomerId> concerned = new HashSet<>(known);
    events.forEach(recorded -> concerned.addAll(recorded.event().customers()));
    return concerned;
  }
}
