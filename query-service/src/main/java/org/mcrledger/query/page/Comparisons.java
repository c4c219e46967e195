package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.answer.ComparedLine;
import org.mcrledger.query.answer.Comparison;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.ProposalsView.Cell;
import org.mcrledger.query.page.view.ProposalsView.Compared;
import org.mcrledger.query.page.view.ProposalsView.Count;
import org.mcrledger.query.page.view.ProposalsView.Matrix;
import org.mcrledger.query.page.view.ProposalsView.MatrixRow;
import org.mcrledger.query.page.view.ProposalsView.Riser;
import org.mcrledger.query.page.view.ProposalsView.Totals;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.Wording;

/** Tiers held beside tiers given, as people look at them. */
final class Comparisons {
  /** The long tail is long: the rest is in the list of those that go up. */
  private static final int RISERS_SHOWN = 10;

  private final Comparison comparison;
  private final Wording w;
  private final Tiers tiers;
  private final TierScheme scheme;

  Comparisons(Comparison comparison, Wording w, Tiers tiers) {
    this.comparison = comparison;
    this.w = w;
    this.tiers = tiers;
    this.scheme = comparison.scheme();
  }

  Compared compared() {
    return new Compared(matrix(), totals(), needed(), comparison.movers().size(), risers());
  }

  private Matrix matrix() {
    List<TierMark> heads =
        scheme.tiers().stream().map(tier -> tiers.mark(scheme, tier.key())).toList();
    Map<String, Map<String, Integer>> counts = comparison.matrix();
    List<MatrixRow> rows = new ArrayList<>();
    for (TierMark head : heads) {
      Optional.ofNullable(counts.remove(head.key())).ifPresent(to -> rows.add(row(head, to)));
    }
    Optional<Map<String, Integer>> none = Optional.ofNullable(counts.remove(Comparison.NONE));
    counts.forEach((gone, to) -> rows.add(row(tiers.mark(scheme, new TierKey(gone)), to)));
    none.ifPresent(to -> rows.add(row(TierMark.NONE, to)));
    return new Matrix(heads, scheme.ranks(), rows);
  }

  private MatrixRow row(TierMark held, Map<String, Integer> to) {
    List<Cell> cells = new ArrayList<>();
    for (TierScheme.Tier tier : scheme.tiers()) {
      String key = tier.key().value();
      cells.add(new Cell(to.getOrDefault(key, 0), key.equals(held.key())));
    }
    cells.add(new Cell(to.getOrDefault(Comparison.NOT_ASSESSABLE, 0), false));
    if (scheme.ranks()) {
      cells.add(new Cell(to.getOrDefault(Comparison.NOT_RANKED, 0), false));
    }
    return new MatrixRow(held, cells, to.values().stream().mapToInt(Integer::intValue).sum());
  }

  private Totals totals() {
    return new Totals(
        comparison.totals().customers(),
        comparison.totals().notAssessable(),
        comparison.totals().notRanked());
  }

  private List<Count> needed() {
    return comparison.totals().needed().entrySet().stream()
        .map(need -> new Count(MeasureWords.name(w, need.getKey()), need.getValue()))
        .toList();
  }

  private List<Riser> risers() {
    return comparison.risers().stream().limit(RISERS_SHOWN).map(this::riser).toList();
  }

  private Riser riser(ComparedLine line) {
    String customer = line.line().customer().value();
    return new Riser(
        customer,
        new Names(line.line().name().orElse(customer), line.line().nameZh()),
        mark(line.held().map(Decision::tier)),
        mark(line.line().evaluation().given()),
        line.move().steps());
  }

  private TierMark mark(Optional<TierKey> tier) {
    return tier.map(key -> tiers.mark(scheme, key)).orElse(TierMark.NONE);
  }
}
