package org.mcrledger.standalone.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mcrledger.kit.command.Multipart;
import org.mcrledger.standalone.data.Unstartable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Brings a CSV file into a running server, and returns once its facts can be read there. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Bring in a CSV file by a mapping. Rows that cannot become facts do not stop the others: they are counted, and"
            + " listed with their reasons in FILE.errors.csv.")
public final class ImportCommand implements Runnable {
  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--mapping",
      required = true,
      description =
          "A mapping file (YAML), or the name of one that ships, such as online-retail-ii.")
  private String mapping = "";

  @Parameters(paramLabel = "FILE", description = "The CSV file.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Do all checks and write nothing.")
  private boolean dryRun;

  @Override
  public void run() {
    if (!Files.isReadable(file)) {
      throw new Unstartable("the file " + file + " cannot be read.");
    }
    ServerClient client = server.client();
    JsonNode job = send(client);
    String path = "/imports/" + job.get("id").asString();
    Underway underway = new Underway(client, "the import", path);
    JsonNode result = underway.untilDone(job).get("result");
    if (!dryRun) {
      awaitReadable(underway, result.path("lastPosition").asLong(0));
    }
    report(result);
    saveErrors(client, path, result);
  }

  private JsonNode send(ServerClient client) {
    try {
      Multipart form =
          new Multipart()
              .text("mapping", mappingText())
              .file("file", String.valueOf(file.getFileName()), BodyPublishers.ofFile(file));
      return client.post("/imports?dryRun=" + dryRun, form.contentType(), form.body());
    } catch (IOException e) {
      throw new Unstartable("the file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** What is no file is taken for the name of a mapping that ships. */
  private String mappingText() throws IOException {
    Path path = Path.of(mapping);
    return Files.isRegularFile(path) ? Files.readString(path) : mapping;
  }

  /** Facts are readable once every read model stands at the import's last event. */
  private static void awaitReadable(Underway underway, long position) {
    while (underway
        .client()
        .get("/ledger")
        .get("processors")
        .valueStream()
        .anyMatch(processor -> processor.get("position").asLong() < position)) {
      underway.pause();
    }
  }

  private static void report(JsonNode result) {
    result.forEachEntry(
        (name, value) -> {
          if (value.isNumber() && !name.endsWith("Position")) {
            System.out.printf("%-20s %,d%n", name, value.asLong());
          }
        });
    result
        .path("skipped-because")
        .forEachEntry(
            (because, rows) -> System.out.printf("  skipped: %,d, %s%n", rows.asLong(), because));
  }

  private void saveErrors(ServerClient client, String path, JsonNode result) {
    if (result.path("refused").asLong(0) + result.path("skipped").asLong(0) == 0) {
      return;
    }
    Path errors = file.resolveSibling(file.getFileName() + ".errors.csv");
    try {
      Files.writeString(errors, client.getText(path + "/errors"));
      System.err.println("refused and skipped rows, with reasons: " + errors);
    } catch (IOException e) {
      System.err.println("the list of refused rows could not be written to " + errors);
    }
  }
}
