package org.mcrledger.query.lab;

import java.util.Set;
import org.mcrledger.core.replay.Labels;
import org.mcrledger.core.replay.LabelsFold;

/**
 * What people decided and what came, kept and read on from where it was read to. For one thread.
 */
final class KeptLabels {
  private static final Set<String> STREAMS =
      Set.of("contact", "customer", "opportunity", "revenue");
  private static final HoldingEvents.Concepts CONCEPTS =
      new HoldingEvents.Concepts(STREAMS, STREAMS);

  private final KeptFold<LabelsFold> fold;

  KeptLabels(HoldingEvents.Source source) {
    this.fold = new KeptFold<>(source, CONCEPTS, LabelsFold::new, LabelsFold::add);
  }

  /**
   * As known at the position; good until another one is asked for.
   *
   * @param stillWanted asked now and then; throws to give up
   */
  Labels upTo(long upTo, Runnable stillWanted) {
    return fold.upTo(upTo, stillWanted).labels();
  }

  /** The next one is begun anew. */
  void forget() {
    fold.forget();
  }
}
