package org.mcrledger.command.axon;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Id;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.read.StreamPlace;

/**
 * The states of streams, kept folded so that only what is new has to be read. Who writes a stream
 * takes it as it was last seen, since the version is checked when it is stored; who only asks takes
 * a look at the ledger first, one for all the streams that a command asks about.
 */
public final class Streams {
  /** A look that finds more than this has met an import: it takes every stream for grown. */
  private static final int NEWS_MAX = 5_000;

  private final History history;
  private final Memory memory;
  private final Looks looks = new Looks(this::look);

  /**
   * @param streamsMax how many folded streams are remembered; the least recently used go first
   */
  public Streams(History history, int streamsMax) {
    this.history = history;
    this.memory = new Memory(streamsMax);
  }

  /** The streams as they stand in the ledger from now on. */
  public Now now() {
    looks.take();
    return new Now();
  }

  /** Streams at a moment or a little later: none lacks what was stored when it was asked for. */
  public final class Now {
    private Now() {}

    /** From memory where it has not grown since it was folded, else by one short read. */
    public <S> S state(Concept<?, S, ?> concept, Id id) {
      StreamName stream = concept.stream(id);
      Optional<Folded<S>> known = of(concept, memory.current(stream));
      return known.orElseGet(() -> fresh(concept, stream)).state();
    }
  }

  private void look() {
    long after = memory.lookedUpTo();
    List<StreamPlace> news = after < 0 ? List.of() : history.places(after, NEWS_MAX);
    if (after < 0 || news.size() == NEWS_MAX) {
      memory.lookedOver(history.head());
    } else {
      memory.looked(news);
    }
  }

  /** The stream as it stands in the ledger now. */
  public <S> Folded<S> fresh(Concept<?, S, ?> concept, StreamName stream) {
    long readUpTo = memory.lookedUpTo();
    Folded<S> known = of(concept, memory.lastSeen(stream)).orElseGet(() -> anew(concept, stream));
    List<Recorded<LedgerEvent>> newer = history.stream(stream, known.version() + 1);
    Folded<S> now = newer.isEmpty() ? known : grown(concept, known, newer);
    if (!now.isNew()) {
      memory.keep(now, readUpTo);
    }
    return now;
  }

  /** The stream as it was last seen, or read where it was not seen or is known to have grown. */
  <S> Folded<S> lastSeen(Concept<?, S, ?> concept, StreamName stream) {
    return of(concept, memory.current(stream)).orElseGet(() -> fresh(concept, stream));
  }

  /** A stream that has no event: its id was made up for the command at hand. */
  <S> Folded<S> anew(Concept<?, S, ?> concept, StreamName stream) {
    return new Folded<>(stream, Folded.NONE, concept.decider().initial(), Set.of());
  }

  /**
   * @param position of the last event that is folded
   */
  void remember(Folded<?> folded, long position) {
    memory.keep(folded, position);
  }

  void forget(StreamName stream) {
    memory.forget(stream);
  }

  /** A stream's name begins with its concept's, so what is remembered has that concept's state. */
  @SuppressWarnings({"unchecked", "unused"})
  private static <S> Optional<Folded<S>> of(
      Concept<?, S, ?> concept, Optional<Folded<?>> remembered) {
    return remembered.map(folded -> (Folded<S>) folded);
  }

  private <S> Folded<S> grown(
      Concept<?, S, ?> concept, Folded<S> known, List<Recorded<LedgerEvent>> newer) {
    if (known.isNew()) {
      return whole(concept, known.stream(), newer);
    }
    if (newer.stream().anyMatch(recorded -> recorded.event() instanceof CorrectionEvent)) {
      return whole(concept, known.stream(), history.stream(known.stream(), 0));
    }
    return new Folded<>(
        known.stream(),
        newer.getLast().version(),
        concept.evolve(known.state(), newer),
        customers(known.customers(), newer));
  }

  private static <S> Folded<S> whole(
      Concept<?, S, ?> concept, StreamName stream, List<Recorded<LedgerEvent>> events) {
    return new Folded<>(
        stream,
        events.getLast().version(),
        concept.effective().of(events),
        customers(Set.of(), events));
  }

  private static Set<CustomerId> customers(
      Set<CustomerId> known, List<Recorded<LedgerEvent>> events) {
    Set<CustomerId> concerned = new HashSet<>(known);
    events.forEach(recorded -> concerned.addAll(recorded.event().customers()));
    return concerned;
  }
}
