package org.mcrledger.command.axon;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;

/**
 * What goes with a command beside what it says.
 *
 * @param by who sends it, and through which channel
 * @param ids the id of the command's first, second, … event
 * @param expectedVersion the version of the stream that the sender has seen, where it says so
 * @param permit asked before anything is stored or answered
 * @param madeUp the id under which the command may begin a stream and that nobody else can have
 *     used: such a stream need not be read
 */
public record Sending(
    Provenance by,
    IntFunction<EventId> ids,
    OptionalLong expectedVersion,
    Permit permit,
    Optional<String> madeUp) {
  static final String KEY = "sending";

  /** Of a command that speaks of what is there, or names itself what it begins. */
  public Sending(
      Provenance by, IntFunction<EventId> ids, OptionalLong expectedVersion, Permit permit) {
    this(by, ids, expectedVersion, permit, Optional.empty());
  }

  /** Asked whether the sender may; throws where not. */
  public interface Permit {
    /** May the sender record these, for every customer that they concern? */
    void touch(List<? extends LedgerEvent> events);

    /** May the sender be told why something that concerns these was refused? */
    void see(Set<CustomerId> customers);
  }
}
