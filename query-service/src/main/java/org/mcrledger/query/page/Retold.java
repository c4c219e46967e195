package org.mcrledger.query.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Score;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event put back into the form on which such a thing is said, to be said right.
 *
 * @param template the form
 * @param filled what it shows
 * @param unshown adds to the body what the form has no field for, or it would be lost
 */
record Retold(String template, Typed filled, Consumer<ObjectNode> unshown) {
  /** Empty for what has no form of its own: it can be voided here, and corrected by the API. */
  static Optional<Retold> of(TimelineLine line, Wording w) {
    if (!line.names()) {
      return Optional.empty(); // who may not know the persons cannot say it again
    }
    LedgerEvent event = line.entry().recorded().event();
    Filling filling = new Filling(line, w);
    return switch (event) {
      case EngagementHeld e -> Optional.of(held(e, filling));
      case OpportunityEvent.StanceRecorded e -> Optional.of(stance(e, filling));
      case CustomerEvent.TierDecided e -> Optional.of(tier(e, filling));
      case ContactEvent.NeedServed e -> Optional.of(need(e, filling));
      case ContactEvent.IntimacyOverridden e ->
          Optional.of(override("intimacy", e.score(), e.because(), e.valid(), filling));
      case ContactEvent.SupportOverridden e ->
          Optional.of(override("support", e.score(), e.because(), e.valid(), filling));
      case CustomerEvent _,
          ContactEvent _,
          EngagementEvent _,
          OpportunityEvent _,
          AgreementEvent _,
          RevenueEvent _,
          ScoreEvent _,
          StaffEvent _,
          CorrectionEvent _ ->
          Optional.empty();
    };
  }

  private static Retold held(EngagementHeld e, Filling filling) {
    filling.put("kind", e.kind().key()).put("on", e.on().toString());
    e.direction().ifPresent(direction -> filling.put("direction", direction.key()));
    e.topic().ifPresent(topic -> filling.put("topic", topic));
    e.note().flatMap(note -> note.text().text()).ifPresent(note -> filling.put("note", note));
    for (int i = 0; i < e.theirs().size(); i++) {
      filling.contact("theirs[" + i + "].contact", e.theirs().get(i).contact());
    }
    for (int i = 0; i < e.ours().size(); i++) {
      filling.staff("ours[" + i + "].staff", e.ours().get(i).staff());
    }
    for (int i = 0; i < e.invited().size(); i++) {
      filling.contact("invited[" + i + "].contact", e.invited().get(i).contact());
      filling.put("invited[" + i + "].answer", e.invited().get(i).answer().key());
    }
    return new Retold("form/engagement", filling.typed(), body -> unshown(e, body));
  }

  private static void unshown(EngagementHeld e, ObjectNode body) {
    ArrayNode customers = body.putArray("customers");
    e.customers().forEach(customer -> customers.add(customer.value()));
    if (!e.consensus().isEmpty()) {
      ArrayNode consensus = body.putArray("consensus");
      e.consensus().forEach(item -> add(item, consensus.addObject()));
    }
  }

  private static void add(ConsensusItem item, ObjectNode node) {
    node.put("key", item.key()).put("text", item.text());
    item.owner().ifPresent(owner -> node.put("owner", owner.value()));
    item.dueOn().ifPresent(due -> node.put("dueOn", due.toString()));
  }

  private static Retold stance(OpportunityEvent.StanceRecorded e, Filling filling) {
    filling.put("opportunity", e.opportunity().value()).contact("contact", e.contact());
    filling.put("stance", e.stance().key()).put("on", e.on().toString());
    filling.all("roles[]", e.roles().stream().map(role -> role.key()).sorted().toList());
    e.competitorFavoured().ifPresent(other -> filling.put("competitorFavoured", other));
    e.note().flatMap(Personal::text).ifPresent(note -> filling.put("note", note));
    return new Retold("form/stance", filling.typed(), body -> body.remove("opportunity"));
  }

  private static Retold tier(CustomerEvent.TierDecided e, Filling filling) {
    filling.put("scheme", e.scheme().value()).put("tier", e.tier().value());
    filling.put("code", e.code().key()).put("because", e.because());
    filling.put("effectiveOn", e.on().toString());
    e.until().ifPresent(until -> filling.put("until", until.toString()));
    filling.all("evidence[]", e.evidence().stream().map(Object::toString).sorted().toList());
    return new Retold("form/tier", filling.typed(), _ -> {});
  }

  private static Retold need(ContactEvent.NeedServed e, Filling filling) {
    filling.put("need", e.need().key()).put("on", e.on().toString());
    e.what().text().ifPresent(what -> filling.put("what", what));
    return new Retold("form/need", filling.typed(), _ -> {});
  }

  private static Retold override(
      String dimension, Score.Known score, Personal because, Period valid, Filling filling) {
    filling.put("dimension", dimension).put("score", Integer.toString(score.value()));
    because.text().ifPresent(text -> filling.put("because", text));
    filling.put("from", valid.from().toString());
    valid.to().ifPresent(last -> filling.put("until", last.toString()));
    return new Retold("form/override", filling.typed(), _ -> {});
  }

  /** Collects the fields; a picked person is shown by name. */
  private static final class Filling {
    private final Map<String, List<String>> fields = new TreeMap<>();
    private final TimelineLine line;
    private final Wording w;

    Filling(TimelineLine line, Wording w) {
      this.line = line;
      this.w = w;
    }

    Filling put(String field, String value) {
      fields.put(field, List.of(value));
      return this;
    }

    Filling all(String field, List<String> values) {
      fields.put(field, values);
      return this;
    }

    Filling contact(String field, org.mcrledger.core.term.ContactId contact) {
      put(Typed.shownAt(field), People.contact(line.contacts(), contact, w));
      return put(field, contact.value());
    }

    Filling staff(String field, org.mcrledger.core.term.StaffId staff) {
      put(Typed.shownAt(field), People.staff(line.staff(), staff, w));
      return put(field, staff.value());
    }

    Typed typed() {
      return new Typed(fields);
    }
  }
}
