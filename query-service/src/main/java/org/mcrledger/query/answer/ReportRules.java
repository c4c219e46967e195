package org.mcrledger.query.answer;

import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleShelf;
import org.mcrledger.rules.Schemes;

/** The data that reports are made by: for each day what was in force then, as far as was known. */
public final class ReportRules {
  private final RuleShelf shelf;
  private final int lateDays;

  /**
   * @param lateDays recorded more days than this after it happened, a fact is shown as late
   */
  public ReportRules(RuleShelf shelf, int lateDays) {
    this.shelf = shelf;
    this.lateDays = lateDays;
  }

  /** What ships with the product, in a ledger in which nothing is published. */
  public static ReportRules shipped(int lateDays) {
    return new ReportRules(RuleShelf.shipped(), lateDays);
  }

  public int lateDays() {
    return lateDays;
  }

  /** All rules that a read may know. It asks the ledger: once for each read is enough. */
  public RuleBook known(AsOf asOf) {
    return switch (asOf.knownAt()) {
      case AsOf.KnownAt.Now _ -> shelf.now();
      case AsOf.KnownAt.Position(long position) -> shelf.upTo(position);
    };
  }

  /** As the last read found them: good enough for what a tier is called, line by line. */
  public RuleBook lastSeen() {
    return shelf.lastSeen();
  }

  /** By which is scored: cuts of the nine-grid, key layer, computed scores. */
  public RuleSet ruleSet(AsOf asOf) {
    return known(asOf).on(asOf.validAt());
  }

  public Schemes schemes(AsOf asOf) {
    return known(asOf).schemes(asOf.validAt());
  }

  /** The scheme whose tiers lists and reviews show. */
  public TierScheme official(AsOf asOf) {
    return known(asOf).official(asOf.validAt());
  }
}
