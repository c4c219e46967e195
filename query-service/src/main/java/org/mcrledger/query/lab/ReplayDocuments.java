package org.mcrledger.query.lab;

import java.nio.charset.StandardCharsets;
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

  byte[] of(ReplayResult result) {
    JsonNode document = Json.mapper().valueToTree(form.document(result));
    return Canonical.json(document).getBytes(StandardCharsets.UTF_8);
  }
}
