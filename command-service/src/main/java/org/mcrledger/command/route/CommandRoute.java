package org.mcrledger.command.route;

import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.kit.access.Guarded;
import org.mcrledger.kit.access.Right;

/**
 * One line of the table: a resource that takes a command by POST, who may, what the body holds, and
 * the command that it makes.
 *
 * @param path below {@code /api/v1}, with {@code {id}} where it speaks of something that is there
 * @param right without it nobody gets in; there is no route without one
 * @param body the record whose components are the body's fields
 * @param leaves the events it can leave: a correction of such an event takes the same body
 */
public record CommandRoute<B extends Record>(
    String path,
    Right right,
    Class<B> body,
    Set<Class<? extends LedgerEvent>> leaves,
    Making<B> making)
    implements Guarded {

  /** Turns a well-formed body into a command; facts of other streams go into it. */
  @FunctionalInterface
  public interface Making<B> {
    Object command(Request<B> request);
  }

  public CommandRoute {
    leaves = Set.copyOf(leaves);
  }

  public static <B extends Record> CommandRoute<B> post(
      String path,
      Right right,
      Class<B> body,
      Class<? extends LedgerEvent> leaves,
      Making<B> making) {
    return new CommandRoute<>(path, right, body, Set.of(leaves), making);
  }

  PathTemplate template() {
    return PathTemplate.of(path);
  }

  /** Whether it makes something new, rather than speaking of what is there. */
  boolean isCollection() {
    return !template().hasId();
  }
}
