package org.mcrledger.command.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.axon.Outcome;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.kit.access.Denied;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.kit.reading.ETags;
import org.mcrledger.ledger.append.LedgerUnavailable;
import org.mcrledger.ledger.append.OutcomeUnknown;
import org.mcrledger.ledger.read.LedgerUnreadable;
import org.mcrledger.ledger.subject.KeyTrouble;
import org.mcrledger.ledger.subject.SubjectErased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what became of a command into the words of HTTP. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

  private Answers() {}

  static CommandAnswer of(Outcome outcome, CommandRequest request) {
    return switch (outcome) {
      case Outcome.Receipt receipt -> done(receipt);
      case Outcome.Refusal refusal -> refused(refusal, request);
    };
  }

  private static CommandAnswer done(Outcome.Receipt receipt) {
    StreamName stream = receipt.stream();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", stream.id());
    json.put("events", receipt.events().stream().map(EventId::toString).toList());
    json.put("position", receipt.position());
    String location = "/api/v1" + CommandRoutes.location(stream);
    return new CommandAnswer(
        201,
        Json.mapper().writeValueAsString(json),
        Map.of(
            "Location",
            location,
            "ETag",
            ETags.of(receipt.version()),
            "Content-Type",
            "application/json"));
  }

  /** What the path speaks of and is not there is not found; all else is against a rule. */
  private static CommandAnswer refused(Outcome.Refusal refusal, CommandRequest request) {
    Verdict.Rejected<?> because = refusal.because();
    boolean missing =
        refusal.unknown()
            && !isTextOfNewRules(refusal)
            && CommandRoutes.find(request.path()).filter(m -> !m.id().isEmpty()).isPresent();
    Problem problem =
        missing
            ? new Problem(
                because.rule(),
                404,
                Optional.empty(),
                because.params(),
                List.of(),
                Optional.empty())
            : Problem.refused(because.rule(), BodyFields.of(because.field()), because.params());
    return problem(problem, request);
  }

  /** Rules are drafted at the address that they are to have: what is refused there is the text. */
  private static boolean isTextOfNewRules(Outcome.Refusal refusal) {
    return refusal.stream().concept().equals(Concepts.RULES.name())
        && !refusal.because().rule().equals("unknown-rules");
  }

  /** Our own faults are logged with an id that the sender is told; nobody outside sees more. */
  static CommandAnswer of(RuntimeException thrown, CommandRequest request) {
    return problem(
        switch (thrown) {
          case Refused refused -> refused.problem();
          case Denied denied -> Problem.of(denied.rule(), 403).with("right", denied.right().key());
          case SubjectErased _ -> Problem.of("person-erased", 422);
          case LedgerUnavailable _, LedgerUnreadable _, KeyTrouble _ ->
              fault("not-ready", 503, thrown);
          case OutcomeUnknown _ -> fault("outcome-unknown", 503, thrown);
          default -> fault("unexpected", 500, thrown);
        },
        request);
  }

  private static Problem fault(String rule, int status, RuntimeException thrown) {
    String id = UUID.randomUUID().toString();
    LOG.error("a command failed, problem {}", id, thrown);
    return Problem.of(rule, status).quoting(id);
  }

  /** The rule is logged, never what the command says of anybody; the command's id stands beside. */
  private static CommandAnswer problem(Problem problem, CommandRequest request) {
    LOG.info("a command was refused: {}", problem.rule());
    return new CommandAnswer(
        problem.status(),
        Json.mapper().writeValueAsString(Problems.document(problem, request.language())),
        Map.of(
            "Content-Type",
            Problems.MEDIA_TYPE,
            "Content-Language",
            request.language().key(),
            "Cache-Control",
            "no-store"));
  }
}
