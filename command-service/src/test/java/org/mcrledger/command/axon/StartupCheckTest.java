package org.mcrledger.command.axon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What Spring Boot would wire by itself stores nothing; the check says so before anybody relies on
 * it.
 */
class StartupCheckTest {
  @Test
  void an_event_bus_that_stores_nothing_is_refused() {
    refused(
        beans -> beans.registerBean(EventBus.class, () -> SimpleEventBus.builder().build()),
        "is a SimpleEventBus that does not store in the ledger");
  }

  @Test
  void an_event_store_in_memory_is_refused() {
    refused(
        beans ->
            beans.registerBean(
                EventBus.class,
                () ->
                    EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build()),
        "does not store in the ledger");
  }

  @Test
  void no_event_store_at_all_is_refused() {
    refused(_ -> {}, "there is no event store");
  }

  @Test
  void a_command_that_nobody_handles_is_refused() {
    refused(
        beans -> beans.registerBean(CommandBus.class, () -> SimpleCommandBus.builder().build()),
        "no handler takes the command org.mcrledger.core.customer.CustomerCommand$RegisterCustomer");
  }

  @Test
  void a_token_store_that_forgets_is_refused() {
    refused(
        beans -> beans.registerBean(TokenStore.class, InMemoryTokenStore::new),
        "forgets its place at every start");
    refused(
        beans -> beans.registerBean(TokenStore.class, InMemoryTokenStore::new),
        "has no transaction manager beside it");
  }

  @Test
  void a_transaction_manager_without_transactions_is_refused() {
    refused(
        beans -> beans.registerBean(TransactionManager.class, () -> NoTransactionManager.INSTANCE),
        "starts no transaction");
  }

  @Test
  void a_serializer_as_it_comes_is_refused_since_it_loses_a_replays_token() {
    refused(
        beans -> beans.registerBean(Serializer.class, () -> Jackson3Serializer.builder().build()),
        "cannot read back a token of a replay");
  }

  private static void refused(Consumer<GenericApplicationContext> wiring, String because) {
    System.setProperty(StartupCheck.USAGE_DATA_OFF, "true");
    try (GenericApplicationContext beans = new GenericApplicationContext()) {
      wiring.accept(beans);
      beans.registerBean(StartupCheck.class, () -> new StartupCheck(beans));
      assertThatThrownBy(beans::refresh)
          .isInstanceOf(StartupCheck.MiswiredAxon.class)
          .hasMessageStartingWith("mcr-ledger does not start, since Axon is wired wrongly: ")
          .hasMessageContaining(because);
    }
  }
}
