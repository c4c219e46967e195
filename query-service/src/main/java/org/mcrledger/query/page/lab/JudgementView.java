package org.mcrledger.query.page.lab;

import java.util.List;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Names;

/**
 * Whether rules would have been right: beside what people decided, and beside what came.
 *
 * @param agreements under both rules, for each thing that people decide
 * @param disagreements the largest first
 * @param tests a year's scores beside the next year's outcomes, under both rules
 * @param lifts of each test that has deciles
 */
public record JudgementView(
    List<Agreed> agreements,
    List<Disagreed> disagreements,
    List<Tested> tests,
    List<ChartView> lifts) {
  public JudgementView {
    agreements = List.copyOf(agreements);
    disagreements = List.copyOf(disagreements);
    tests = List.copyOf(tests);
    lifts = List.copyOf(lifts);
  }

  /**
   * Decisions of one kind beside what one set of rules finds.
   *
   * @param of what people decided
   * @param without decisions beside which the rules find nothing
   */
  public record Agreed(
      String of,
      String rules,
      String decisions,
      String without,
      Figure share,
      Figure kappa,
      Figure weightedKappa) {}

  /**
   * A figure in words, or why there is none.
   *
   * @param interval of 95 %; empty where none is given
   */
  public record Figure(boolean known, String words, String interval) {}

  /**
   * A decision that the rules do not follow.
   *
   * @param person id; empty where it is about a customer
   */
  public record Disagreed(
      String on,
      String customer,
      Names customerNames,
      String person,
      String of,
      String people,
      String before,
      String after,
      String because) {}

  /**
   * One year's scores beside an outcome of the next, under one set of rules.
   *
   * @param excluded customers who are no case, in words by why
   */
  public record Tested(
      String years,
      String outcome,
      String rules,
      String cases,
      Figure correlation,
      String excluded) {}
}
