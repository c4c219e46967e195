package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.ProposalBook;
import org.mcrledger.core.report.TierHistory;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Move;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.reading.AsOf;

/** Sets the tiers that a scheme gives beside those that customers hold. */
public final class ComparisonQueries {
  private final EvaluationQueries evaluations;
  private final ReadTables tables;

  public ComparisonQueries(EvaluationQueries evaluations, ReadTables tables) {
    this.evaluations = evaluations;
    this.tables = tables;
  }

  /** All customers in scope. */
  public Comparison compare(Asking asking, TierScheme scheme) {
    List<EvaluationLine> lines = evaluations.evaluated(asking, scheme);
    Map<CustomerId, TierHistory.Row> histories =
        tables.all(tables.projections().tierHistory(), asking.asOf());
    Map<CustomerId, ProposalBook.Row> proposals =
        tables.all(tables.projections().proposalBook(), asking.asOf());
    LocalDate at = asking.asOf().validAt();
    List<ComparedLine> compared =
        lines.stream()
            .map(
                line ->
                    compared(
                        line,
                        Optional.ofNullable(histories.get(line.customer())),
                        Optional.ofNullable(proposals.get(line.customer())),
                        at))
            .toList();
    return new Comparison(scheme, compared, Portfolio.Totals.of(scheme, lines));
  }

  /** One customer. */
  public ComparedLine ofCustomer(Asking asking, CustomerId customer, TierScheme scheme) {
    EvaluationLine line = evaluations.ofCustomer(asking, customer, scheme);
    AsOf asOf = asking.asOf();
    return compared(
        line,
        tables.row(tables.projections().tierHistory(), customer, asOf),
        tables.row(tables.projections().proposalBook(), customer, asOf),
        asOf.validAt());
  }

  private static ComparedLine compared(
      EvaluationLine line,
      Optional<TierHistory.Row> history,
      Optional<ProposalBook.Row> proposals,
      LocalDate at) {
    TierScheme scheme = line.scheme();
    Optional<Decision> held = history.flatMap(row -> row.held(scheme.key(), at));
    return new ComparedLine(
        line,
        held,
        standing(scheme, history, at),
        Move.between(scheme, held.map(Decision::tier), line.evaluation().given()),
        proposals.flatMap(row -> row.open(scheme.key())));
  }

  static TierStanding standing(TierScheme scheme, Optional<TierHistory.Row> history, LocalDate at) {
    return TierStanding.of(
        Optional.of(scheme),
        history.flatMap(row -> row.held(scheme.key(), at)).map(Decision::on),
        history
            .flatMap(row -> row.expired(scheme.key(), at))
            .map(
                decision ->
                    new TierStanding.Expired(
                        scheme.key(), decision.tier(), decision.until().orElse(LocalDate.MAX))),
        at);
  }
}
