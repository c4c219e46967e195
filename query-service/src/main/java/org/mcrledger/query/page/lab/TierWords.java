package org.mcrledger.query.page.lab;

import java.util.Optional;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.page.Tiers;
import org.mcrledger.query.page.view.Wording;

/** The tiers of two schemes by key and name; of two that share a key the later scheme's name. */
record TierWords(TierScheme before, TierScheme after, Wording w) {
  static TierWords of(ReplayResult.OfSchemes result, Wording w) {
    return new TierWords(result.order().before().rules(), result.order().after().rules(), w);
  }

  /** Such as 'S Strategic'; the key alone where it is the name, or neither scheme has the tier. */
  String named(TierKey key) {
    return name(after, key)
        .or(() -> name(before, key))
        .filter(name -> !name.equals(key.value()))
        .map(name -> key.value() + " " + name)
        .orElse(key.value());
  }

  /** The tier, or why there is none. */
  String told(Classed classed) {
    return classed.tier().map(this::named).orElseGet(() -> w.word("finding", classed.key()));
  }

  private Optional<String> name(TierScheme scheme, TierKey key) {
    return scheme.tiers().stream()
        .filter(tier -> tier.key().equals(key))
        .findFirst()
        .map(tier -> w.first(Tiers.names(tier.name())));
  }
}
