package org.mcrledger.standalone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * Tiers at a running server: what schemes give, what is proposed, what the committee says to it.
 */
@Command(
    name = "tiers",
    mixinStandardHelpOptions = true,
    description =
        "Evaluate customers by a tier scheme, have tiers proposed, decide them, and list who decided.",
    subcommands = {
      TiersCommand.Evaluate.class,
      TiersCommand.Propose.class,
      TiersCommand.Decide.class,
      AuditCommand.class
    })
public final class TiersCommand {
  private TiersCommand() {}

  /** Writes nothing to the ledger. */
  @Command(
      name = "evaluate",
      mixinStandardHelpOptions = true,
      description =
          "Which tier a scheme gives to which customer, beside the tier held. Nothing is written to the ledger.")
  static final class Evaluate implements Runnable {
    @Mixin private ServerOptions server = new ServerOptions();

    @Option(names = "--scheme", paramLabel = "KEY", description = "Default: the official one.")
    private @Nullable String scheme;

    @Option(names = "--at", paramLabel = "DAY", description = "As valid on this day.")
    private @Nullable String at;

    @Option(
        names = "--known-at",
        description = "Use only what was known at this position, moment or day.")
    private @Nullable String knownAt;

    @Option(names = "--json", description = "The server's answer as it is.")
    private boolean json;

    @Override
    public void run() {
      Address asked =
          new Address("/evaluations/moves")
              .with("scheme", scheme)
              .with("validAt", at)
              .with("knownAt", knownAt);
      String answer = server.client().getText(asked.toString());
      System.out.print(
          json
              ? answer + System.lineSeparator()
              : TierTable.ofMoves(ServerClient.JSON.readTree(answer)));
      System.out.flush();
    }
  }

  /** Has tiers proposed, and lists what is open then. */
  @Command(
      name = "propose",
      mixinStandardHelpOptions = true,
      description =
          "Have customers evaluated and new tiers proposed to the committee; lists the open proposals of the scheme.")
  static final class Propose implements Runnable {
    @Mixin private ServerOptions server = new ServerOptions();

    @Option(names = "--scheme", paramLabel = "KEY", description = "Default: the official one.")
    private @Nullable String scheme;

    @Option(names = "--on", paramLabel = "DAY", description = "The day to evaluate: today.")
    private @Nullable String on;

    @Option(
        names = "--customer",
        split = ",",
        paramLabel = "ID",
        description = "Only these customers.")
    private List<String> customers = List.of();

    @Option(names = "--region", description = "Only customers of this region.")
    private @Nullable String region;

    @Override
    public void run() {
      ServerClient client = server.client();
      Sent sent =
          new Sent()
              .with("scheme", scheme)
              .with("on", on)
              .with("region", region)
              .with("customers", customers);
      JsonNode job = client.post("/proposals", sent.json());
      String path = "/jobs/" + job.get("id").asString();
      JsonNode result = new Underway(client, "the evaluation", path).untilDone(job).get("result");
      System.err.printf(
          "%,d evaluated, %,d proposed%n",
          result.path("evaluated").asLong(), result.path("proposed").asLong());
      System.out.print(TierTable.ofProposals(open(client, result.path("scheme").asString())));
      System.out.flush();
    }

    private List<JsonNode> open(ServerClient client, String evaluated) {
      return Pages.all(
          client, () -> new Address("/proposals").with("scheme", evaluated).with("region", region));
    }
  }

  /** The committee's word on one proposal. */
  @Command(
      name = "decide",
      mixinStandardHelpOptions = true,
      description = "Accept, override or decline a proposal.")
  static final class Decide implements Runnable {
    @Mixin private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "PROPOSAL", description = "As 'tiers propose' lists it.")
    private String proposal = "";

    @ArgGroup(multiplicity = "1")
    private Way way = new Way();

    /** One of three. */
    static final class Way {
      @Option(names = "--accept", description = "The tier as proposed.")
      private boolean accept;

      @Option(
          names = "--override",
          paramLabel = "TIER",
          description = "Another tier, for a time: needs --until.")
      private @Nullable String override;

      @Option(names = "--decline", description = "Nothing changes.")
      private boolean decline;

      private String key() {
        return decline ? "decline" : accept ? "accept" : "override";
      }
    }

    @Option(
        names = "--because",
        required = true,
        paramLabel = "TEXT",
        description = "The reason, which is kept.")
    private String because = "";

    @Option(names = "--on", paramLabel = "DAY", description = "The first day (default: today).")
    private @Nullable String on;

    @Option(names = "--until", paramLabel = "DAY", description = "The last day of an override.")
    private @Nullable String until;

    @Override
    public void run() {
      Sent sent =
          new Sent()
              .with("decision", way.key())
              .with("because", because)
              .with("tier", way.override)
              .with("effectiveOn", on)
              .with("until", until);
      String path = "/proposals/" + proposal + "/decision";
      JsonNode receipt = server.client().post(path, sent.json());
      Receipt.print("decided", receipt);
    }
  }
}
