package org.mcrledger.query.lab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.replay.TierMover;
import org.mcrledger.core.replay.TierReplay;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.lab.ReplayResult.CustomerLabel;
import org.mcrledger.query.lab.ReplayResult.MovedCustomer;

/** Classes all customers by two tier schemes. */
final class SchemeLab {
  private final TierBases bases;
  private final Judging judging;
  private final CustomerLabels labels;
  private final ReplayRoom room;
  private final Kept others;

  /**
   * @param others what labs of another kind keep
   */
  SchemeLab(TierBases bases, Judging judging, CustomerLabels labels, ReplayRoom room, Kept others) {
    this.bases = bases;
    this.judging = judging;
    this.labels = labels;
    this.room = room;
    this.others = others;
  }

  ReplayResult carryOut(ReplayRun run, ReplayOrder.OfSchemes order) {
    run.begins(ReplayRun.State.READING);
    room.clear(others);
    TierReplay replay =
        new TierReplay(bases.upTo(order.knownUpTo(), run::requireWanted), order.months());
    room.take(
        replay.footprint(order.before().rules(), order.after().rules(), judging.threads(run)),
        order.months(),
        others);
    run.expects(2L * replay.customers().size() * order.months().count());
    run.begins(ReplayRun.State.SCORING);
    TierComparison compared =
        replay.compare(order.before().rules(), order.after().rules(), run::scored);
    judging.ofSchemes(run, bases.position(), compared, replay.customers());
    return told(order, replay, compared, run::requireWanted);
  }

  private ReplayResult told(
      ReplayOrder.OfSchemes order,
      TierReplay replay,
      TierComparison compared,
      Runnable stillWanted) {
    Map<CustomerId, CustomerLabel> labelled =
        labels.of(
            compared.movers().stream().map(mover -> customer(replay, mover)).toList(),
            bases.position(),
            stillWanted);
    List<MovedCustomer> moved =
        compared.movers().stream().map(mover -> moved(replay, mover, labelled)).toList();
    return new ReplayResult.OfSchemes(
        order,
        bases.position(),
        replay.facts(),
        Lab.hash(sha -> hash(compared, sha::update)),
        compared,
        moved,
        Lab.totals(moved));
  }

  private static void hash(TierComparison compared, Consumer<byte[]> sink) {
    compared.before().customers().stream()
        .map(each -> each.value() + "\n")
        .forEach(id -> sink.accept(id.getBytes(StandardCharsets.UTF_8)));
    compared.before().hash(sink);
    compared.after().hash(sink);
  }

  private static CustomerId customer(TierReplay replay, TierMover mover) {
    return replay.customers().get(mover.customer()).customer();
  }

  private static MovedCustomer moved(
      TierReplay replay, TierMover mover, Map<CustomerId, CustomerLabel> labels) {
    CustomerId customer = customer(replay, mover);
    return new MovedCustomer(
        customer,
        replay.months().date(mover.first()),
        mover.before(),
        mover.after(),
        mover.months(),
        mover.cause(),
        labels.getOrDefault(customer, CustomerLabel.NONE));
  }
}
