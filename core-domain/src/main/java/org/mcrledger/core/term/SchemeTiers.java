package org.mcrledger.core.term;

import java.util.List;

/**
 * What a decision needs of a tier scheme: its tiers from the highest down, and the version (hash)
 * they belong to.
 */
public record SchemeTiers(SchemeKey scheme, String version, List<TierKey> tiers) {
  public SchemeTiers {
    tiers = List.copyOf(tiers);
  }
}
