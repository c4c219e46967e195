package org.mcrledger.command.route;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mcrledger.command.route.ProposalRoutes.Decision;
import org.mcrledger.command.route.ProposalRoutes.Way;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.json.StrictJson;
import org.mcrledger.kit.problem.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A list of proposals that was gone through: each line is a command of its own, so that one that is
 * refused holds no other up. The answer says of each line what became of it.
 */
final class ReviewedList {
  static final String PATH = "/proposals/decisions";

  /** A page of a list is shorter; each line is an append of its own. */
  private static final int LINES_MAX = 500;

  private final Commands commands;

  ReviewedList(Commands commands) {
    this.commands = commands;
  }

  /**
   * The body.
   *
   * @param because the reason of every line that gives none of its own
   */
  record Body(List<Line> decisions, Optional<String> because) {}

  /** One proposal and what is decided. */
  record Line(
      EventId proposal,
      Way decision,
      Optional<TierKey> tier,
      Optional<ReasonCode> code,
      Optional<String> because,
      Optional<LocalDate> effectiveOn,
      Optional<LocalDate> until) {
    Decision decision(Optional<String> usually) {
      return new Decision(
          decision, tier, code, because.or(() -> usually).orElse(""), effectiveOn, until);
    }
  }

  CommandAnswer decide(CommandRequest request) {
    request.actor().require(Right.DECIDE_TIER);
    Body body = StrictJson.read(request.json().getBytes(StandardCharsets.UTF_8), Body.class);
    if (body.decisions().isEmpty() || body.decisions().size() > LINES_MAX) {
      throw Problem.refused(
              "a-reviewed-list-has-lines", "decisions", Map.of("max", String.valueOf(LINES_MAX)))
          .asException();
    }
    List<Map<String, Object>> items = new ArrayList<>();
    int decided = 0;
    for (Line line : body.decisions()) {
      CommandAnswer answer = commands.send(line(request, line, body.because(), items.size()));
      decided += answer.isDone() ? 1 : 0;
      items.add(item(line, answer));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("decided", decided);
    json.put("refused", items.size() - decided);
    json.put("items", items);
    return new CommandAnswer(
        200, Json.mapper().writeValueAsString(json), Map.of("Content-Type", "application/json"));
  }

  private static CommandRequest line(
      CommandRequest list, Line line, Optional<String> because, int number) {
    return new CommandRequest(
        list.method(),
        "/proposals/" + line.proposal() + "/decision",
        Json.mapper().writeValueAsString(line.decision(because)),
        list.actor(),
        list.channel(),
        list.idempotencyKey().map(key -> key + "/" + number),
        OptionalLong.empty(),
        list.language());
  }

  /** The line's receipt, or the problem with it. */
  private static Map<String, Object> item(Line line, CommandAnswer answer) {
    JsonNode said = Json.mapper().readTree(answer.json());
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("proposal", line.proposal().toString());
    item.put("status", answer.status());
    if (answer.isDone()) {
      item.put("customer", said.path("id"));
      item.put("events", said.path("events"));
      item.put("position", said.path("position"));
    } else {
      item.put("problem", said);
    }
    return item;
  }
}
