package org.mcrledger.query.lab;

import java.util.Set;
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
  private final LastRead<Labels> last = new LastRead<>(this::read);

  KeptLabels(HoldingEvents.Source source) {
    this.source = source;
  }

  /** As known at the position. */
  Labels upTo(long upTo) {
    return last.upTo(upTo);
  }

  private Labels read(long upTo) {
    LabelsFold fold = new LabelsFold();
    new HoldingEvents(source, CONCEPTS, upTo).each(fold::add);
    return fold.labels();
  }
}
