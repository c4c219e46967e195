package org.mcrledger.query.lab;

import java.util.List;
import java.util.Map;
import org.mcrledger.core.replay.Comparison;
import org.mcrledger.core.replay.Mover;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.lab.ReplayResult.CustomerLabel;
import org.mcrledger.query.lab.ReplayResult.MovedPerson;

/** Scores everybody by two rule sets. */
final class RuleSetLab {
  private final KeptPortfolios portfolios;
  private final Judging judging;
  private final CustomerLabels labels;
  private final ReplayRoom room;
  private final Kept others;

  /**
   * @param others what labs of another kind keep
   */
  RuleSetLab(
      KeptPortfolios portfolios,
      Judging judging,
      CustomerLabels labels,
      ReplayRoom room,
      Kept others) {
    this.portfolios = portfolios;
    this.judging = judging;
    this.labels = labels;
    this.room = room;
    this.others = others;
  }

  ReplayResult carryOut(ReplayRun run, ReplayOrder.OfRuleSets order) {
    run.begins(ReplayRun.State.READING);
    Replay replay = ready(run, order);
    run.expects(2L * replay.portfolio().contacts());
    run.begins(ReplayRun.State.SCORING);
    Replayed before = portfolios.before(replay, order.before().rules(), run);
    Replayed after = portfolios.after(replay, order.after().rules(), run);
    if (order.overrides()) {
      var set = judging.overrides(run, portfolios.position());
      before = before.overridden(set);
      after = after.overridden(set);
    }
    judging.ofRuleSets(run, portfolios.position(), before, after);
    return told(order, Comparison.of(before, after), run::requireWanted);
  }

  /** With the facts in memory, and room for what is made of them. */
  private Replay ready(ReplayRun run, ReplayOrder.OfRuleSets order) {
    room.clear(others);
    Portfolio portfolio = portfolios.upTo(order.knownUpTo());
    int threads = judging.threads(run);
    int shown = order.overrides() ? 2 : 0;
    room.take(portfolio.footprint(2, shown, threads), order.months(), others);
    // What the last run left is beside what the first of the two makes anew.
    if (!room.holds(portfolio.footprint(3, 0, threads), order.months())) {
      portfolios.forgetRuns();
    }
    return portfolios.over(portfolio, order.months());
  }

  private ReplayResult told(
      ReplayOrder.OfRuleSets order, Comparison compared, Runnable stillWanted) {
    Portfolio portfolio = compared.before().portfolio();
    Map<CustomerId, CustomerLabel> labelled =
        labels.of(
            compared.movers().stream().map(mover -> customer(portfolio, mover)).toList(),
            portfolios.position(),
            stillWanted);
    List<MovedPerson> moved =
        compared.movers().stream().map(mover -> moved(compared, mover, labelled)).toList();
    return new ReplayResult.OfRuleSets(
        order,
        portfolios.position(),
        portfolio.facts(),
        portfolio.contacts(),
        Lab.hash(
            sha -> {
              compared.before().hash(sha::update);
              compared.after().hash(sha::update);
            }),
        compared.matrix(compared.before().months().count() - 1),
        moved,
        Lab.totals(moved));
  }

  private static CustomerId customer(Portfolio portfolio, Mover mover) {
    return portfolio.customer(portfolio.lastCustomer(mover.contact()));
  }

  private static MovedPerson moved(
      Comparison compared, Mover mover, Map<CustomerId, CustomerLabel> labels) {
    Portfolio portfolio = compared.before().portfolio();
    CustomerId customer = customer(portfolio, mover);
    return new MovedPerson(
        portfolio.contact(mover.contact()),
        customer,
        portfolio.lastSeniority(mover.contact()),
        compared.before().months().date(mover.first()),
        mover.before(),
        mover.after(),
        mover.months(),
        mover.cause(),
        labels.getOrDefault(customer, CustomerLabel.NONE));
  }
}
