package org.mcrledger.command.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.append.Appended;
import org.mcrledger.ledger.axon.EventMessages;
import org.mcrledger.ledger.axon.LedgerEventStorageEngine;

/** Hands decided events to Axon's event store and says, once they are durable, where they lie. */
final class Publishing {
  private final EventStore store;

  Publishing(EventStore store) {
    this.store = store;
  }

  /** The receipt, to be asked for once the unit of work has stored the events. */
  Supplier<Outcome.Receipt> publish(
      StreamName stream, long firstVersion, List<LedgerEvent> events, Sending sending) {
    MetaData by = EventMessages.by(sending.by());
    List<EventId> ids = new ArrayList<>(events.size());
    List<GenericDomainEventMessage<LedgerEvent>> messages = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      EventId id = sending.ids().apply(i);
      ids.add(id);
      messages.add(
          new GenericDomainEventMessage<>(
              stream.concept(),
              stream.toString(),
              firstVersion + i,
              events.get(i),
              by,
              id.toString(),
              Instant.EPOCH));
    }
    store.publish(messages);
    UnitOfWork<?> work = CurrentUnitOfWork.get();
    long lastVersion = firstVersion + events.size() - 1;
    return () -> new Outcome.Receipt(stream, ids, appended(work).lastPosition(), lastVersion);
  }

  private static Appended appended(UnitOfWork<?> work) {
    Appended appended = work.getResource(LedgerEventStorageEngine.APPENDED);
    if (appended == null) {
      throw new IllegalStateException("the events were not stored by the ledger's engine");
    }
    return appended;
  }
}
