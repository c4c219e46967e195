package org.mcrledger.core.tiering;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Layer;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.TierKey;

/**
 * A way to class customers (客户分级). It is data, read from a file.
 *
 * @param version SHA-256 (hex) of the scheme's canonical form; decisions name it
 * @param reviewMonths a tier decided longer ago than this many months is stale
 * @param tiers from the highest down
 * @param classes how it reads what is recorded
 * @param method how it comes to a tier
 */
public record TierScheme(
    SchemeKey key,
    String version,
    Bilingual name,
    int reviewMonths,
    List<Tier> tiers,
    Classes classes,
    Method method) {
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

  /** The measures that it reads, in the order of the vocabulary. */
  public Set<Measure> measures() {
    Set<Measure> read = EnumSet.noneOf(Measure.class);
    switch (method) {
      case Method.FirstFit(var rules) -> rules.forEach(rule -> read.addAll(rule.when().reads()));
      case Method.Levels(var ladders, _) -> ladders.forEach(ladder -> read.add(ladder.measure()));
      case Method.Ranked _ -> read.add(Measure.SALES);
    }
    return read;
  }

  /** True where a customer's tier depends on the sales of all the others. */
  public boolean ranks() {
    return method instanceof Method.Ranked;
  }

  /** The tier's place from the highest, which is 0, down; -1 where it is none of the scheme. */
  public int place(TierKey tier) {
    for (int place = 0; place < tiers.size(); place++) {
      if (tiers.get(place).key().equals(tier)) {
        return place;
      }
    }
    return -1;
  }

  /** The next higher tier; none above the highest. */
  Optional<TierKey> above(TierKey tier) {
    int place = place(tier);
    return place > 0 ? Optional.of(tiers.get(place - 1).key()) : Optional.empty();
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
