package org.mcrledger.standalone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Who decided which tier, when and why, the latest first. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Who decided which tier, when and why, the latest first.")
final class AuditCommand implements Runnable {
  private static final String NONE = "-";

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--customer", paramLabel = "ID", description = "Only of this customer.")
  private @Nullable String customer;

  @Option(names = "--scheme", paramLabel = "KEY", description = "Only under this scheme.")
  private @Nullable String scheme;

  @Option(names = "--person", paramLabel = "ID", description = "Only what this person decided.")
  private @Nullable String person;

  @Option(names = "--from", paramLabel = "DAY", description = "Only from this day on.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Only up to this day.")
  private @Nullable String to;

  @Option(
      names = "--known-at",
      description = "Only what was known at this position, moment or day.")
  private @Nullable String knownAt;

  @Option(names = "--json", description = "All that the server says of each.")
  private boolean json;

  @Override
  public void run() {
    List<JsonNode> decisions = Pages.all(server.client(), this::asked);
    System.out.print(
        json
            ? ServerClient.JSON.valueToTree(decisions) + System.lineSeparator()
            : table(decisions));
    System.out.flush();
  }

  private Address asked() {
    return new Address("/tiers/history")
        .with("customer", customer)
        .with("scheme", scheme)
        .with("person", person)
        .with("from", from)
        .with("to", to)
        .with("knownAt", knownAt);
  }

  static String table(List<JsonNode> decisions) {
    StringBuilder text = new StringBuilder("%,d decisions%n".formatted(decisions.size()));
    Lines lines = new Lines("");
    if (!decisions.isEmpty()) {
      lines.row("on", "customer", "scheme", "from", "to", "until", "by", "code", "because");
    }
    for (JsonNode each : decisions) {
      lines.row(
          each.path("effectiveOn").asString(),
          each.path("customerId").asString(),
          each.path("scheme").asString(),
          each.path("from").asString(NONE),
          each.path("to").asString(NONE),
          each.path("until").asString(NONE),
          each.path("decidedBy").asString(NONE),
          each.path("code").asString(NONE),
          because(each));
    }
    lines.addTo(text);
    return text.toString();
  }

  /** The reason, and whether it holds no longer as it was said. */
  private static String because(JsonNode decision) {
    String since =
        decision.path("struck").isObject()
            ? " (voided)"
            : decision.path("corrected").isObject() ? " (corrected)" : "";
    return decision.path("because").asString() + since;
  }
}
