package org.mcrledger.benchmarks.append;

import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.opportunity.OpportunityCommand;

/**
 * Axon's own event store as a careful user sets it up: its PostgreSQL schema, pooled connections,
 * JSON, aggregates in a cache. Its unit of work ends the database's transaction.
 */
final class StockAxonContender implements Contender {
  private final SimpleCommandBus bus;
  private final EmbeddedEventStore store;

  /**
   * @param database pooled, not committing by itself, a connection for each caller
   */
  StockAxonContender(DataSource database) {
    ConnectionProvider connections =
        new UnitOfWorkAwareConnectionProviderWrapper(database::getConnection);
    Serializer json = Jackson3Serializer.builder().build();
    JdbcEventStorageEngine engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(connections)
            .transactionManager(NoTransactionManager.INSTANCE)
            .eventSerializer(json)
            .snapshotSerializer(json)
            .build();
    DefaultUnitOfWork.startAndGet(null)
        .execute(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
    EventSourcingRepository<StockOpportunity> repository =
        EventSourcingRepository.builder(StockOpportunity.class)
            .eventStore(store)
            .cache(new KeepingCache())
            .build();
    bus = SimpleCommandBus.builder().build();
    AggregateAnnotationCommandHandler.<StockOpportunity>builder()
        .aggregateType(StockOpportunity.class)
        .repository(repository)
        .commandTargetResolver(StockAxonContender::target)
        .build()
        .subscribe(bus);
  }

  private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
    OpportunityCommand command = (OpportunityCommand) message.getPayload();
    return new VersionedAggregateIdentifier((Object) command.opportunity().value(), null);
  }

  @Override
  public String name() {
    return "Axon's JDBC store";
  }

  @Override
  public void prepare(int count) {
    for (int opportunity = 0; opportunity < count; opportunity++) {
      send(Stances.open(opportunity));
    }
  }

  @Override
  public void record(int opportunity) {
    send(Stances.stance(opportunity));
  }

  private void send(Object command) {
    MetaData by =
        MetaData.with("account", "benchmark")
            .and("channel", "rest")
            .and("command", UUID.randomUUID().toString());
    @Nullable Throwable[] failure = new Throwable[1];
    bus.dispatch(
        new GenericCommandMessage<>(command, by),
        (_, result) -> failure[0] = result.isExceptional() ? result.exceptionResult() : null);
    if (failure[0] != null) {
      throw new IllegalStateException("a command failed", failure[0]);
    }
  }

  @Override
  public void close() {
    store.shutDown();
  }
}
