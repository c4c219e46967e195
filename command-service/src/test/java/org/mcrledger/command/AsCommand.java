package org.mcrledger.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.kit.json.Json;

/** What a person would post so that the ledger holds the event. */
public record AsCommand(String path, Map<String, Object> body) {
  public String json() {
    return Json.mapper().writeValueAsString(body);
  }

  public static AsCommand of(LedgerEvent event) {
    return switch (event) {
      case CustomerRegistered e ->
          post("/customers")
              .with("customerId", e.customer())
              .with("name", e.profile().name())
              .with("industry", e.profile().industry());
      case HospitalityRuled e ->
          post("/customers/" + e.customer() + "/hospitality")
              .with("rule", e.rule())
              .with("from", e.on());
      case ContactRegistered e ->
          post("/contacts")
              .with("contactId", e.contact())
              .with("customer", e.customer())
              .with("name", e.names().name().text())
              .with("department", e.position().department())
              .with("seniority", e.position().seniority())
              .with("since", e.on());
      case NeedServed e ->
          post("/contacts/" + e.contact() + "/needs")
              .with("need", e.need())
              .with("what", e.what().text())
              .with("on", e.on());
      case IntimacyOverridden e ->
          post("/contacts/" + e.contact() + "/overrides")
              .with("dimension", "intimacy")
              .with("score", e.score())
              .with("because", e.because().text())
              .with("from", e.valid().from())
              .with("until", e.valid().to());
      case OpportunityOpened e ->
          post("/opportunities")
              .with("opportunityId", e.opportunity())
              .with("customer", e.customer())
              .with("name", e.name())
              .with("importance", e.importance())
              .with("on", e.on());
      case StanceRecorded e ->
          post("/opportunities/" + e.opportunity() + "/stances")
              .with("contact", e.contact())
              .with("stance", e.stance())
              .with("competitorFavoured", e.competitorFavoured())
              .with("on", e.on());
      case EngagementPlanned e ->
          post("/engagements")
              .with("engagementId", e.engagement())
              .with("status", "planned")
              .with("kind", e.kind())
              .with("on", e.on())
              .with("customers", e.customers());
      case ContactInvited e ->
          post("/engagements/" + e.engagement() + "/invitations")
              .with("contact", e.contact())
              .with("on", e.on());
      case InvitationAnswered e ->
          post("/engagements/" + e.engagement() + "/answers")
              .with("contact", e.contact())
              .with("answer", e.answer())
              .with("on", e.on());
      case EngagementHeld e -> held(e);
      default -> throw new IllegalArgumentException("no story tells of " + event);
    };
  }

  private static AsCommand held(EngagementHeld e) {
    return post("/engagements")
        .with("engagementId", e.engagement())
        .with("kind", e.kind())
        .with("on", e.on())
        .with("customers", e.customers())
        .with("theirs", e.theirs().stream().map(t -> Map.of("contact", t.contact())).toList())
        .with(
            "invited",
            e.invited().stream()
                .map(i -> Map.of("contact", i.contact(), "answer", i.answer()))
                .toList());
  }

  public static AsCommand voiding(String event, String because) {
    return post("/corrections").with("event", event).with("because", because).with("void", true);
  }

  private static AsCommand post(String path) {
    return new AsCommand(path, new LinkedHashMap<>());
  }

  private AsCommand with(String field, Object value) {
    body.put(field, value instanceof List<?> list ? List.copyOf(list) : value);
    return this;
  }
}
