package org.mcrledger.query.lab;

import java.util.Map;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.json.Json;
import org.mcrledger.rules.Canonical;
import tools.jackson.databind.node.ObjectNode;

/** Saves a run of the lab: says to command-service what it followed from, and keeps its result. */
public final class SavingReplays {
  /** Where the command goes, below {@code /api/v1}. */
  public static final String PATH = "/saved-replays";

  private final ReplayDocuments writing;
  private final SavedDocuments documents;

  public SavingReplays(ReplayDocuments writing, SavedDocuments documents) {
    this.writing = writing;
    this.documents = documents;
  }

  /** What command-service is told; refused where the run is not done. */
  public ObjectNode command(ReplayRun run, String because) {
    ReplayResult result = run.requireResult();
    Map<String, Object> body =
        Map.of(
            "basis", basis(ReplayBases.of(result, writing.form())),
            "scored", result.all(),
            "moved", result.moving(),
            "document", Canonical.hash(writing.of(result)),
            "because", because);
    return Json.mapper().valueToTree(body);
  }

  private static Map<String, Object> basis(ReplayBasis basis) {
    return Map.of(
        "form", basis.form(),
        "before", rules(basis.before()),
        "after", rules(basis.after()),
        "from", basis.from(),
        "to", basis.to(),
        "position", basis.position(),
        "overrides", basis.overrides());
  }

  private static Map<String, Object> rules(ReplayBasis.Rules rules) {
    return Map.of(
        "kind", rules.rules().kind(),
        "key", rules.rules().key(),
        "hash", rules.hash(),
        "text", rules.text());
  }

  /** Once it is recorded. */
  public void keep(String id, ReplayRun run) {
    documents.keep(new ReplayId(id), writing.of(run.requireResult()));
  }

  /**
   * Both.
   *
   * @param request of {@link #PATH} and {@link #command}
   */
  public CommandAnswer save(ReplayRun run, CommandRequest request, Commands commands) {
    CommandAnswer answer = commands.send(request);
    if (answer.isDone()) {
      keep(Json.mapper().readTree(answer.json()).path("id").asString(), run);
    }
    return answer;
  }
}
