package org.mcrledger.ledger.read;

import java.util.ArrayList;
import java.util.List;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;

/**
 * What was drafted, published and retired, kept in memory: it is asked for all the time and is a
 * few dozen events. Only what came since is read.
 */
public final class RuleEvents {
  private final LedgerReader ledger;
  private final EventCodec codec = new EventCodec(Persons.hidden());
  private List<Recorded<LedgerEvent>> known = List.of();
  private long readUpTo;

  public RuleEvents(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** All up to a position that the ledger has reached, in order; the same list while none came. */
  public synchronized List<Recorded<LedgerEvent>> upTo(long position) {
    if (position > readUpTo) {
      List<Recorded<LedgerEvent>> news =
          ledger.rules(readUpTo, position).stream().map(codec::recorded).toList();
      if (!news.isEmpty()) {
        List<Recorded<LedgerEvent>> all = new ArrayList<>(known);
        all.addAll(news);
        known = List.copyOf(all);
      }
      readUpTo = position;
    }
    return known.isEmpty() || known.getLast().position() <= position
        ? known
        : known.stream().filter(each -> each.position() <= position).toList();
  }

  /** All that the ledger holds now. */
  public List<Recorded<LedgerEvent>> now() {
    return upTo(ledger.head().position());
  }
}
