package org.mcrledger.query.lab;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mcrledger.kit.json.Json;
import org.mcrledger.rules.Canonical;
import tools.jackson.databind.JsonNode;

/** Writes results down in their canonical form: the same basis gives the same bytes. */
public final class ReplayDocuments {
  private final ResultForm form;

  public ReplayDocuments(ResultForm form) {
    this.form = form;
  }

  int form() {
    return form.number();
  }

  /** Of the run; empty where it is not done. */
  Optional<byte[]> of(ReplayRun run) {
    return run.result().map(result -> bytes(run.order(), result));
  }

  private byte[] bytes(ReplayOrder order, ReplayResult result) {
    JsonNode document = Json.mapper().valueToTree(form.document(order, result));
    return Canonical.json(document).getBytes(StandardCharsets.UTF_8);
  }
}
