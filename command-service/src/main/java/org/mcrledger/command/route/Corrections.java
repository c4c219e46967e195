package org.mcrledger.command.route;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.axon.Amending;
import org.mcrledger.command.axon.Amendment;
import org.mcrledger.command.axon.Concept;
import org.mcrledger.command.axon.Dispatcher;
import org.mcrledger.command.axon.History;
import org.mcrledger.command.axon.Outcome;
import org.mcrledger.command.axon.Sending;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Id;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Denied;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.json.StrictJson;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Voids an event, or says its command again and right: {@code by} is the body that the event's own
 * route takes, and who may send that may correct it.
 */
public final class Corrections {
  static final String PATH = "/corrections";

  private final Dispatcher dispatcher;
  private final History history;
  private final Amending amending;
  private final BusinessClock clock;

  public Corrections(
      Dispatcher dispatcher, History history, Amending amending, BusinessClock clock) {
    this.dispatcher = dispatcher;
    this.history = history;
    this.amending = amending;
    this.clock = clock;
  }

  record Correction(
      EventId event,
      String because,
      @JsonProperty("void") Optional<Boolean> voided,
      Optional<JsonNode> by) {
    /** Jackson reads a missing node as a node of its own. */
    Correction {
      by = by.filter(JsonNode::isObject);
    }
  }

  /** What a correction speaks of, how such a thing came in, and which rules it falls under. */
  private record Subject(
      Recorded<LedgerEvent> target, CommandRoute<?> route, Concept<?, ?, ?> concept) {}

  Outcome correct(CommandRequest request, Sender sender, Facts facts, CommandDesk desk) {
    mayCorrectAnything(request.actor());
    Correction body =
        StrictJson.read(request.json().getBytes(StandardCharsets.UTF_8), Correction.class);
    Subject subject = subject(body.event(), request.actor());
    Sending sending = desk.sending(request, sender, subject.route().right(), facts);
    sending.permit().see(subject.target().event().customers());
    if (body.voided().orElse(false) == body.by().isPresent()) {
      throw refused("a-correction-voids-or-replaces", "by");
    }
    Optional<Object> by =
        body.by().map(node -> said(node, subject, sender, facts, request.language()));
    return dispatcher.amend(
        subject.concept(),
        new Amendment(subject.target(), body.because(), clock.today(), by),
        sending);
  }

  /**
   * Which right is needed is known only with the target; who can record nothing is told at once.
   */
  private static void mayCorrectAnything(Actor actor) {
    if (CommandRoutes.ALL.stream().noneMatch(route -> actor.may(route.right()))) {
      throw new Denied("right-missing", Right.RECORD_FACTS);
    }
  }

  private Subject subject(EventId event, Actor actor) {
    Recorded<LedgerEvent> target =
        history
            .find(event)
            .orElseThrow(
                () ->
                    Problem.refused("unknown-event", "event", Map.of("event", event.toString()))
                        .asException());
    Recorded<LedgerEvent> first = target;
    while (first.event() instanceof CorrectionEvent correction) {
      first = history.find(correction.target()).orElseThrow();
    }
    LedgerEvent said = first.event();
    if (said instanceof org.mcrledger.core.event.Outcome) {
      throw refused("an-outcome-is-not-corrected-by-hand", "event");
    }
    if (said instanceof RuleEvent) {
      actor.require(Right.AUTHOR_RULES);
      throw refused("rules-are-not-amended", "event");
    }
    Concept<?, ?, ?> concept =
        Concepts.of(said.stream())
            .orElseThrow(() -> refused("an-outcome-is-not-corrected-by-hand", "event"));
    CommandRoute<?> route = CommandRoutes.leaving(said, first.version() == 0).orElseThrow();
    return new Subject(target, route, concept);
  }

  private Object said(JsonNode by, Subject subject, Sender sender, Facts facts, Language language) {
    if (subject.target().event() instanceof CorrectionEvent) {
      throw refused("only-an-original-event-is-corrected", "event");
    }
    if (subject.target().event() instanceof ReplayEvent) {
      throw refused("a-saved-replay-is-not-corrected", "by");
    }
    return command(subject.route(), by, subject, sender, facts, language);
  }

  private <B extends Record> Object command(
      CommandRoute<B> route,
      JsonNode by,
      Subject subject,
      Sender sender,
      Facts facts,
      Language language) {
    B body = StrictJson.as(by, route.body(), "by");
    String id = CommandRoutes.idOf(subject.target().event());
    FuzzyDate usual = amending.asItStands(subject.target()).occurred();
    Object command =
        route
            .making()
            .command(
                new Request<>(
                    body,
                    id,
                    facts,
                    own(subject),
                    clock.today(),
                    usual,
                    new Staying(id, sender),
                    language));
    if (!subject.concept().commands().isInstance(command)) {
      throw refused("a-correction-keeps-the-kind-of-event", "by");
    }
    return command;
  }

  private Request.Own own(Subject subject) {
    return new Request.Own() {
      @Override
      public <S> S state(Concept<?, S, ?> concept, Id id) {
        return amending.without(concept, subject.target());
      }
    };
  }

  /** A corrected event stays in its stream: nothing is called anew. */
  private record Staying(String id, Sender sender) implements Request.Naming {
    @Override
    public String name(Optional<String> given, Supplier<String> made) {
      if (given.isPresent() && !given.get().equals(id)) {
        throw refused("a-correction-stays-in-its-stream", "by");
      }
      return id;
    }

    @Override
    public String random() {
      return sender.random();
    }
  }

  private static RuntimeException refused(String rule, String field) {
    return Problem.refused(rule, field, Map.of()).asException();
  }
}
