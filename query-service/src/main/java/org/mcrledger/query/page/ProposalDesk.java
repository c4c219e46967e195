package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.job.Job;
import org.mcrledger.kit.job.Jobs;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.query.page.view.ProposalsView.Running;
import org.mcrledger.query.page.view.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends what is asked of proposals, and says how far an evaluation is. */
final class ProposalDesk {
  private static final String KIND = "proposals";

  private final Commands commands;
  private final Jobs jobs;
  private final Freshness freshness;
  private final LongSupplier head;

  /**
   * @param head the last position of the ledger
   */
  ProposalDesk(Commands commands, Jobs jobs, Freshness freshness, LongSupplier head) {
    this.commands = commands;
    this.jobs = jobs;
    this.freshness = freshness;
    this.head = head;
  }

  /** The answer to a command, in the name and language of who sends the form. */
  CommandAnswer send(String path, ObjectNode body, HttpServletRequest request) {
    CommandRequest said =
        CommandRequest.ofPage(
            path,
            Json.mapper().writeValueAsString(body),
            CurrentActor.get(),
            RequestLanguage.of(request));
    String key = Optional.ofNullable(request.getParameter("key")).orElse("");
    return commands.send(key.isEmpty() ? said : said.withKey(key));
  }

  /** Waits until the last event of a list is shown. */
  void await(JsonNode answer) {
    List<Long> positions = new ArrayList<>();
    answer.path("items").forEach(item -> positions.add(item.path("position").asLong(0)));
    positions.stream().max(Long::compare).ifPresent(freshness::await);
  }

  /** Waits until what an evaluation that is over has proposed is shown. */
  void await(Running evaluation) {
    if (!evaluation.isUnderWay()) {
      freshness.await(head.getAsLong());
    }
  }

  /** The evaluation of this id; nothing where there is none, or it is another's. */
  Optional<Running> running(String id, Query query) {
    return uuid(id)
        .flatMap(jobs::find)
        .filter(job -> job.kind().equals(KIND) && job.owner().equals(CurrentActor.get().login()))
        .map(job -> running(job, query));
  }

  private static Running running(Job job, Query query) {
    return new Running(
        job.state().name().toLowerCase(java.util.Locale.ROOT),
        job.done(),
        job.total().orElse(0),
        job.result().map(result -> result.path("evaluated").asLong(0)).orElse(0L),
        job.result().map(result -> result.path("proposed").asLong(0)).orElse(0L),
        query.href());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
