package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.axon.Concept;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerReader;

/**
 * The states of the streams that an import touches, folded in memory. Streams are read many at a
 * time, never one by one; the least recently used are forgotten, so memory stays bounded.
 */
final class Book {
  private static final int STREAMS_MAX = 150_000;

  /**
   * A stream as the import knows it.
   *
   * @param next the version that the next event gets
   * @param voided events of it that do not hold any more, and may be said again
   * @param found how many events it had when it was read
   */
  record Page(Object state, long next, Set<EventId> voided, long found) {}

  private final LedgerReader ledger;
  private final EventCodec codec;
  private final boolean doubtful;
  private final LinkedHashMap<StreamName, Page> pages = new LinkedHashMap<>(1024, 0.75f, true);
  private final NotedIds noted;

  /**
   * @param rows about how many events it will be
   * @param doubtful after a lost race: nothing is held for new before the ledger was asked
   */
  Book(LedgerReader ledger, EventCodec codec, long rows, boolean doubtful) {
    this.noted = new NotedIds(rows);
    this.ledger = ledger;
    this.codec = codec;
    this.doubtful = doubtful;
  }

  /** An event of this import. */
  void note(EventId id) {
    noted.add(id.value());
  }

  /**
   * Whether the ledger may hold the event. Of a stream that was empty when it was opened, it holds
   * only what this import has made.
   */
  boolean mayHold(StreamName stream, EventId id) {
    return doubtful || page(stream).found() > 0 || noted.mayHold(id.value());
  }

  /** Makes sure that all of these are known, with one read for those that are not. */
  void open(Collection<StreamName> streams) {
    List<StreamName> unknown =
        streams.stream().distinct().filter(s -> !pages.containsKey(s)).toList();
    if (unknown.isEmpty()) {
      return;
    }
    Map<String, List<StoredEvent>> found =
        ledger.streams(unknown.stream().map(StreamName::toString).toList()).stream()
            .collect(Collectors.groupingBy(StoredEvent::stream));
    for (StreamName stream : unknown) {
      pages.put(stream, page(stream, found.getOrDefault(stream.toString(), List.of())));
    }
  }

  private Page page(StreamName stream, List<StoredEvent> events) {
    Concept<?, ?, ?> concept = Concepts.of(stream).orElseThrow();
    List<Recorded<LedgerEvent>> recorded = new ArrayList<>(events.size());
    events.forEach(event -> recorded.add(codec.recorded(event)));
    return new Page(
        folded(concept, Effects.effective(recorded)),
        events.size(),
        Effects.voided(recorded),
        events.size());
  }

  private static <S, E extends LedgerEvent> Object folded(
      Concept<?, S, E> concept, List<Recorded<LedgerEvent>> events) {
    S state = concept.decider().initial();
    for (Recorded<LedgerEvent> recorded : events) {
      state = concept.decider().evolve(state, concept.events().cast(recorded.event()));
    }
    return Objects.requireNonNull(state);
  }

  Page page(StreamName stream) {
    Page page = pages.get(stream);
    if (page == null) {
      throw new IllegalStateException(stream + " was not opened");
    }
    return page;
  }

  /** Takes over what a group of rows has come to. */
  void write(Map<StreamName, Page> changed) {
    pages.putAll(changed);
  }

  /** Forgets what was used least, down to the bound; called between batches. */
  void trim() {
    var eldest = pages.entrySet().iterator();
    while (pages.size() > STREAMS_MAX && eldest.hasNext()) {
      eldest.next();
      eldest.remove();
    }
  }

  /** What one group of rows changes, kept apart until all of it is accepted. */
  Draft draft() {
    return new Draft();
  }

  /** See {@link Book#draft()}. */
  final class Draft {
    private final Map<StreamName, Page> changed = new HashMap<>();

    Page page(StreamName stream) {
      Page page = changed.get(stream);
      return page == null ? Book.this.page(stream) : page;
    }

    /** A page's state has the type of its concept, which its stream's name begins with. */
    @SuppressWarnings("unchecked")
    <S> S state(Concept<?, S, ?> concept, StreamName stream) {
      return (S) page(stream).state();
    }

    <S, E extends LedgerEvent> void evolve(Concept<?, S, E> concept, StreamName stream, E event) {
      Page page = page(stream);
      S next = concept.decider().evolve(state(concept, stream), event);
      changed.put(
          stream,
          new Page(Objects.requireNonNull(next), page.next() + 1, page.voided(), page.found()));
    }

    void keep() {
      write(changed);
    }
  }
}
