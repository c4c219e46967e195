package org.mcrledger.query.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.json.StrictBody;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.lab.SavedReplays;
import org.mcrledger.query.lab.SavingReplays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replays that are kept as evidence. */
@RestController
public class SavedReplayResource {
  private final ReplayDesk desk;
  private final SavedReplays saved;
  private final SavingReplays saving;
  private final ObjectProvider<Commands> commands;

  public SavedReplayResource(
      ReplayDesk desk,
      SavedReplays saved,
      SavingReplays saving,
      ObjectProvider<Commands> commands) {
    this.desk = desk;
    this.saved = saved;
    this.saving = saving;
    this.commands = commands;
  }

  /** Why it is worth keeping. */
  public record SaveBody(String because) {}

  @PostMapping("/api/v1/replays/{run}/saved")
  @Requires(Right.AUTHOR_RULES)
  public ResponseEntity<String> save(
      @PathVariable String run,
      @StrictBody SaveBody body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Actor by,
      HttpServletRequest request) {
    ReplayRun done = desk.require(run);
    CommandRequest command =
        CommandRequest.ofPage(
                SavingReplays.PATH,
                saving.command(done, body.because()).toString(),
                by,
                RequestLanguage.of(request))
            .through(Channel.REST);
    CommandAnswer answer =
        saving.save(
            done,
            Optional.ofNullable(key).map(command::withKey).orElse(command),
            commands.getObject());
    ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
    answer.headers().forEach(response::header);
    return response.body(answer.json());
  }

  /** The latest first. */
  @GetMapping("/api/v1/saved-replays")
  @Requires(Right.READ_REPLAYS)
  public Map<String, Object> list(AsOf asOf, PageRequest page) {
    return Shapes.list(saved.list(page, asOf.upTo(Long.MAX_VALUE - 1)), SavedReplayShape::line);
  }

  @GetMapping("/api/v1/saved-replays/{replay}")
  @Requires(Right.READ_REPLAYS)
  public Map<String, Object> one(AsOf asOf, @PathVariable String replay) {
    return SavedReplayShape.whole(saved.find(replay, asOf.upTo(Long.MAX_VALUE)));
  }

  /** The bytes whose SHA-256 the event holds. */
  @GetMapping(
      path = "/api/v1/saved-replays/{replay}/document",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Requires(Right.READ_REPLAYS)
  public ResponseEntity<byte[]> document(AsOf asOf, @PathVariable String replay) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(saved.document(saved.find(replay, asOf.upTo(Long.MAX_VALUE))));
  }

  /** Runs it anew; what came of it is told with the run. */
  @PostMapping("/api/v1/saved-replays/{replay}/repeat")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Right.AUTHOR_RULES)
  public Map<String, Object> repeat(
      @PathVariable String replay, Actor by, HttpServletRequest request) {
    ReplayRun run = saved.repeat(saved.find(replay, Long.MAX_VALUE), by.login());
    return ReplayShape.standing(run, RequestLanguage.of(request));
  }
}
