package org.mcrledger.ledger.codec;

import java.time.DateTimeException;
import java.util.stream.Collectors;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.ledger.codec.EventNames.EventName;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.envelope.StoredEvent;
import tools.jackson.core.JacksonException;

/**
 * Turns the domain's events into what the ledger stores, and back. Personal data is sealed on the
 * way in, with the keys of its subjects, and opened on the way out, or reads as erased. Safe for
 * many threads.
 */
public final class EventCodec {

  private final EventJson json;

  /**
   * @param persons seals and opens personal data: {@link Persons#by} the keys, or {@link
   *     Persons#hidden()} for who needs no names
   */
  public EventCodec(Persons persons) {
    this.json = new EventJson(persons);
  }

  /**
   * The event as it will be stored.
   *
   * @param id never used before; personal data is bound to it
   * @param version the event's place in its stream, from 0
   * @throws org.mcrledger.ledger.subject.SubjectErased if it says something new of an erased person
   */
  public Envelope envelope(EventId id, long version, LedgerEvent event, Provenance by) {
    EventName name = EventNames.of(event.getClass());
    return new Envelope(
        id.value(),
        event.stream().toString(),
        version,
        name.alias(),
        name.revision(),
        event.occurred().from(),
        event.occurred().to(),
        json.write(event, Place.of(id.value(), name.alias())),
        json.write(by),
        event.customers().stream().map(CustomerId::value).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The stored event in the domain's words.
   *
   * @throws UnreadableEvent if this version does not know its name or form
   */
  public Recorded<LedgerEvent> recorded(StoredEvent stored) {
    try {
      EventName name = EventNames.of(stored.type());
      LedgerEvent event =
          json.read(
              stored.payload(), name, stored.revision(), Place.of(stored.eventId(), stored.type()));
      Provenance by = json.readProvenance(stored.meta());
      return new Recorded<>(
          stored.position(),
          new EventId(stored.eventId()),
          stored.version(),
          stored.recordedAt(),
          by,
          event);
    } catch (JacksonException e) {
      throw unreadable(stored, e.getOriginalMessage(), e);
    } catch (IllegalArgumentException | DateTimeException e) {
      // What a term's constructor says of a value that can never be one.
      throw unreadable(stored, String.valueOf(e.getMessage()), e);
    }
  }

  private static UnreadableEvent unreadable(
      StoredEvent stored, String why, RuntimeException cause) {
    return new UnreadableEvent(
        "the event at position %d (%s) is not of the form it should have: %s"
            .formatted(stored.position(), stored.type(), why),
        cause);
  }
}
