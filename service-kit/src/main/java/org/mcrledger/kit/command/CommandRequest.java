package org.mcrledger.kit.command;

import java.util.Optional;
import java.util.OptionalLong;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.problem.Language;

/**
 * One command, said as the REST resources take it.
 *
 * @param method {@code POST}
 * @param path below {@code /api/v1}, such as {@code /customers/bbc/profile}; ids in it are
 *     percent-encoded
 * @param json the body
 * @param actor who sends it: from the session, never from the request
 * @param channel the way by which it came in
 * @param idempotencyKey the same key makes the same command at most once
 * @param expectedVersion the version of the stream that was seen, where it must still be the last
 * @param language of a refusal
 */
public record CommandRequest(
    String method,
    String path,
    String json,
    Actor actor,
    Provenance.Channel channel,
    Optional<String> idempotencyKey,
    OptionalLong expectedVersion,
    Language language) {

  /** What a page posts. */
  public static CommandRequest ofPage(String path, String json, Actor actor, Language language) {
    return new CommandRequest(
        "POST",
        path,
        json,
        actor,
        Provenance.Channel.PAGE,
        Optional.empty(),
        OptionalLong.empty(),
        language);
  }

  public CommandRequest withKey(String key) {
    return new CommandRequest(
        method, path, json, actor, channel, Optional.of(key), expectedVersion, language);
  }

  public CommandRequest through(Provenance.Channel other) {
    return new CommandRequest(
        method, path, json, actor, other, idempotencyKey, expectedVersion, language);
  }
}
