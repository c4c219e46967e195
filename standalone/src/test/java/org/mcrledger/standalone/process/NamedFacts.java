package org.mcrledger.standalone.process;

import static org.mcrledger.standalone.process.NamedTexts.correct;
import static org.mcrledger.standalone.process.NamedTexts.done;
import static org.mcrledger.standalone.process.NamedTexts.event;
import static org.mcrledger.standalone.process.NamedTexts.said;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.kit.access.Role;

/** What is recorded of the customer of {@link NamedTexts}, with names wherever words are free. */
final class NamedFacts {
  private static final String OFFICE = Role.RELATIONSHIP_OFFICE.key();
  private static final String FAR = "2033-12-31";

  private NamedFacts() {}

  /** The event of an engagement that was corrected. */
  static String record() {
    persons();
    String event = engagements();
    opportunity();
    agreement();
    measure();
    return event;
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
}
