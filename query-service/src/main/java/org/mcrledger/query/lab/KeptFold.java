package org.mcrledger.query.lab;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.read.BulkReader.Range;

/**
 * A fold of all events of some concepts that hold up to a position. It is kept, and goes on from
 * there when a later position is asked for. It begins anew for an earlier one, and where something
 * was voided or corrected since: no fold can undo. For one thread.
 */
final class KeptFold<F> {
  private final HoldingEvents.Source source;
  private final HoldingEvents.Concepts concepts;
  private final Supplier<F> beginning;
  private final BiConsumer<F, Recorded<LedgerEvent>> add;
  private long position;
  private @Nullable F kept;

  KeptFold(
      HoldingEvents.Source source,
      HoldingEvents.Concepts concepts,
      Supplier<F> beginning,
      BiConsumer<F, Recorded<LedgerEvent>> add) {
    this.source = source;
    this.concepts = concepts;
    this.beginning = beginning;
    this.add = add;
  }

  /**
   * @param stillWanted asked at every event; throws to give up
   */
  F upTo(long upTo, Runnable stillWanted) {
    F last = kept;
    if (last == null || upTo < position || !goesOn(last, upTo, stillWanted)) {
      kept = null; // makes room before more is read, and is no half of a fold where that fails
      last = beginning.get();
      anew(last, upTo, stillWanted);
    }
    kept = last;
    position = upTo;
    return last;
  }

  /** The next one is begun anew. */
  void forget() {
    kept = null;
  }

  /** The position last asked for. */
  long position() {
    return position;
  }

  private void anew(F fold, long upTo, Runnable stillWanted) {
    new HoldingEvents(source, concepts, upTo)
        .each(
            recorded -> {
              stillWanted.run();
              add.accept(fold, recorded);
            });
  }

  /** Whether it could: not where something that may lie before is amended. */
  private boolean goesOn(F fold, long upTo, Runnable stillWanted) {
    if (upTo == position) {
      return true;
    }
    kept = null;
    Set<String> types = new HashSet<>(concepts.types());
    types.add("correction");
    AtomicBoolean amended = new AtomicBoolean();
    source
        .stored()
        .each(
            new Range(position, upTo),
            types,
            source.workers(),
            recorded -> {
              stillWanted.run();
              if (recorded.event() instanceof CorrectionEvent correction) {
                amended.compareAndSet(false, concerns(correction));
              } else if (!amended.get()) {
                add.accept(fold, recorded);
              }
            });
    return !amended.get();
  }

  private boolean concerns(CorrectionEvent correction) {
    return concepts.streams().contains(correction.stream().concept());
  }
}
