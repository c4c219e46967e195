package org.mcrledger.command.route;

import java.time.LocalDate;
import org.mcrledger.command.route.RouteMatrixIT.Place;
import tools.jackson.databind.JsonNode;

/**
 * One acceptable command for each route; what it rests on is made first, by who may do anything.
 */
final class Examples {
  /** Posts what has to be taken. */
  interface Doing {
    JsonNode apply(String path, String body);
  }

  private static final String STAFF = "{\"name\": \"New\"}";
  private static final String ERASING = "{\"because\": \"person-asked\"}";

  private static int made;

  private final Place place;
  private final Doing doing;

  private Examples(Place place, Doing doing) {
    this.place = place;
    this.doing = doing;
  }

  static Example of(String route, Place place, Doing doing) {
    return new Examples(place, doing).of(route);
  }

  /** A route without an example here fails the matrix. */
  private Example of(String route) {
    return switch (route) {
      case "/customers" ->
          new Example(
              route, "{\"name\": \"New %d\", \"region\": \"%s\"}".formatted(++made, place.region));
      case "/customers/{id}/profile" ->
          on(route, place.customer, "{\"name\": \"C\", \"region\": \"" + place.region + "\"}");
      case "/customers/{id}/owner" ->
          on(route, place.customer, "{\"owner\": \"" + place.owner + "\"}");
      case "/customers/{id}/hospitality" -> on(route, place.customer, "{\"rule\": \"open\"}");
      case "/customers/{id}/tier-decisions" ->
          on(
              route,
              place.customer,
              """
              {"scheme": "sabc", "tier": "B", "code": "other", "because": "x"}""");
      case "/contacts" -> new Example(route, contact());
      case "/contacts/{id}/positions" ->
          on(route, contactId(), contact().replace("\"name\": \"N\", ", ""));
      case "/contacts/{id}/departure" -> on(route, contactId(), "{\"on\": \"2025-01-01\"}");
      case "/contacts/{id}/needs" ->
          on(route, contactId(), "{\"need\": \"career\", \"what\": \"x\"}");
      case "/contacts/{id}/overrides" ->
          on(
              route,
              contactId(),
              """
              {"dimension": "support", "score": 1, "because": "x", "until": "2025-12-31"}""");
      case "/contacts/{id}/erasure" -> on(route, contactId(), ERASING);
      case "/staff" -> new Example(route, STAFF);
      case "/staff/{id}/erasure" -> on(route, id("/staff", STAFF), ERASING);
      case "/revenues" -> new Example(route, revenue());
      case "/orders", "/receipts" -> new Example(route, revenue().replace("sales", "amount"));
      case "/saved-replays" -> new Example(route, RuleTexts.savedReplay(1));
      case "/measures" -> new Example(route, measure());
      default ->
          route.startsWith("/rule-sets") || route.startsWith("/schemes")
              ? rules(route)
              : route.startsWith("/engagements") ? engagement(route) : deal(route);
    };
  }

  /** Each of a key of its own: what is published of one stands in the way of nobody else. */
  private Example rules(String route) {
    boolean ofScoring = route.startsWith("/rule-sets");
    String key = "new-" + ++made;
    String draft =
        ofScoring
            ? RuleTexts.draft("/rule-sets/default-1.yaml", "default-1", key)
            : RuleTexts.draft("/tier-schemes/reach.yaml", "reach", key);
    String drafts = route.replaceFirst("/[a-z]+$", "/drafts");
    // Far ahead, so that nothing is scored by them meanwhile.
    String publishing = "{\"because\": \"x\", \"from\": \"2034-01-01\"}";
    return switch (route.substring(route.lastIndexOf('/'))) {
      case "/drafts" -> on(route, key, draft);
      case "/discard" -> {
        doing.apply(on(drafts, key, "").path(), draft);
        yield on(route, key, "{}");
      }
      case "/publications" -> {
        doing.apply(on(drafts, key, "").path(), draft);
        yield on(route, key, publishing);
      }
      case "/retirement" -> {
        doing.apply(on(drafts, key, "").path(), draft);
        doing.apply(on(route.replace("/retirement", "/publications"), key, "").path(), publishing);
        yield on(route, key, publishing);
      }
      case "/official" -> {
        doing.apply(on(drafts, key, "").path(), draft);
        doing.apply(on(route.replace("/official", "/publications"), key, "").path(), publishing);
        yield on(route, key, publishing);
      }
      default -> throw new IllegalArgumentException("no example for " + route);
    };
  }

  private Example engagement(String route) {
    return switch (route) {
      case "/engagements" -> new Example(route, held("call", ""));
      case "/engagements/{id}/invitations" ->
          on(route, planned(), "{\"contact\": \"%s\"}".formatted(contactId()));
      case "/engagements/{id}/answers" -> {
        String engagement = planned();
        String contact = contactId();
        doing.apply(
            "/engagements/" + engagement + "/invitations",
            "{\"contact\": \"%s\"}".formatted(contact));
        yield on(
            route,
            engagement,
            "{\"contact\": \"%s\", \"answer\": \"accepted\"}".formatted(contact));
      }
      case "/engagements/{id}/outcome" -> on(route, planned(), "{\"on\": \"2025-03-01\"}");
      case "/engagements/{id}/cancellation" -> on(route, planned(), "{\"because\": \"snow\"}");
      case "/engagements/{id}/settlements" ->
          on(
              route,
              id(
                  "/engagements",
                  held(
                      "alignment-meeting", ", \"consensus\": [{\"key\": \"k\", \"text\": \"t\"}]")),
              "{\"item\": \"k\", \"how\": \"done\"}");
      default -> throw new IllegalArgumentException("no example for " + route);
    };
  }

  private Example deal(String route) {
    return switch (route) {
      case "/opportunities" -> new Example(route, opportunity());
      case "/opportunities/{id}/stances" ->
          on(
              route,
              id("/opportunities", opportunity()),
              "{\"contact\": \"%s\", \"stance\": \"1\"}".formatted(contactId()));
      case "/opportunities/{id}/closure" ->
          on(
              route,
              id("/opportunities", opportunity()),
              "{\"result\": \"won\", \"because\": \"x\"}");
      case "/agreements" -> new Example(route, agreement());
      case "/agreements/{id}/signature" ->
          on(route, id("/agreements", agreement()), "{\"chaptersPresent\": [\"a\"]}");
      case "/agreements/{id}/renewal" ->
          on(route, signed(), "{\"from\": \"2025-01-01\", \"on\": \"2024-12-01\"}");
      case "/agreements/{id}/amendment" ->
          on(
              route,
              signed(),
              "{\"exclusive\": true, \"chapters\": [\"a\"], \"chaptersPresent\": [\"a\"]}");
      case "/agreements/{id}/termination" -> on(route, signed(), "{\"because\": \"x\"}");
      default -> throw new IllegalArgumentException("no example for " + route);
    };
  }

  private static Example on(String route, String id, String body) {
    return new Example(route.replace("{id}", id), body);
  }

  private String id(String path, String body) {
    return doing.apply(path, body).get("id").asString();
  }

  private String contact() {
    return """
    {"customer": "%s", "name": "N", "department": "D", "seniority": 3, "since": "2024-01-01"}"""
        .formatted(place.customer);
  }

  private String contactId() {
    return id("/contacts", contact());
  }

  private String held(String kind, String more) {
    return """
    {"kind": "%s", "on": "2025-03-01", "customers": ["%s"]%s}"""
        .formatted(kind, place.customer, more);
  }

  private String planned() {
    return id(
        "/engagements",
        """
        {"status": "planned", "kind": "call", "on": "2025-03-10", "customers": ["%s"]}"""
            .formatted(place.customer));
  }

  private String opportunity() {
    return """
    {"customer": "%s", "name": "N", "importance": "major", "on": "2025-01-01"}"""
        .formatted(place.customer);
  }

  private String agreement() {
    return """
    {"customer": "%s", "kind": "framework", "chapters": ["a"], "on": "2024-01-01"}"""
        .formatted(place.customer);
  }

  private String signed() {
    String agreement = id("/agreements", agreement());
    doing.apply(
        "/agreements/" + agreement + "/signature",
        "{\"chaptersPresent\": [\"a\"], \"on\": \"2024-02-01\", \"until\": \"2024-12-31\"}");
    return agreement;
  }

  private String measure() {
    return """
    {"customer": "%s", "measure": "standing", "value": "head", "on": "%s", "because": "x"}"""
        .formatted(place.customer, LocalDate.of(2000, 1, 1).plusDays(++made));
  }

  private String revenue() {
    return """
    {"customer": "%s", "period": "%s", "currency": "CNY", "sales": 1}"""
        .formatted(place.customer, LocalDate.of(2000, 1, 1).plusDays(++made));
  }
}
