package org.mcrledger.standalone.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.rules.RuleText;
import org.mcrledger.standalone.data.Unstartable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Rule sets and tier schemes of a running server. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Draft and publish rule sets and tier schemes; 'replay' tries them out.",
    subcommands = {RulesCommand.Draft.class, RulesCommand.Publish.class})
public final class RulesCommand {
  private RulesCommand() {}

  /** Where the server keeps rules of the kind. */
  private static String path(RulesKind kind, String key) {
    return switch (kind) {
      case RULE_SET -> "/rule-sets/" + key;
      case TIER_SCHEME -> "/schemes/" + key;
    };
  }

  /** Saves a text as the draft of a key. */
  @Command(
      name = "draft",
      mixinStandardHelpOptions = true,
      description =
          "Save a file as the draft of KEY, in place of an earlier draft. One with errors is saved too;"
              + " it can be neither run nor published. Each error and warning is told with its place.")
  static final class Draft implements Runnable {
    @Mixin private ServerOptions server = new ServerOptions();

    @Parameters(index = "0", paramLabel = "KEY", description = "As the file itself says.")
    private String key = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "A rule set or tier scheme.")
    private Path file = Path.of("");

    @Option(names = "--note", paramLabel = "TEXT", description = "What is to be tried by it.")
    private @Nullable String note;

    @Override
    public void run() {
      String text = Texts.of(file);
      String path = path(RuleText.kindOf(text), key);
      Sent sent = new Sent().with("text", text).with("note", note);
      ServerClient client = server.client();
      JsonNode receipt = client.post(path + "/drafts", sent.json());
      Receipt.print("drafted " + key, receipt);
      JsonNode draft = client.get(path + "/draft");
      new Findings(ServerClient.language()).of(draft).forEach(System.err::println);
    }
  }

  /** Publishes the draft of a key. */
  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = "Publish the draft of KEY from a day on.")
  static final class Publish implements Runnable {
    @Mixin private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "KEY", description = "The key of the draft.")
    private String key = "";

    @Option(
        names = "--of",
        defaultValue = "rule-set",
        description = "rule-set or tier-scheme (default: rule-set).")
    private String of = "rule-set";

    @Option(
        names = "--because",
        required = true,
        paramLabel = "TEXT",
        description = "The reason, which is kept.")
    private String because = "";

    @Option(names = "--from", paramLabel = "DAY", description = "The first day (default: today).")
    private @Nullable String from;

    @Option(
        names = "--evidence",
        split = ",",
        paramLabel = "EVENT",
        description = "Events it rests on, such as that of a saved replay.")
    private List<String> evidence = List.of();

    @Override
    public void run() {
      Sent sent = new Sent().with("because", because).with("from", from).with("evidence", evidence);
      JsonNode receipt = server.client().post(path(kind(), key) + "/publications", sent.json());
      Receipt.print("published " + key, receipt);
    }

    private RulesKind kind() {
      return Keyed.find(RulesKind.class, of)
          .orElseThrow(() -> new Unstartable("--of is rule-set or tier-scheme, not " + of + "."));
    }
  }
}
