package org.mcrledger.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mcrledger.kit.access.Role;
import org.mcrledger.rules.RuleSets;
import org.mcrledger.rules.Schemes;
import org.mcrledger.standalone.process.ReadRoutes.Somewhere;

/**
 * A customer of whom every free text there is names persons: one of its own, one of another
 * customer's, one of ours, each in both scripts. Each text begins with a word of its own.
 */
final class NamedTexts {
  private static final String COMMITTEE = Role.COMMITTEE.key();
  private static final String AUTHOR = Role.RULE_AUTHOR.key();
  private static final String HOME = "/customers/told-works";
  private static final String FAR = "2033-12-31";
  private static final Set<String> FIELDS = new TreeSet<>();

  private NamedTexts() {}

  /** A text as somebody writes it. */
  static String said(String field) {
    FIELDS.add(field);
    return field + ": Zihan OUYANG, Ouyang Zihan和欧阳子涵, SIMA  RUI与司马睿谈; Shangguan Waner、上官婉儿.";
  }

  /** The same, as somebody reads it who may not know names. */
  static String hidden(String field) {
    return field + ": told-one, told-one和told-one, told-ours与told-ours谈; told-else、told-else.";
  }

  /** What stands in no text any more; in small letters. */
  static List<String> names() {
    return List.of(
        "ouyang zihan",
        "zihan ouyang",
        "欧阳子涵",
        "sima  rui",
        "sima rui",
        "司马睿",
        "shangguan waner",
        "上官婉儿");
  }

  static Set<String> fields() {
    return Set.copyOf(FIELDS);
  }

  /** Records it all; where addresses then lead to. */
  static Somewhere tell(String imported) throws Exception {
    String event = NamedFacts.record();
    proposals();
    rules("/rule-sets/told-rules", RuleSets.render(RuleSets.shipped("default-1")), "default-1");
    rules("/schemes/told-scheme", shipped(), "sabc");
    done(AUTHOR, "/schemes/told-scheme/official", Map.of("from", FAR, "because", said("official")));
    String run = Replayed.shipped();
    String saved = Replayed.saved(run, said("saved"));
    OneServer.awaitHead();
    return new Somewhere(
        "told-works",
        "told-one",
        event,
        Evaluated.proposal("told-works"),
        run,
        saved,
        imported,
        "told-rules",
        "told-scheme");
  }

  private static void proposals() throws InterruptedException {
    String decided = decision("tier");
    correct(COMMITTEE, decided, "tier-voided", Map.of("void", true));
    decision("tier-again");
    Evaluated.all(Map.of("customers", List.of("told-works")));
    done(
        COMMITTEE,
        "/proposals/" + Evaluated.proposal("told-works") + "/decision",
        Map.of("decision", "decline", "because", said("declined")));
    OneServer.awaitHead();
  }

  static void correct(String by, String event, String because, Map<String, Object> how) {
    Map<String, Object> body = new LinkedHashMap<>(how);
    body.put("event", event);
    body.put("because", said(because));
    done(by, "/corrections", body);
  }

  private static String decision(String because) {
    return event(
        COMMITTEE,
        HOME + "/tier-decisions",
        Map.of("scheme", "sabc", "tier", "A", "code", "other", "because", said(because)));
  }

  private static String shipped() throws IOException {
    try (var in = Schemes.class.getResourceAsStream("/tier-schemes/sabc.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("official: true\n", "");
    }
  }

  /** Published for a day far off, so that nothing else is scored by it, and drafted anew. */
  private static void rules(String path, String shipped, String key) {
    String own = path.substring(path.lastIndexOf('/') + 1);
    Map<String, String> draft =
        Map.of("text", shipped.replace("key: " + key, "key: " + own), "note", said(own + "-note"));
    done(AUTHOR, path + "/drafts", draft);
    done(AUTHOR, path + "/publications", Map.of("from", FAR, "because", said(own)));
    done(AUTHOR, path + "/drafts", draft);
  }

  static String event(String user, String path, Map<String, ?> body) {
    return OneServer.API.done(user, path, body).get("events").get(0).asString();
  }

  static void done(String user, String path, Map<String, ?> body) {
    OneServer.API.done(user, path, body);
  }
}
