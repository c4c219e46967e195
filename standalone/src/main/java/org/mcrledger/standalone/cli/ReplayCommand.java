package org.mcrledger.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Asks a running server who would have stood where under other rules. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Replay history under a rule set or tier scheme of yours: who moves, from where to where,"
            + " when first, and why. Nothing is written to the ledger.")
public final class ReplayCommand implements Runnable {
  /** What the result is written as. */
  enum Format {
    table,
    csv,
    json
  }

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--rules",
      required = true,
      paramLabel = "FILE|NAME",
      description =
          "What to try out: a file, YAML or JSON, or the name of a rule set or tier scheme, such as"
              + " sabc, sabc@2025-01-01 (in force that day), sabc@1a2b3c4d (by its hash), or"
              + " sabc@draft.")
  private String rules = "";

  @Option(
      names = "--against",
      paramLabel = "FILE|NAME",
      description = "What to compare with, said likewise (default: what is in force).")
  private @Nullable String against;

  @Option(
      names = "--of",
      description =
          "rule-set or tier-scheme, where a name could be either (default: the rule set).")
  private @Nullable String of;

  @Option(names = "--from", description = "The first month, such as 2022-01.")
  private @Nullable String from;

  @Option(names = "--to", description = "The last month (default: the last that is over).")
  private @Nullable String to;

  @Option(
      names = "--known-at",
      description = "Use only what was known at this position, moment or day.")
  private @Nullable String knownAt;

  @Option(
      names = "--overrides",
      description = "Let scores set by hand stand in place of computed ones.")
  private boolean overrides;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: table).")
  private Format format = Format.table;

  @Option(
      names = "--save",
      paramLabel = "BECAUSE",
      description = "Save the replay as evidence, with a reason; its id goes to standard error.")
  private @Nullable String save;

  @Override
  public void run() {
    Sent sent = sent(); // before anybody is asked for a password
    ServerClient client = server.client();
    JsonNode run = client.post("/replays", sent.json());
    String path = "/replays/" + run.get("id").asString();
    new Underway(client, "the replay", path + "?movers=0").untilDone(run);
    Optional.ofNullable(save).ifPresent(because -> save(client, path, because));
    System.out.print(document(client, path));
    System.out.flush();
  }

  private static void save(ServerClient client, String path, String because) {
    JsonNode receipt = client.post(path + "/saved", new Sent().with("because", because).json());
    System.err.println(
        "saved as %s, event %s"
            .formatted(receipt.path("id").asString(), receipt.path("events").path(0).asString()));
  }

  private Sent sent() {
    return new Sent()
        .with("rules", textOrName(rules))
        .with("against", against == null ? null : textOrName(against))
        .with("of", of)
        .with("from", from)
        .with("to", to)
        .with("knownAt", knownAt)
        .with("overrides", overrides);
  }

  /** The text of the file where there is one of that name; else the server knows the name. */
  private static String textOrName(String said) {
    Path file = Path.of(said);
    boolean named = !Files.exists(file) && !said.contains("/") && !said.contains(".");
    return named ? said : Texts.of(file);
  }

  private String document(ServerClient client, String path) {
    return switch (format) {
      case csv -> client.getText(path, "text/csv");
      case json ->
          client.getText(path + "?movers=1000000", "application/json") + System.lineSeparator();
      case table -> ReplayTable.of(client.get(path + "?movers=1000000"));
    };
  }
}
