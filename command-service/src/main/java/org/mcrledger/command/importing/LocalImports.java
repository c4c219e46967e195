package org.mcrledger.command.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mcrledger.command.importing.ImportApi.ReversalBody;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.FileImports;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.kit.reading.PageRequestArgument;

/** Imports for pages in the same JVM: the resources themselves answer. */
final class LocalImports implements FileImports {
  private final ImportApi api;

  LocalImports(ImportApi api) {
    this.api = api;
  }

  @Override
  public CommandAnswer tryOut(SentFile file, Asker by) {
    return answered(202, by, () -> started(file, by));
  }

  private Map<String, Object> started(SentFile file, Asker by) {
    try (InputStream content = file.content().open()) {
      return api.start(file.mapping(), file.name(), content, true, by.actor(), by.language());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CommandAnswer record(UUID dryRun, Asker by) {
    return answered(202, by, () -> api.record(dryRun, by.actor()));
  }

  @Override
  public CommandAnswer cancel(UUID id, Asker by) {
    return answered(200, by, () -> api.cancel(id, by.actor()));
  }

  @Override
  public CommandAnswer reverse(UUID id, String because, Asker by) {
    return answered(202, by, () -> api.reverse(id, new ReversalBody(because), by.actor()));
  }

  @Override
  public CommandAnswer list(Optional<String> cursor, Asker by) {
    return answered(
        200,
        by,
        () -> api.list(PageRequestArgument.of("/api/v1/imports?", null, cursor.orElse(null))));
  }

  @Override
  public CommandAnswer find(UUID id, Asker by) {
    return answered(200, by, () -> api.get(id));
  }

  @Override
  public CommandAnswer lines(UUID id, Asker by) {
    return answered(200, by, () -> api.lines(id, by.language()));
  }

  @Override
  public CommandAnswer mappings(Asker by) {
    return answered(200, by, api::mappings);
  }

  @Override
  public void errors(UUID id, Asker by, OutputStream to) throws IOException {
    by.actor().require(Right.IMPORT);
    Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    api.errors(id, text);
    text.flush();
  }

  private static CommandAnswer answered(int status, Asker by, Supplier<?> resource) {
    by.actor().require(Right.IMPORT);
    try {
      return new CommandAnswer(status, Json.mapper().writeValueAsString(resource.get()), Map.of());
    } catch (Refused refused) {
      Problem problem = refused.problem();
      Map<String, Object> document = Problems.document(problem, by.language());
      return new CommandAnswer(
          problem.status(), Json.mapper().writeValueAsString(document), Map.of());
    }
  }
}
