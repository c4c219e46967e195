package org.mcrledger.command.axon;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.kit.reading.ETags;

/**
 * Handles the commands of one concept: folds the stream, asks the decider, hands the events to
 * Axon's event store. The unit of work stores them when the handler has returned, in one append.
 */
final class DeciderHandler<C, S, E extends LedgerEvent> {
  private final Concept<C, S, E> concept;
  private final Streams streams;
  private final Amending amending;
  private final Publishing publishing;
  private final LockFactory queues;

  /**
   * @param queues one queue before each stream: who waits there does not lose the race
   */
  DeciderHandler(
      Concept<C, S, E> concept,
      Streams streams,
      Amending amending,
      Publishing publishing,
      LockFactory queues) {
    this.concept = concept;
    this.streams = streams;
    this.amending = amending;
    this.publishing = publishing;
    this.queues = queues;
  }

  /** Axon routes by the exact class, so every command class is subscribed by its own name. */
  void subscribeTo(CommandBus bus) {
    commandNames(concept)
        .forEach(name -> bus.subscribe(name, message -> answer(message, handle(message))));
    bus.subscribe(amendmentsOf(concept), message -> answer(message, amend(message)));
  }

  /** Named as its command is: Axon would make up an id at random, which callers queue up for. */
  private static CommandResultMessage<Supplier<Outcome>> answer(
      CommandMessage<?> message, Supplier<Outcome> outcome) {
    return new GenericCommandResultMessage<>(
        new GenericMessage<>(message.getIdentifier(), outcome, MetaData.emptyInstance()));
  }

  /** The names under which the concept's commands are routed: the leaves of its sealed family. */
  static List<String> commandNames(Concept<?, ?, ?> concept) {
    return leaves(concept.commands()).map(Class::getName).toList();
  }

  static String amendmentsOf(Concept<?, ?, ?> concept) {
    return concept.name() + ".amend";
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(DeciderHandler::leaves)
        : Stream.of(type);
  }

  private Supplier<Outcome> handle(CommandMessage<?> message) {
    C command = concept.commands().cast(message.getPayload());
    Sending sending = sendingOf(message);
    Folded<S> seen = queuedFor(concept.streamOf(command), sending);
    Verdict<E> verdict = concept.decider().decide(command, seen.state());
    if (verdict instanceof Verdict.Rejected<E>) {
      // What was remembered may be behind: a refusal has to rest on how the stream stands now.
      seen = streams.fresh(concept, seen.stream());
      verdict = concept.decider().decide(command, seen.state());
    }
    return switch (verdict) {
      case Verdict.Rejected<E> rejected -> refuse(rejected, seen, sending);
      case Verdict.Accepted<E> accepted -> {
        Folded<S> before = seen;
        S next = before.state();
        for (E event : accepted.events()) {
          next = concept.decider().evolve(next, event);
        }
        Folded<S> after = before.after(next, accepted.events());
        yield store(
            accepted.events(),
            after,
            sending,
            stored -> remember(before, after, stored.position()));
      }
    };
  }

  /**
   * A stream that has just begun is read when somebody comes back to it: most are single facts, and
   * would push those out that every other command asks about.
   */
  private void remember(Folded<S> before, Folded<S> after, long position) {
    if (!before.isNew()) {
      streams.remember(after, position);
    }
  }

  private Supplier<Outcome> amend(CommandMessage<?> message) {
    Amendment amendment = (Amendment) message.getPayload();
    Sending sending = sendingOf(message);
    StreamName stream = amendment.target().event().stream();
    queuedFor(stream, sending);
    Folded<S> seen = streams.fresh(concept, stream);
    return switch (amending.decide(concept, amendment, seen.customers())) {
      case Verdict.Rejected<?> rejected -> refuse(rejected, seen, sending);
      case Verdict.Accepted<? extends LedgerEvent>(List<? extends LedgerEvent> events) ->
          store(events, seen.after(seen.state(), events), sending, _ -> streams.forget(stream));
    };
  }

  private Folded<S> queuedFor(StreamName stream, Sending sending) {
    Lock lock = queues.obtainLock(stream.toString());
    CurrentUnitOfWork.get().onCleanup(_ -> lock.release());
    if (sending.madeUp().filter(stream.id()::equals).isPresent()) {
      return streams.anew(concept, stream);
    }
    if (sending.expectedVersion().isEmpty()) {
      return streams.lastSeen(concept, stream);
    }
    Folded<S> now = streams.fresh(concept, stream);
    long expected = sending.expectedVersion().getAsLong();
    if (now.version() != expected) {
      throw ETags.stale(expected, now.version()).asException();
    }
    return now;
  }

  private Supplier<Outcome> refuse(Verdict.Rejected<?> rejected, Folded<S> seen, Sending sending) {
    sending.permit().see(seen.customers());
    Outcome refusal = new Outcome.Refusal(seen.stream(), rejected, seen.isNew());
    return () -> refusal;
  }

  private Supplier<Outcome> store(
      List<? extends LedgerEvent> events,
      Folded<S> after,
      Sending sending,
      Consumer<Outcome.Receipt> stored) {
    sending.permit().touch(events);
    long firstVersion = after.version() - events.size() + 1;
    Supplier<Outcome.Receipt> receipt =
        publishing.publish(after.stream(), firstVersion, new ArrayList<>(events), sending);
    UnitOfWork<?> work = CurrentUnitOfWork.get();
    work.afterCommit(_ -> stored.accept(receipt.get()));
    work.onRollback(_ -> streams.forget(after.stream()));
    return receipt::get;
  }

  private static Sending sendingOf(CommandMessage<?> message) {
    return (Sending) requireNonNull(message.getMetaData().get(Sending.KEY), Sending.KEY);
  }
}
