package org.mcrledger.command.route;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.command.axon.Dispatcher;
import org.mcrledger.command.axon.History;
import org.mcrledger.command.axon.Outcome;
import org.mcrledger.command.axon.Sending;
import org.mcrledger.command.axon.Streams;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.json.StrictJson;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.ledger.append.DuplicateEvent;
import org.mcrledger.rules.RuleShelf;
import org.slf4j.MDC;

/**
 * Executes any route of the table: who may, what the body says, what other streams know, whether it
 * was sent before, and what became of it.
 */
public final class CommandDesk implements Commands {
  private final Dispatcher dispatcher;
  private final Streams streams;
  private final History history;
  private final RuleShelf rules;
  private final Corrections corrections;
  private final Erasing erasing;
  private final Repeats repeats;
  private final BusinessClock clock;
  private final ProposalDesk proposals;

  public CommandDesk(
      Dispatcher dispatcher,
      Streams streams,
      History history,
      RuleShelf rules,
      Corrections corrections,
      Erasing erasing,
      Repeats repeats,
      BusinessClock clock,
      ProposalDesk proposals) {
    this.dispatcher = dispatcher;
    this.streams = streams;
    this.history = history;
    this.rules = rules;
    this.corrections = corrections;
    this.erasing = erasing;
    this.repeats = repeats;
    this.clock = clock;
    this.proposals = proposals;
  }

  /** Whether there is a resource at this path that takes commands. */
  public boolean serves(String method, String path) {
    return method.equals("POST")
        && (path.equals(Corrections.PATH)
            || ProposalDesk.serves(path)
            || CommandRoutes.find(path).isPresent());
  }

  @Override
  public CommandAnswer send(CommandRequest request) {
    Sender sender = Sender.of(request, clock.now());
    try (MDC.MDCCloseable _ = MDC.putCloseable("command", sender.command())) {
      return ProposalDesk.serves(request.path())
          ? proposals.answer(request, facts(streams.now()), this)
          : Answers.of(handled(request, sender), request);
    } catch (RuntimeException e) {
      return Answers.of(e, request);
    }
  }

  private Outcome handled(CommandRequest request, Sender sender) {
    if (!serves(request.method(), request.path())) {
      throw Problem.of("address-unknown", 404).asException();
    }
    Optional<Outcome> before = repeats.before(request, sender);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      Outcome outcome =
          request.path().equals(Corrections.PATH)
              ? corrections.correct(request, sender, facts(streams.now()), this)
              : ordinary(request, sender);
      return outcome instanceof Outcome.Refusal
          ? repeats.before(request, sender).orElse(outcome)
          : outcome;
    } catch (DuplicateEvent | Refused e) {
      // Its twin may have been under way at the same time, and what is in the way may be its doing.
      return repeats.before(request, sender).orElseThrow(() -> e);
    }
  }

  private Outcome ordinary(CommandRequest request, Sender sender) {
    CommandRoutes.Match match = CommandRoutes.find(request.path()).orElseThrow();
    request.actor().require(match.route().right());
    Streams.Now now = streams.now();
    Object command = command(match.route(), match.id(), request, sender, now);
    Sending sending = sending(request, sender, match.route().right(), facts(now));
    Outcome outcome = dispatcher.send(command, sending);
    return Erasing.isMeant(match.route()) ? erasing.settled(outcome) : outcome;
  }

  private Facts facts(Streams.Now now) {
    return new Facts(now, history, rules, clock.today());
  }

  private <B extends Record> Object command(
      CommandRoute<B> route, String id, CommandRequest request, Sender sender, Streams.Now now) {
    LocalDate today = clock.today();
    B body = StrictJson.read(request.json().getBytes(StandardCharsets.UTF_8), route.body());
    return route
        .making()
        .command(
            new Request<>(
                body,
                id,
                facts(now),
                now::state,
                today,
                FuzzyDate.day(today),
                sender,
                request.language()));
  }

  /** What goes with the command: the session says who, never the body. */
  Sending sending(CommandRequest request, Sender sender, Right right, Facts facts) {
    Provenance by =
        new Provenance(
            request.actor().login(),
            request.actor().staffId().map(StaffId::new),
            request.channel(),
            sender.command(),
            Optional.empty(),
            request.idempotencyKey().map(_ -> Repeats.fingerprint(request)),
            Optional.empty());
    return new Sending(
        by,
        sender::event,
        request.expectedVersion(),
        new ScopePermit(request.actor(), right, facts::customer, clock.today()),
        request.idempotencyKey().isPresent() ? Optional.empty() : Optional.of(sender.random()));
  }
}
