package org.mcrledger.command.axon;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.mcrledger.ledger.axon.LedgerEventStorageEngine;

/** Axon's event store on the ledger's engine, a type of its own so that no other passes for it. */
final class LedgerEventStore extends EmbeddedEventStore {
  LedgerEventStore(LedgerEventStorageEngine engine) {
    super(EmbeddedEventStore.builder().storageEngine(engine));
  }

  EventStorageEngine engine() {
    return storageEngine();
  }
}
