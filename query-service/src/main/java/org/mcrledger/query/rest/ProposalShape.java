package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.ProposalBook.Settlement;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.Reading;
import org.mcrledger.core.term.TierFinding.Because;
import org.mcrledger.core.term.TierFinding.Level;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.query.answer.ComparedLine;
import org.mcrledger.query.answer.Comparison;
import org.mcrledger.query.answer.ProposalFile;
import org.mcrledger.query.answer.ProposalLine;
import org.mcrledger.query.answer.TierStanding;

/** Proposals as JSON. */
final class ProposalShape {
  private ProposalShape() {}

  static Map<String, Object> line(ProposalLine line) {
    Proposal proposal = line.proposal();
    Optional<CustomerProfile> profile = line.profile();
    Map<String, Object> json =
        object(
            "proposal", proposal.event(),
            "customerId", line.customer(),
            "customerName", profile.map(CustomerProfile::name),
            "region", profile.flatMap(CustomerProfile::region),
            "scheme", proposal.scheme(),
            "version", proposal.version(),
            "on", proposal.on(),
            "basis", proposal.basis(),
            "result", proposal.result(),
            "tier", proposal.tier(),
            "needs", proposal.needs().stream().sorted().map(Measure::key).toList(),
            "heldThen", proposal.held(),
            "held", line.held().map(Decision::tier),
            "heldSince", line.held().map(Decision::on),
            "move", line.move().direction(),
            "steps", line.move().steps(),
            "state", line.state());
    json.putAll(standing(line.standing()));
    json.putAll(
        object(
            "acceptable", line.isAcceptable(),
            "corrected", line.corrected(),
            "ofAnotherVersion", line.isOfAnotherVersion(),
            "recordedAt", proposal.recordedAt(),
            "recordedBy", CurrentActor.mayKnow(proposal.account()),
            "position", proposal.position(),
            "settled", proposal.settled().map(ProposalShape::settled)));
    return json;
  }

  /** How far the tier held can be relied on. */
  static Map<String, Object> standing(TierStanding standing) {
    return object(
        "stale", standing.stale(),
        "expired",
            standing.expired().map(past -> object("tier", past.tier(), "until", past.until())));
  }

  private static Map<String, Object> settled(Settlement settled) {
    return object(
        "answer", settled.answer(),
        "by", CurrentActor.mayKnow(settled.account()),
        "byStaff", settled.staff(),
        "at", settled.at(),
        "tier", settled.tier(),
        "because", settled.because(),
        "on", settled.on(),
        "until", settled.until(),
        "event", settled.event(),
        "position", settled.position());
  }

  /** With every measure that was read, the events it came from, and why the tier follows. */
  static Map<String, Object> whole(ProposalFile file) {
    TierProposed made = file.proposed();
    Map<String, Object> json = line(file.line());
    json.put("measures", made.found().measures().stream().map(ProposalShape::reading).toList());
    json.putAll(
        object(
            "because", made.found().because().map(ProposalShape::because),
            "next", file.next().map(EvaluationShape::step)));
    return json;
  }

  private static Map<String, Object> reading(Reading reading) {
    return object(
        "measure", reading.measure(),
        "value", EvaluationShape.value(reading.value()),
        "on", reading.on(),
        "events", reading.events());
  }

  private static Map<String, Object> because(Because because) {
    if (because.rule().isPresent()) {
      return object("rule", because.rule().getAsInt());
    }
    Map<String, Object> levels = new LinkedHashMap<>();
    for (Level level : because.levels()) {
      levels.put(level.measure().key(), level.tier());
    }
    return because
        .place()
        .map(at -> object("place", at.place(), "of", at.of(), "lastOfTier", at.lastOfTier()))
        .orElseGet(() -> object("levels", levels));
  }

  /** A customer before and after. */
  static Map<String, Object> compared(ComparedLine line) {
    Map<String, Object> json = EvaluationShape.of(line.line());
    json.putAll(
        object(
            "held", line.held().map(Decision::tier),
            "heldSince", line.held().map(Decision::on),
            "move", line.move().direction(),
            "steps", line.move().steps(),
            "openProposal", line.open().map(Proposal::event)));
    json.putAll(standing(line.standing()));
    return json;
  }

  /** Tiers before by tiers after; no tier held is the word none. */
  static Map<String, Object> matrix(Comparison comparison) {
    Map<String, Object> rows = new LinkedHashMap<>();
    comparison
        .matrix()
        .forEach((from, to) -> rows.put(from.equals(Comparison.NONE) ? "none" : from, to));
    return rows;
  }
}
