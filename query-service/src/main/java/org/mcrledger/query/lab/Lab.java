package org.mcrledger.query.lab;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mcrledger.core.replay.Comparison;
import org.mcrledger.core.replay.Mover;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.lab.ReplayResult.Grouping;
import org.mcrledger.query.lab.ReplayResult.Moved;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries out one replay after the other, and tells what came of it. */
final class Lab {
  private final KeptPortfolios portfolios;
  private final KnownOverrides overrides;
  private final JdbcClient database;

  Lab(KeptPortfolios portfolios, KnownOverrides overrides, JdbcClient database) {
    this.portfolios = portfolios;
    this.overrides = overrides;
    this.database = database;
  }

  ReplayResult carryOut(ReplayRun run) {
    ReplayOrder order = run.order();
    run.begins(ReplayRun.State.READING);
    Replay replay = portfolios.of(order.knownUpTo(), order.months());
    run.expects(2 * replay.portfolio().contacts());
    run.begins(ReplayRun.State.SCORING);
    Replayed before = portfolios.before(replay, order.before(), run);
    Replayed after = portfolios.after(replay, order.after(), run);
    if (order.overrides()) {
      var set = overrides.upTo(portfolios.position());
      before = before.overridden(set);
      after = after.overridden(set);
    }
    return told(Comparison.of(before, after));
  }

  private ReplayResult told(Comparison compared) {
    Portfolio portfolio = compared.before().portfolio();
    CustomerLabels labels = new CustomerLabels(database);
    List<Moved> moved =
        compared.movers().stream().map(mover -> moved(compared, mover, labels)).toList();
    Map<Grouping, Map<String, Integer>> totals = new EnumMap<>(Grouping.class);
    totals.put(Grouping.REGION, counted(moved, Moved::region));
    totals.put(Grouping.INDUSTRY, counted(moved, Moved::industry));
    totals.put(Grouping.OWNER, counted(moved, Moved::owner));
    return new ReplayResult(
        portfolios.position(),
        portfolio.facts(),
        portfolio.contacts(),
        hash(compared),
        compared.matrix(compared.before().months().count() - 1),
        moved,
        totals);
  }

  private static Moved moved(Comparison compared, Mover mover, CustomerLabels labels) {
    Portfolio portfolio = compared.before().portfolio();
    CustomerId customer = portfolio.customer(portfolio.lastCustomer(mover.contact()));
    CustomerLabels.Label label = labels.of(customer);
    return new Moved(
        portfolio.contact(mover.contact()),
        customer,
        portfolio.lastSeniority(mover.contact()),
        compared.before().months().date(mover.first()),
        mover.before(),
        mover.after(),
        mover.months(),
        mover.cause(),
        label.region(),
        label.industry(),
        label.owner());
  }

  /** By an empty key those of whom nobody said. */
  private static Map<String, Integer> counted(
      List<Moved> moved, Function<Moved, Optional<String>> by) {
    Map<String, Integer> counts = new TreeMap<>();
    moved.forEach(each -> counts.merge(by.apply(each).orElse(""), 1, Integer::sum));
    return counts;
  }

  private static String hash(Comparison compared) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      compared.before().hash(sha::update);
      compared.after().hash(sha::update);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
