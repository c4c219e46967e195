package org.mcrledger.standalone.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two customers with the same past: one of the staff member `mine` in the region `east`, one of
 * somebody else elsewhere. Every word that not everybody may read is unlike any other.
 */
enum TwoCustomers {
  OWN("own-works", "mine", "east", "Contact Ownperson"),
  OTHER("other-works", "other", "west", "Contact Otherperson");

  private static final String OFFICE = "relationship-office";
  private static final Map<String, String> EVENTS = new LinkedHashMap<>();

  final String customer;
  final String contact;
  final String contactName;
  private final String owner;
  private final String region;

  TwoCustomers(String customer, String owner, String region, String contactName) {
    this.customer = customer;
    this.owner = owner;
    this.region = region;
    this.contact = "contact-of-" + customer;
    this.contactName = contactName;
  }

  /** What a rule author never reads: names and ways to reach people, and what is told of them. */
  List<String> names() {
    return List.of(contactName, "Ourperson", "+86 10", "@person.example", "Told of the person");
  }

  /** What an administrator never reads: what somebody thinks of a person, or did for one. */
  static List<String> judgements() {
    return List.of("Thought of the person", "Needed by the person", "Rival of ours");
  }

  static void tell() {
    for (TwoCustomers each : values()) {
      each.recordAll();
    }
  }

  /** An event on this customer, by the resource that took it. */
  String event(String path) {
    return EVENTS.get(customer + path);
  }

  private void recordAll() {
    done(OFFICE, "/staff", Map.of("staffId", owner, "name", "Ourperson " + owner));
    done(OFFICE, "/customers", Map.of("customerId", customer, "name", customer, "region", region));
    done(OFFICE, "/customers/" + customer + "/owner", Map.of("owner", owner));
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("contactId", contact);
    person.put("customer", customer);
    person.put("name", contactName);
    person.put("phone", "+86 10 5555 0000");
    person.put("mail", contact + "@person.example");
    person.put("department", "Purchasing");
    person.put("seniority", 4);
    done(OFFICE, "/contacts", person);
    done(OFFICE, "/engagements", engagement());
    done(
        OFFICE,
        "/contacts/" + contact + "/needs",
        Map.of("need", "career", "what", "Needed by the person"));
    done(OFFICE, "/contacts/" + contact + "/overrides", override());
    done(OFFICE, "/opportunities", opportunity());
    done(OFFICE, "/opportunities/project-of-" + customer + "/stances", stance());
    done("committee", "/customers/" + customer + "/tier-decisions", tier());
    done(OFFICE, "/measures", measure());
  }

  private Map<String, Object> engagement() {
    return Map.of(
        "kind", "office-meeting",
        "customers", List.of(customer),
        "theirs", List.of(Map.of("contact", contact)),
        "ours", List.of(Map.of("staff", owner)),
        "note", "Told of the person");
  }

  private static Map<String, Object> override() {
    return Map.of(
        "dimension", "intimacy",
        "score", 2,
        "because", "Thought of the person",
        "until", "2026-12-31");
  }

  private Map<String, Object> opportunity() {
    return Map.of(
        "opportunityId",
        "project-of-" + customer,
        "customer",
        customer,
        "name",
        "Project",
        "importance",
        "major");
  }

  private Map<String, Object> stance() {
    return Map.of(
        "contact", contact,
        "stance", "-1",
        "competitorFavoured", "Rival of ours",
        "note", "Thought of the person");
  }

  private Map<String, Object> measure() {
    return Map.of(
        "customer", customer, "measure", "standing", "value", "head", "because", "Told of it");
  }

  private static Map<String, Object> tier() {
    return Map.of("scheme", "sabc", "tier", "A", "code", "evaluation", "because", "Agreed");
  }

  private void done(String user, String path, Map<String, ?> body) {
    String resource = path.replace(customer, "{id}").replace("contact-of-", "");
    EVENTS.put(
        customer + resource, OneServer.API.done(user, path, body).get("events").get(0).asString());
  }
}
