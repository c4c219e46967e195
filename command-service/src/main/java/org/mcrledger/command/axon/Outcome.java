package org.mcrledger.command.axon;

import java.util.List;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;

/** What became of a command. */
public sealed interface Outcome {
  /**
   * Its events are durably stored.
   *
   * @param events their ids, in order
   * @param position of the last of them
   * @param version of the stream after them
   */
  record Receipt(StreamName stream, List<EventId> events, long position, long version)
      implements Outcome {
    public Receipt {
      events = List.copyOf(events);
    }
  }

  /**
   * A rule refused it and nothing was stored.
   *
   * @param stream that it would have gone into
   * @param unknown whether the stream it speaks of has no event at all
   */
  record Refusal(StreamName stream, Verdict.Rejected<?> because, boolean unknown)
      implements Outcome {}
}
