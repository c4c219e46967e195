package org.mcrledger.command.route;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.NamedUuid;
import org.mcrledger.core.term.TimedUuid;
import org.mcrledger.kit.command.CommandRequest;

/**
 * Names one sending of a command and all that comes of it. Under a key the names follow from user
 * and key, so that the same command sent twice would make the same events, and the second is found
 * out.
 */
final class Sender implements Request.Naming {
  /** Random once, fixed for ever: ids made under it are stored. */
  private static final UUID NAMESPACE = UUID.fromString("7d0c7c7e-3a53-4d0b-9a3e-5f2f9a3c1b64");

  private final UUID command;

  /** When it was sent; empty under a key, whose names must not depend on it. */
  private final Optional<Instant> at;

  private Sender(UUID command, Optional<Instant> at) {
    this.command = command;
    this.at = at;
  }

  static Sender of(CommandRequest request, Instant now) {
    String user = request.actor().login();
    return request
        .idempotencyKey()
        .map(key -> new Sender(NamedUuid.of(NAMESPACE, user, key), Optional.empty()))
        .orElseGet(() -> new Sender(UUID.randomUUID(), Optional.of(now)));
  }

  /** Names the command, in logs and in its events. */
  String command() {
    return command.toString();
  }

  /** The id of the command's events, by their place among them. */
  EventId event(int ordinal) {
    UUID named = NamedUuid.of(command, "event", Integer.toString(ordinal));
    return new EventId(at.map(then -> TimedUuid.of(then, named)).orElse(named));
  }

  @Override
  public String name(Optional<String> given, Supplier<String> made) {
    return given.orElseGet(made);
  }

  @Override
  public String random() {
    return NamedUuid.of(command, "new").toString();
  }
}
