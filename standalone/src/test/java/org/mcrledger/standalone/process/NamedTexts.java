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
  private static final String OFFICE = Role.RELATIONSHIP_OFFICE.key();
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
    persons();
    String event = engagements();
    opportunity();
    agreement();
    measure();
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

  private static void persons() {
    done(OFFICE, "/staff", named("staffId", "told-ours", "Sima Rui", "司马睿"));
    for (String customer : List.of("told-works", "else-works")) {
      done(OFFICE, "/customers", Map.of("customerId", customer, "name", customer));
    }
    contact("told-one", "told-works", "Ouyang Zihan", "欧阳子涵");
    contact("told-else", "else-works", "Shangguan Waner", "上官婉儿");
    Map<String, Object> place = new LinkedHashMap<>(place("position"));
    place.put("customer", "told-works");
    done(OFFICE, "/contacts/told-one/positions", place);
    done(OFFICE, "/contacts/told-one/needs", Map.of("need", "career", "what", said("need")));
    done(
        OFFICE,
        "/contacts/told-one/overrides",
        Map.of("dimension", "intimacy", "score", 2, "because", said("override"), "until", FAR));
  }

  private static Map<String, Object> named(String id, String value, String name, String nameZh) {
    return Map.of(id, value, "name", name, "nameZh", nameZh);
  }

  private static Map<String, Object> place(String of) {
    return Map.of(
        "department", said(of + "-department"), "title", said(of + "-title"), "seniority", 4);
  }

  private static void contact(String id, String customer, String name, String nameZh) {
    Map<String, Object> body = new LinkedHashMap<>(place("contact"));
    body.putAll(named("contactId", id, name, nameZh));
    body.put("customer", customer);
    done(OFFICE, "/contacts", body);
  }

  /** The event of one that was corrected. */
  private static String engagements() {
    Map<String, Object> planned =
        Map.of(
            "engagementId", "told-plan",
            "status", "planned",
            "kind", "call",
            "customers", List.of("told-works"),
            "topic", said("plan"));
    done(OFFICE, "/engagements", planned);
    done(OFFICE, "/engagements/told-plan/cancellation", Map.of("because", said("cancelled")));
    done(
        OFFICE,
        "/engagements",
        Map.of(
            "engagementId", "told-meeting",
            "kind", "alignment-meeting",
            "customers", List.of("told-works"),
            "theirs", List.of(Map.of("contact", "told-one")),
            "ours", List.of(Map.of("staff", "told-ours")),
            "topic", said("topic"),
            "note", said("note"),
            "consensus", List.of(Map.of("key", said("key"), "text", said("item")))));
    done(
        OFFICE,
        "/engagements/told-meeting/settlements",
        Map.of("item", said("key"), "how", said("how")));
    String voided = event(OFFICE, "/engagements", call("voided-topic"));
    correct(OFFICE, voided, "voided-because", Map.of("void", true));
    String corrected = event(OFFICE, "/engagements", call("original-topic"));
    correct(OFFICE, corrected, "corrected-because", Map.of("by", call("corrected-topic")));
    return corrected;
  }

  private static Map<String, Object> call(String topic) {
    return Map.of(
        "kind", "call",
        "customers", List.of("told-works"),
        "theirs", List.of(Map.of("contact", "told-one")),
        "topic", said(topic));
  }

  private static void correct(String by, String event, String because, Map<String, Object> how) {
    Map<String, Object> body = new LinkedHashMap<>(how);
    body.put("event", event);
    body.put("because", said(because));
    done(by, "/corrections", body);
  }

  private static void opportunity() {
    done(
        OFFICE,
        "/opportunities",
        Map.of(
            "opportunityId", "told-project",
            "customer", "told-works",
            "name", said("opportunity"),
            "importance", "major"));
    done(
        OFFICE,
        "/opportunities/told-project/stances",
        Map.of(
            "contact",
            "told-one",
            "stance",
            "-1",
            "competitorFavoured",
            said("competitor"),
            "note",
            said("stance-note")));
    done(
        OFFICE,
        "/opportunities/told-project/closure",
        Map.of("result", "lost", "because", said("closed")));
  }

  private static void agreement() {
    done(
        OFFICE,
        "/agreements",
        Map.of(
            "agreementId", "told-deed",
            "customer", "told-works",
            "kind", "framework",
            "chapters", List.of(said("chapter"))));
    done(
        OFFICE,
        "/agreements/told-deed/signature",
        Map.of("chaptersPresent", List.of(said("present")), "until", FAR));
    done(OFFICE, "/agreements/told-deed/termination", Map.of("because", said("terminated")));
  }

  private static void measure() {
    done(
        OFFICE,
        "/measures",
        Map.of(
            "customer", "told-works",
            "measure", "strategic-fit",
            "value", "partly",
            "because", said("measure"),
            "source", said("source")));
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

  private static String event(String user, String path, Map<String, ?> body) {
    return OneServer.API.done(user, path, body).get("events").get(0).asString();
  }

  private static void done(String user, String path, Map<String, ?> body) {
    OneServer.API.done(user, path, body);
  }
}
