package org.mcrledger.command.axon;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.ledger.append.AppendException;

/**
 * Sends commands over Axon's bus and waits for what becomes of them. A race lost to another writer
 * of the same stream is run again on what that writer left.
 */
public final class Dispatcher {
  /**
   * Writers of this JVM queue up before a stream, so races are lost to other processes only; who
   * loses this many in a row is told to come back.
   */
  static final int TRIES_MAX = 12;

  private static final Duration PAUSE_MAX = Duration.ofMillis(40);

  private final CommandBus bus;

  public Dispatcher(CommandBus bus) {
    this.bus = bus;
  }

  /** Sends a command of one of the concepts. */
  public Outcome send(Object command, Sending sending) {
    return untilNoRaceIsLost(command.getClass().getName(), command, sending);
  }

  /** Sends the void or correction of an event of the concept's. */
  public Outcome amend(Concept<?, ?, ?> concept, Amendment amendment, Sending sending) {
    return untilNoRaceIsLost(DeciderHandler.amendmentsOf(concept), amendment, sending);
  }

  @SuppressWarnings("unchecked") // every handler on this bus is a DeciderHandler
  private Outcome untilNoRaceIsLost(String name, Object payload, Sending sending) {
    MetaData beside = MetaData.with(Sending.KEY, sending);
    String named = sending.by().command();
    for (int tries = 1; tries <= TRIES_MAX; tries++) {
      CommandMessage<Object> message =
          new GenericCommandMessage<>(new GenericMessage<>(named, payload, beside), name);
      CommandResultMessage<?> result = dispatch(message);
      if (!result.isExceptional()) {
        return ((Supplier<Outcome>) result.getPayload()).get();
      }
      if (!isLostRace(result.exceptionResult())) {
        throw unwrapped(result.exceptionResult());
      }
      pause(tries);
    }
    throw Problem.of("races-lost", 503).asException();
  }

  private CommandResultMessage<?> dispatch(CommandMessage<Object> message) {
    AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
    bus.dispatch(message, (_, result) -> answer.set(result));
    CommandResultMessage<?> result = answer.get();
    if (result == null) {
      throw new IllegalStateException("the command bus must answer on the caller's thread");
    }
    return result;
  }

  private static boolean isLostRace(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyException) {
        return true;
      }
    }
    return false;
  }

  /** What the ledger says is what the caller can act on, whatever it is wrapped in. */
  private static RuntimeException unwrapped(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof AppendException said) {
        return said;
      }
    }
    return thrown instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("a command failed", thrown);
  }

  /** Longer and at random, so that two processes do not meet again and again. */
  private static void pause(int tries) {
    long most = Math.min(PAUSE_MAX.toMillis(), 1L << tries);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(most + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a race was run again", e);
    }
  }
}
