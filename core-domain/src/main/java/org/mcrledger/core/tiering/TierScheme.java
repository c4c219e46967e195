package org.mcrledger.core.tiering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Layer;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.TierKey;

/**
 * A way to class customers (客户分级). It is data, read from a file.
 *
 * @param version SHA-256 (hex) of the scheme's canonical form; decisions name it
 * @param official the one scheme whose tiers lists and reviews show by default
 * @param reviewMonths a tier decided longer ago than this many months is stale
 * @param tiers from the highest down
 */
public record TierScheme(
    SchemeKey key,
    String version,
    Bilingual name,
    boolean official,
    int reviewMonths,
    List<Tier> tiers) {
  public TierScheme {
    tiers = List.copyOf(tiers);
  }

  /**
   * One class of a scheme.
   *
   * @param strategic customers of this tier need all three layers of the relationship
   * @param policy how we treat customers of this tier
   */
  public record Tier(TierKey key, Bilingual name, boolean strategic, Bilingual policy) {}

  public Optional<Tier> tier(TierKey wanted) {
    return tiers.stream().filter(tier -> tier.key().equals(wanted)).findFirst();
  }

  /**
   * Whether a customer of this tier needs the layer: that of key relationships every customer, the
   * two others by choice, but a strategic customer all three. One without a tier is not strategic.
   */
  public boolean needs(Layer layer, Optional<TierKey> tierOfCustomer) {
    return switch (layer) {
      case KEY -> true;
      case GENERAL, ORGANISATIONAL ->
          tierOfCustomer.flatMap(this::tier).filter(Tier::strategic).isPresent();
    };
  }

  /** What a decision needs of the scheme. */
  public SchemeTiers forDecisions() {
    return new SchemeTiers(key, version, tiers.stream().map(Tier::key).toList());
  }

  /** True once the tier's review is due: tiering is a standing process. */
  public boolean isStale(LocalDate effectiveOn, LocalDate at) {
    return at.isAfter(effectiveOn.plusMonths(reviewMonths));
  }
}
