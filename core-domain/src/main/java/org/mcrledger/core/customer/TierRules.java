package org.mcrledger.core.customer;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.customer.CustomerCommand.DecideTier;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Evidence;
import org.mcrledger.core.term.ProposalStanding;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.TierKey;

/**
 * The rules of deciding a tier. It needs no proposal; one that answers a proposal rests on what
 * still stands, and where it departs from it, it is for a time.
 */
final class TierRules {
  private final DecideTier command;
  private final Set<EventId> answered;

  TierRules(DecideTier command, Set<EventId> answered) {
    this.command = command;
    this.answered = answered;
  }

  Verdict<CustomerEvent> verdict() {
    if (command.scheme().isEmpty()) {
      return Verdict.reject("unknown-scheme", "scheme");
    }
    SchemeTiers scheme = command.scheme().get();
    String tiers = scheme.tiers().stream().map(TierKey::value).collect(Collectors.joining(", "));
    boolean backwards = command.until().filter(until -> until.isBefore(command.on())).isPresent();
    return Checks.<CustomerEvent>begin()
        .refuse(!scheme.tiers().contains(command.tier()), "unknown-tier", "tier", "tiers", tiers)
        .refuse(command.because().isBlank(), "a-tier-decision-needs-a-reason", "because")
        .refuse(backwards, "a-period-ends-after-it-begins", "until", "from", command.on())
        .and(this::evidenceIsThere)
        .and(() -> command.proposal().map(p -> answers(p, scheme)).orElseGet(Checks::begin))
        .orAccept(() -> decided(scheme));
  }

  private Checks<CustomerEvent> evidenceIsThere() {
    Optional<EventId> unknown = new Evidence(command.evidence(), command.evidenceFound()).unknown();
    String first = unknown.map(EventId::toString).orElse("");
    return Checks.<CustomerEvent>begin()
        .refuse(unknown.isPresent(), "unknown-evidence", "evidence", "event", first);
  }

  private Checks<CustomerEvent> answers(ProposalStanding proposal, SchemeTiers scheme) {
    boolean foreign =
        !proposal.customer().equals(command.customer())
            || !proposal.scheme().equals(scheme.scheme());
    boolean done = proposal.declined() || answered.contains(proposal.proposal());
    boolean departs = !proposal.found().tier().equals(Optional.of(command.tier()));
    return Checks.<CustomerEvent>begin()
        .refuse(foreign, "a-proposal-is-of-its-customer-and-scheme", "proposal")
        .refuse(done, "a-proposal-is-settled-once", "proposal")
        .refuse(
            proposal.supersededBy().isPresent(),
            "proposal-superseded",
            "proposal",
            "by",
            text(proposal.supersededBy()))
        .refuse(
            proposal.corrected().isPresent(),
            "proposal-rests-on-what-was-corrected",
            "proposal",
            "event",
            text(proposal.corrected()))
        .refuse(
            !proposal.version().equals(scheme.version()), "proposal-of-another-version", "proposal")
        .refuse(departs && command.until().isEmpty(), "a-departure-needs-an-expiry", "until");
  }

  private static String text(Optional<EventId> event) {
    return event.map(EventId::toString).orElse("");
  }

  private CustomerEvent decided(SchemeTiers scheme) {
    return new TierDecided(
        command.customer(),
        scheme.scheme(),
        scheme.version(),
        command.tier(),
        command.code(),
        command.because(),
        command.on(),
        command.until(),
        command.evidence(),
        command.proposal().map(ProposalStanding::proposal));
  }
}
