package org.mcrledger.query.lab;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.replay.Labels;
import org.mcrledger.core.replay.LabelsFold;

/**
 * What people decided and what came, out of one pass over the events concerned; that of the last
 * position asked for is kept. For one thread.
 */
final class KeptLabels {
  private static final Set<String> STREAMS =
      Set.of("contact", "customer", "opportunity", "revenue");
  private static final HoldingEvents.Concepts CONCEPTS =
      new HoldingEvents.Concepts(STREAMS, STREAMS);

  private final HoldingEvents.Source source;
  private long position = Long.MIN_VALUE;
  private @Nullable Labels kept;

  KeptLabels(HoldingEvents.Source source) {
    this.source = source;
  }

  /** As known at the position. */
  Labels upTo(long upTo) {
    Labels last = kept;
    if (last != null && upTo == position) {
      return last;
    }
    kept = null; // makes room before more is read
    LabelsFold fold = new LabelsFold();
    new HoldingEvents(source, CONCEPTS, upTo).each(fold::add);
    Labels read = fold.labels();
    kept = read;
    position = upTo;
    return read;
  }
}
