package org.mcrledger.rules;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;

/** The rules as they are known at any position of the ledger; the newest are kept ready. */
public final class RuleShelf {
  private final LongFunction<List<Recorded<LedgerEvent>>> upTo;
  private final Supplier<List<Recorded<LedgerEvent>>> now;
  private volatile Kept kept = new Kept(List.of(), RuleBook.shipped());

  private record Kept(List<Recorded<LedgerEvent>> events, RuleBook book) {}

  /**
   * @param upTo the events on rules up to a position, in order
   * @param now all that there are
   */
  public RuleShelf(
      LongFunction<List<Recorded<LedgerEvent>>> upTo, Supplier<List<Recorded<LedgerEvent>>> now) {
    this.upTo = upTo;
    this.now = now;
  }

  /** Of a ledger in which nothing is ever published. */
  public static RuleShelf shipped() {
    return new RuleShelf(_ -> List.of(), List::of);
  }

  /** The rules as the ledger knew them at the position. */
  public RuleBook upTo(long position) {
    return book(upTo.apply(position));
  }

  /** The rules as the ledger knows them now. */
  public RuleBook now() {
    return book(now.get());
  }

  /** The rules as they were found when they were last asked for; it costs nothing. */
  public RuleBook lastSeen() {
    return kept.book();
  }

  private RuleBook book(List<Recorded<LedgerEvent>> events) {
    Kept last = kept;
    if (isSame(last.events(), events)) {
      return last.book();
    }
    RuleBook book = RuleBook.of(events);
    if (events.size() >= last.events().size()) {
      kept = new Kept(events, book);
    }
    return book;
  }

  /** Events are only ever added, so as many of them are the same ones. */
  private static boolean isSame(List<?> one, List<?> other) {
    return one.size() == other.size();
  }
}
