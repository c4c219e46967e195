package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.kernel.KeyedView;

/**
 * A report over the ledger. It subscribes to a family of events by overriding the family's two
 * methods; this is the only place that switches over all families. Corrections reach no view: they
 * change which events there are to fold, see {@link #fold}. Nor do rules, of which is asked when a
 * row is read, or saved replays.
 *
 * @param <K> the key of a row
 * @param <R> the row: a value that equals another with the same content
 */
public interface LedgerView<K, R> extends KeyedView<K, R, Recorded<LedgerEvent>> {
  @Override
  default Set<K> keysOf(Recorded<LedgerEvent> recorded) {
    return switch (recorded.event()) {
      case AgreementEvent e -> keys(recorded, e);
      case ContactEvent e -> keys(recorded, e);
      case CorrectionEvent _ -> Set.of();
      case CustomerEvent e -> keys(recorded, e);
      case EngagementEvent e -> keys(recorded, e);
      case MeasureEvent e -> keys(recorded, e);
      case OpportunityEvent e -> keys(recorded, e);
      case ProposalEvent e -> keys(recorded, e);
      case ReplayEvent _ -> Set.of();
      case RevenueEvent e -> keys(recorded, e);
      case RuleEvent _ -> Set.of();
      case ScoreEvent e -> keys(recorded, e);
      case StaffEvent e -> keys(recorded, e);
    };
  }

  @Override
  default R evolve(R row, Recorded<LedgerEvent> recorded) {
    return switch (recorded.event()) {
      case AgreementEvent e -> on(row, recorded, e);
      case ContactEvent e -> on(row, recorded, e);
      case CorrectionEvent _ -> row;
      case CustomerEvent e -> on(row, recorded, e);
      case EngagementEvent e -> on(row, recorded, e);
      case MeasureEvent e -> on(row, recorded, e);
      case OpportunityEvent e -> on(row, recorded, e);
      case ProposalEvent e -> on(row, recorded, e);
      case ReplayEvent _ -> row;
      case RevenueEvent e -> on(row, recorded, e);
      case RuleEvent _ -> row;
      case ScoreEvent e -> on(row, recorded, e);
      case StaffEvent e -> on(row, recorded, e);
    };
  }

  /**
   * The row out of all that was recorded, in the order of positions, of the streams and customers
   * that the key touches: only what holds and concerns the key is folded. Where a key was corrected
   * this gives its row anew; otherwise folding event by event gives the same.
   */
  default R fold(K key, List<Recorded<LedgerEvent>> recorded) {
    return fold(key, recorded, LocalDate.MAX);
  }

  /**
   * As {@link #fold(Object, List)}, out of what had happened wholly by the end of the day. A view
   * that shows more than what holds overrides this one.
   */
  default R fold(K key, List<Recorded<LedgerEvent>> recorded, LocalDate until) {
    R row = initial(key);
    for (Recorded<LedgerEvent> holding : Effects.effective(recorded)) {
      if (!holding.event().occurred().to().isAfter(until) && keysOf(holding).contains(key)) {
        row = evolve(row, holding);
      }
    }
    return row;
  }

  /** The rows that an event on an agreement concerns. */
  default Set<K> keys(Recorded<?> recorded, AgreementEvent event) {
    return Set.of();
  }

  /** The rows that an event on a contact concerns. */
  default Set<K> keys(Recorded<?> recorded, ContactEvent event) {
    return Set.of();
  }

  /** The rows that an event on a customer concerns. */
  default Set<K> keys(Recorded<?> recorded, CustomerEvent event) {
    return Set.of();
  }

  /** The rows that an event on an engagement concerns. */
  default Set<K> keys(Recorded<?> recorded, EngagementEvent event) {
    return Set.of();
  }

  /** The rows that a measure concerns. */
  default Set<K> keys(Recorded<?> recorded, MeasureEvent event) {
    return Set.of();
  }

  /** The rows that an event on an opportunity concerns. */
  default Set<K> keys(Recorded<?> recorded, OpportunityEvent event) {
    return Set.of();
  }

  /** The rows that a proposal of a tier concerns. */
  default Set<K> keys(Recorded<?> recorded, ProposalEvent event) {
    return Set.of();
  }

  /** The rows that revenue concerns. */
  default Set<K> keys(Recorded<?> recorded, RevenueEvent event) {
    return Set.of();
  }

  /** The rows that an outcome of scoring concerns. */
  default Set<K> keys(Recorded<?> recorded, ScoreEvent event) {
    return Set.of();
  }

  /** The rows that an event on our own people concerns. */
  default Set<K> keys(Recorded<?> recorded, StaffEvent event) {
    return Set.of();
  }

  /** The row after an event on an agreement. */
  default R on(R row, Recorded<?> recorded, AgreementEvent event) {
    return row;
  }

  /** The row after an event on a contact. */
  default R on(R row, Recorded<?> recorded, ContactEvent event) {
    return row;
  }

  /** The row after an event on a customer. */
  default R on(R row, Recorded<?> recorded, CustomerEvent event) {
    return row;
  }

  /** The row after an event on an engagement. */
  default R on(R row, Recorded<?> recorded, EngagementEvent event) {
    return row;
  }

  /** The row after a measure was taken. */
  default R on(R row, Recorded<?> recorded, MeasureEvent event) {
    return row;
  }

  /** The row after an event on an opportunity. */
  default R on(R row, Recorded<?> recorded, OpportunityEvent event) {
    return row;
  }

  /** The row after a tier was proposed, or a proposal declined. */
  default R on(R row, Recorded<?> recorded, ProposalEvent event) {
    return row;
  }

  /** The row after revenue was recorded. */
  default R on(R row, Recorded<?> recorded, RevenueEvent event) {
    return row;
  }

  /** The row after an outcome of scoring. */
  default R on(R row, Recorded<?> recorded, ScoreEvent event) {
    return row;
  }

  /** The row after an event on our own people. */
  default R on(R row, Recorded<?> recorded, StaffEvent event) {
    return row;
  }
}
