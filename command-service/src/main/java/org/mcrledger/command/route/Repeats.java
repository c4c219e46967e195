package org.mcrledger.command.route;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mcrledger.command.axon.History;
import org.mcrledger.command.axon.Outcome;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.EventId;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.problem.Problem;

/** Finds out that a command was sent before under the same key, and what became of it then. */
public final class Repeats {
  private final History history;

  public Repeats(History history) {
    this.history = history;
  }

  /** The receipt of then; empty where the key is new or none was sent. */
  Optional<Outcome> before(CommandRequest request, Sender sender) {
    if (request.idempotencyKey().isEmpty()) {
      return Optional.empty();
    }
    List<Recorded<LedgerEvent>> events = events(sender);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Recorded<LedgerEvent> last = events.getLast();
    if (!last.by().request().equals(Optional.of(fingerprint(request)))) {
      throw Problem.of("idempotency-key-reused", 422).at("Idempotency-Key").asException();
    }
    List<EventId> ids = events.stream().map(Recorded::id).toList();
    return Optional.of(
        new Outcome.Receipt(last.event().stream(), ids, last.position(), last.version()));
  }

  private List<Recorded<LedgerEvent>> events(Sender sender) {
    List<Recorded<LedgerEvent>> events = new ArrayList<>();
    Optional<Recorded<LedgerEvent>> next = history.find(sender.event(0));
    while (next.isPresent()) {
      events.add(next.get());
      next = history.find(sender.event(events.size()));
    }
    return events;
  }

  /** SHA-256 (hex) of what was asked for: the same key for anything else is a mistake. */
  static String fingerprint(CommandRequest request) {
    String said = request.method() + " " + request.path() + "\n" + request.json();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
