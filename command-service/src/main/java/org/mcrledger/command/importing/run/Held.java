package org.mcrledger.command.importing.run;

import java.util.Collection;
import java.util.HashMap;
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
    List<UUID> ids =
        said.stream()
            .flatMap(
                group ->
                    java.util.stream.Stream.concat(
                        group.meeting().stream()
                            .filter(m -> inLedger(source.streamOf(m)))
                            .map(this::id),
                        group.statements().stream()
                            .filter(each -> inLedger(each.stream()))
                            .map(this::id)))
            .map(EventId::value)
            .toList();
    if (!ids.isEmpty()) {
      ledger
          .events(ids)
          .forEach(
              stored ->
                  origins.put(new EventId(stored.eventId()), codec.recorded(stored).by().source()));
    }
  }

  private boolean inLedger(StreamName stream) {
    return book.page(stream).next() > 0;
  }

  EventId id(Said.Meeting meeting) {
    var voided = book.page(source.streamOf(meeting)).voided();
    return source.eventId("engagement", meeting.key(), voided);
  }

  EventId id(Said.Statement said) {
    var voided = book.page(said.stream()).voided();
    return source.eventId(namespace(said.content()), said.key(), voided);
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
