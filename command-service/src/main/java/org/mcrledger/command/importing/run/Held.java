package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.read.LedgerReader;

/** The facts of a batch that the ledger, or what is on its way there, holds already. */
final class Held {
  private final Source source;
  private final Book book;
  private final Map<EventId, Optional<Provenance.Source>> origins = new HashMap<>();

  /** By what is said, itself and not its like: an id is a hash, and asked for several times. */
  private final IdentityHashMap<Object, EventId> ids = new IdentityHashMap<>();

  /** What is known of a fact. */
  enum Origin {
    NEW,
    EARLIER,
    /** An earlier row of the same file has the same key. */
    SAME_FILE,
    /** This very row, written by a run that broke off before it could say so. */
    SAME_ROW
  }

  Held(Source source, Book book) {
    this.source = source;
    this.book = book;
  }

  /** Asks the ledger for those of the batch's facts that its streams may hold. */
  void ask(Collection<Said> said, LedgerReader ledger, EventCodec codec) {
    List<UUID> ids = new ArrayList<>();
    for (Said group : said) {
      group.meeting().ifPresent(m -> ask(source.streamOf(m), id(m), ids));
      group.statements().forEach(each -> ask(each.stream(), id(each), ids));
    }
    if (!ids.isEmpty()) {
      ledger
          .events(ids)
          .forEach(
              stored ->
                  origins.put(new EventId(stored.eventId()), codec.recorded(stored).by().source()));
    }
  }

  private void ask(StreamName stream, EventId id, List<UUID> ids) {
    if (book.mayHold(stream, id)) {
      ids.add(id.value());
    }
  }

  EventId id(Said.Meeting meeting) {
    return ids.computeIfAbsent(
        meeting,
        _ ->
            source.eventId(
                "engagement", meeting.key(), book.page(source.streamOf(meeting)).voided()));
  }

  EventId id(Said.Statement said) {
    return ids.computeIfAbsent(
        said,
        _ ->
            source.eventId(
                namespace(said.content()), said.key(), book.page(said.stream()).voided()));
  }

  /** Ids follow from these words: they never change. */
  private static String namespace(Said.Content content) {
    return switch (content) {
      case Said.Bought _ -> "revenue";
      case Said.Ordered _ -> "orders";
      case Said.Paid _ -> "receipts";
      case Said.Taken _ -> "measure";
    };
  }

  void add(EventId id, Provenance by) {
    origins.put(id, by.source());
    book.note(id);
  }

  Origin origin(EventId id, long line) {
    Optional<Provenance.Source> origin = origins.get(id);
    if (origin == null) {
      return Origin.NEW;
    }
    if (origin.filter(o -> o.importId().equals(source.importId())).isEmpty()) {
      return Origin.EARLIER;
    }
    return origin.get().line() == line ? Origin.SAME_ROW : Origin.SAME_FILE;
  }

  /** The line on which the fact stood first. */
  long line(EventId id) {
    return Optional.ofNullable(origins.get(id))
        .flatMap(origin -> origin)
        .map(Provenance.Source::line)
        .orElse(0L);
  }
}
