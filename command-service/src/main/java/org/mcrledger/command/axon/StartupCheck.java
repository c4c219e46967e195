package org.mcrledger.command.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.mcrledger.command.Concepts;
import org.mcrledger.ledger.axon.LedgerEventStorageEngine;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start a wrongly wired Axon. Its parts fall back without a word to such as store
 * nothing or forget their place; the first lost event would be noticed weeks later.
 */
public final class StartupCheck implements SmartInitializingSingleton {
  static final String USAGE_DATA_OFF = "axoniq.update-checker.disabled";

  private final ListableBeanFactory beans;

  public StartupCheck(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> faults = new ArrayList<>();
    if (!Boolean.getBoolean(USAGE_DATA_OFF)) {
      faults.add("Axon would send usage data out: set the system property " + USAGE_DATA_OFF);
    }
    eventStores(faults);
    commandBuses(faults);
    streaming(faults);
    if (!faults.isEmpty()) {
      throw new MiswiredAxon(faults);
    }
  }

  private void eventStores(List<String> faults) {
    if (beans.getBeanNamesForType(EventBus.class).length == 0) {
      faults.add("there is no event store: events would go nowhere");
    }
    beans
        .getBeansOfType(EventBus.class)
        .forEach(
            (name, bus) -> {
              if (!(bus instanceof LedgerEventStore store
                  && store.engine() instanceof LedgerEventStorageEngine)) {
                faults.add(
                    "the event bus '%s' is a %s that does not store in the ledger"
                        .formatted(name, bus.getClass().getSimpleName()));
              }
            });
  }

  private void commandBuses(List<String> faults) {
    CommandBus bus = beans.getBeanProvider(CommandBus.class).getIfUnique();
    if (bus == null) {
      faults.add("there must be exactly one command bus");
      return;
    }
    Concepts.ALL.stream()
        .flatMap(concept -> DeciderHandler.commandNames(concept).stream())
        .filter(command -> !isHandled(bus, command))
        .forEach(command -> faults.add("no handler takes the command " + command));
  }

  /**
   * A payload that no handler takes: it fails in any handler, and differently where there is none.
   */
  private static boolean isHandled(CommandBus bus, String command) {
    AtomicBoolean missing = new AtomicBoolean();
    bus.dispatch(
        new GenericCommandMessage<>(new GenericMessage<>("is anybody there?"), command),
        (_, result) ->
            missing.set(
                result.isExceptional()
                    && result.exceptionResult() instanceof NoHandlerForCommandException));
    return !missing.get();
  }

  /** What streaming processors keep their place with, where the context has any. */
  private void streaming(List<String> faults) {
    beans
        .getBeansOfType(TokenStore.class)
        .forEach(
            (name, store) -> {
              if (store instanceof InMemoryTokenStore) {
                faults.add("the token store '" + name + "' forgets its place at every start");
              }
              if (beans.getBeanNamesForType(TransactionManager.class).length == 0) {
                faults.add("the token store '" + name + "' has no transaction manager beside it");
              }
            });
    beans
        .getBeansOfType(TransactionManager.class)
        .forEach(
            (name, manager) -> {
              if (manager instanceof NoTransactionManager) {
                faults.add("the transaction manager '" + name + "' starts no transaction");
              }
            });
    beans
        .getBeansOfType(Serializer.class)
        .forEach(
            (name, serializer) -> {
              if (!readsBackReplayToken(serializer)) {
                faults.add("the serializer '" + name + "' cannot read back a token of a replay");
              }
            });
  }

  private static boolean readsBackReplayToken(Serializer serializer) {
    TrackingToken token =
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(2), new GlobalSequenceTrackingToken(1));
    try {
      return token.equals(serializer.deserialize(serializer.serialize(token, byte[].class)));
    } catch (RuntimeException _) {
      return false;
    }
  }

  /** What is wrong, in sentences. */
  public static final class MiswiredAxon extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MiswiredAxon(List<String> faults) {
      super("mcr-ledger does not start, since Axon is wired wrongly: " + String.join("; ", faults));
    }
  }
}
