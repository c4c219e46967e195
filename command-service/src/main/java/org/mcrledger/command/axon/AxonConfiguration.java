package org.mcrledger.command.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mcrledger.command.CommandServiceProperties;
import org.mcrledger.command.Concepts;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.axon.LedgerEventStorageEngine;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.read.StoredEvents;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon, bean by bean. Nothing is left to an auto-configuration: one that finds no JPA quietly puts
 * in parts that store nothing. {@link StartupCheck} tries what came of it.
 */
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {
  static {
    // Before any part of Axon starts, or it would tell its makers that it is in use.
    System.setProperty(StartupCheck.USAGE_DATA_OFF, "true");
  }

  @Bean
  EventStore commandEventStore(
      LedgerAppender appender, StoredEvents commandEvents, EventCodec commandCodec) {
    return new LedgerEventStore(
        new LedgerEventStorageEngine(appender, commandEvents, commandCodec));
  }

  /**
   * Without a transaction: an append is one of its own, and a second connection per command would
   * only wait.
   */
  @Bean
  CommandBus commandBus(EventStore commandEventStore, Streams streams, Amending amending) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE).build();
    Publishing publishing = new Publishing(commandEventStore);
    PessimisticLockFactory queues = PessimisticLockFactory.usingDefaults();
    for (Concept<?, ?, ?> concept : Concepts.ALL) {
      new DeciderHandler<>(concept, streams, amending, publishing, queues).subscribeTo(bus);
    }
    return bus;
  }

  @Bean
  Streams streams(History history, CommandServiceProperties properties) {
    return new Streams(history, properties.streamsRemembered());
  }

  @Bean
  Amending amending(History history) {
    return new Amending(history);
  }

  @Bean
  Dispatcher dispatcher(CommandBus commandBus) {
    return new Dispatcher(commandBus);
  }

  @Bean
  StartupCheck startupCheck(ListableBeanFactory beans) {
    return new StartupCheck(beans);
  }
}
