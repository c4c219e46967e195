package org.mcrledger.query.page.form;

import java.util.ArrayList;
import java.util.List;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends what a form says as a command, in the name of who is logged in. */
public final class Sending {
  private final Commands commands;

  public Sending(Commands commands) {
    this.commands = commands;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * @param id of what was entered
     * @param event the first event that was stored
     * @param position the ledger's position with the last of them
     */
    record Recorded(String id, String event, long position) implements Outcome {}

    /**
     * @param status as in HTTP
     */
    record Refused(int status, Refusal why) implements Outcome {}
  }

  /** The form's key makes a second click of the button the same command. */
  public Outcome send(Form form, String path, ObjectNode body, Actor actor, Language language) {
    CommandRequest request =
        CommandRequest.ofPage(path, Json.mapper().writeValueAsString(body), actor, language);
    CommandAnswer answer =
        commands.send(form.key().isEmpty() ? request : request.withKey(form.key()));
    return answer.isDone()
        ? recorded(Json.mapper().readTree(answer.json()))
        : new Outcome.Refused(answer.status(), Refusal.of(answer.json()));
  }

  private static Outcome recorded(JsonNode receipt) {
    List<String> events = new ArrayList<>();
    receipt.path("events").forEach(event -> events.add(event.asString("")));
    return new Outcome.Recorded(
        receipt.path("id").asString(""),
        events.isEmpty() ? "" : events.getFirst(),
        receipt.path("position").asLong(0));
  }
}
