package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.customer.CustomerCommand.DecideTier;
import org.mcrledger.core.customer.CustomerState;
import org.mcrledger.core.event.ProposalEvent.ProposalDeclined;
import org.mcrledger.core.proposal.ProposalCommand.DeclineProposal;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.ProposalStanding;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;

/** What the committee may say to a proposal: one route, whichever way it decides. */
final class ProposalRoutes {
  private ProposalRoutes() {}

  /**
   * It leaves a tier decision or a declining. A correction of the decision is that of any tier
   * decision; that of a declining is said here again.
   */
  static final List<CommandRoute<?>> TABLE =
      List.of(
          new CommandRoute<>(
              "/proposals/{id}/decision",
              Right.DECIDE_TIER,
              Decision.class,
              Set.of(ProposalDeclined.class),
              ProposalRoutes::decide));

  /** Which way it is decided. */
  enum Way {
    /** The tier as proposed. */
    ACCEPT,
    /** Another tier, for a time. */
    OVERRIDE,
    /** Nothing changes. */
    DECLINE
  }

  /**
   * @param tier of an override
   * @param code of a tier decision; evaluation where none is given
   * @param until the last day on which an override holds
   */
  record Decision(
      Way decision,
      Optional<TierKey> tier,
      Optional<ReasonCode> code,
      String because,
      Optional<LocalDate> effectiveOn,
      Optional<LocalDate> until) {}

  private static Object decide(Request<Decision> request) {
    ProposalStanding proposal =
        id(request.id())
            .flatMap(request.facts()::proposal)
            .orElseThrow(
                () ->
                    Problem.of("unknown-proposal", 404)
                        .with("proposal", request.id())
                        .asException());
    return request.body().decision() == Way.DECLINE
        ? decline(request, proposal)
        : tier(request, proposal);
  }

  private static DecideTier tier(Request<Decision> request, ProposalStanding proposal) {
    Decision body = request.body();
    TierKey tier = body.decision() == Way.ACCEPT ? accepted(body, proposal) : other(body, proposal);
    Set<EventId> evidence = proposal.found().events();
    return new DecideTier(
        proposal.customer(),
        request.facts().scheme(proposal.scheme()),
        tier,
        body.code().orElse(ReasonCode.EVALUATION),
        body.because(),
        request.day(body.effectiveOn()),
        body.until(),
        evidence,
        request.facts().found(evidence),
        Optional.of(proposal));
  }

  private static TierKey accepted(Decision body, ProposalStanding proposal) {
    if (body.tier().isPresent()) {
      throw refused("only-an-override-names-a-tier", "tier");
    }
    return proposal
        .found()
        .tier()
        .orElseThrow(() -> refused("nothing-is-proposed-to-accept", "decision"));
  }

  private static TierKey other(Decision body, ProposalStanding proposal) {
    TierKey tier = body.tier().orElseThrow(() -> refused("an-override-names-a-tier", "tier"));
    if (proposal.found().tier().equals(Optional.of(tier))) {
      throw refused("an-override-names-another-tier", "tier");
    }
    return tier;
  }

  private static DeclineProposal decline(Request<Decision> request, ProposalStanding proposal) {
    if (request.body().tier().isPresent()) {
      throw refused("only-an-override-names-a-tier", "tier");
    }
    boolean decided =
        request.facts().customer(proposal.customer()) instanceof CustomerState.Registered known
            && known.answered().contains(proposal.proposal());
    return new DeclineProposal(
        proposal.customer(),
        proposal.proposal(),
        request.body().because(),
        request.day(request.body().effectiveOn()),
        decided,
        proposal.declined());
  }

  private static Optional<EventId> id(String text) {
    try {
      return Optional.of(EventId.of(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static RuntimeException refused(String rule, String field) {
    return Problem.refused(rule, field, Map.of()).asException();
  }
}
