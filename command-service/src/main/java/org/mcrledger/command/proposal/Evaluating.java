package org.mcrledger.command.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.proposal.ProposalCommand.ProposeTier;
import org.mcrledger.core.proposal.ProposalDecider;
import org.mcrledger.core.proposal.ProposalIds;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.tiering.Findings;
import org.mcrledger.core.tiering.Ranking;
import org.mcrledger.core.tiering.Tiering;
import org.mcrledger.ledger.append.AppendException;
import org.mcrledger.ledger.append.DuplicateEvent;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.append.VersionConflict;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.Envelope;

/** Evaluates customers and records what is worth putting before people, in batches. */
public final class Evaluating {
  private static final int TRIES_MAX = 5;

  private final Portfolio portfolio;
  private final LedgerAppender appender;
  private final EventCodec codec;
  private final ProposalDecider decider = new ProposalDecider();

  Evaluating(Portfolio portfolio, LedgerAppender appender, EventCodec codec) {
    this.portfolio = portfolio;
    this.appender = appender;
    this.codec = codec;
  }

  /**
   * What came of it.
   *
   * @param basis the position up to which the ledger was read
   */
  record Done(long basis, int evaluated, int notAssessable, int notRanked, int proposed) {
    private Done and(Done other) {
      return new Done(
          basis,
          evaluated + other.evaluated,
          notAssessable + other.notAssessable,
          notRanked + other.notRanked,
          proposed + other.proposed);
    }
  }

  List<CustomerId> meant(Order order) {
    return order.customers().isEmpty()
        ? portfolio.customers()
        : order.customers().stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
  }

  /**
   * Evaluates all that are meant.
   *
   * @param progress is told after each batch how many are done, and may stop the work by throwing
   */
  Done evaluate(Order order, IntConsumer progress) {
    long basis = portfolio.head();
    Ranking ranking =
        order.scheme().ranks()
            ? portfolio.ranking(order.scheme(), order.at(), basis)
            : Ranking.of(List.of());
    Tiering tiering = Tiering.among(order.scheme(), ranking);
    Done done = new Done(basis, 0, 0, 0, 0);
    List<CustomerId> all = meant(order);
    for (int from = 0; from < all.size(); from += Portfolio.READ_AT_ONCE) {
      int to = Math.min(all.size(), from + Portfolio.READ_AT_ONCE);
      done = done.and(batch(all.subList(from, to), order, tiering, basis));
      progress.accept(to);
    }
    return done;
  }

  /** Someone else may have proposed the same meanwhile: then all is read anew. */
  private Done batch(List<CustomerId> some, Order order, Tiering tiering, long basis) {
    for (int tries = 1; ; tries++) {
      Batch batch = new Batch(order, tiering, basis);
      portfolio.read(some, basis).stream().filter(order::isMeant).forEach(batch::add);
      try {
        append(batch.proposals);
        return batch.done();
      } catch (VersionConflict | DuplicateEvent lost) {
        if (tries == TRIES_MAX) {
          throw lost;
        }
      }
    }
  }

  private void append(List<Envelope> proposals) {
    if (proposals.isEmpty()) {
      return;
    }
    try {
      appender.append(proposals).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof AppendException known ? known : e;
    }
  }

  private final class Batch {
    private final Order order;
    private final Tiering tiering;
    private final long position;
    private final List<Envelope> proposals = new ArrayList<>();
    private int evaluated;
    private int notAssessable;
    private int notRanked;

    Batch(Order order, Tiering tiering, long position) {
      this.order = order;
      this.tiering = tiering;
      this.position = position;
    }

    void add(Basis basis) {
      TierFinding found =
          Findings.of(order.scheme(), tiering.evaluate(basis.measures(order.scheme(), order.at())));
      evaluated++;
      switch (found.result()) {
        case ASSESSED -> {}
        case NOT_ASSESSABLE -> notAssessable++;
        case NOT_RANKED -> notRanked++;
      }
      if (basis.isDue(found, order.scheme(), order.at())) {
        propose(basis, found).ifPresent(proposals::add);
      }
    }

    private Optional<Envelope> propose(Basis basis, TierFinding found) {
      ProposeTier command =
          new ProposeTier(
              basis.customer(),
              order.scheme().forDecisions(),
              order.at(),
              position,
              found,
              basis.held(order.scheme(), order.at()).map(TierStep::tier));
      return switch (decider.decide(command, basis.proposals())) {
        case Verdict.Rejected<ProposalEvent> _ -> Optional.empty();
        case Verdict.Accepted<ProposalEvent>(var events) ->
            Optional.of(envelope((TierProposed) events.getFirst(), basis.nextVersion()));
      };
    }

    private Envelope envelope(TierProposed proposed, long version) {
      return codec.envelope(ProposalIds.of(proposed), version, proposed, order.by());
    }

    Done done() {
      return new Done(position, evaluated, notAssessable, notRanked, proposals.size());
    }
  }
}
