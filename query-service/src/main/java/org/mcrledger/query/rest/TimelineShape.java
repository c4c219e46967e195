package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.report.Amendments;
import org.mcrledger.core.report.CustomerTimeline.Entry;
import org.mcrledger.core.report.Mentions;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.query.answer.EventJson;
import org.mcrledger.query.answer.PersonName;
import org.mcrledger.query.answer.TimelineLine;

/** An entry of a timeline in JSON. */
final class TimelineShape {
  private TimelineShape() {}

  static Map<String, Object> of(TimelineLine line, boolean names) {
    Entry entry = line.entry();
    var recorded = entry.recorded();
    Map<String, Object> json =
        object(
            "eventId", recorded.id(),
            "position", recorded.position(),
            "type", line.type(),
            "on", recorded.event().occurred(),
            "recordedAt", recorded.recordedAt(),
            "recordedBy", CurrentActor.mayKnow(recorded.by().account()),
            "channel", recorded.by().channel(),
            "late", entry.late(),
            "data", EventJson.of(recorded.event(), names),
            "persons", persons(line));
    if (recorded.event() instanceof OpportunityEvent on) {
      json.put("opportunityName", line.opportunities().get(on.opportunity()));
    }
    entry
        .amendment()
        .ifPresent(
            amendment ->
                json.put(
                    amendment.kind() == Amendments.Kind.VOIDED ? "voided" : "corrected",
                    Shapes.amendment(entry.amendment()).orElseThrow()));
    entry.original().ifPresent(original -> json.put("original", EventJson.of(original, names)));
    return json;
  }

  private static List<Map<String, Object>> persons(TimelineLine line) {
    List<Map<String, Object>> persons = new ArrayList<>();
    Mentions mentions = Mentions.of(line.entry().recorded().event());
    mentions.contacts().stream()
        .sorted(Comparator.comparing(c -> c.value()))
        .forEach(c -> persons.add(person("contactId", c, line.contacts().get(c))));
    mentions.staff().stream()
        .sorted(Comparator.comparing(s -> s.value()))
        .forEach(s -> persons.add(person("staffId", s, line.staff().get(s))));
    return persons;
  }

  private static Map<String, Object> person(String idName, Object id, @Nullable PersonName name) {
    Map<String, Object> json = object(idName, id);
    Shapes.name(json, "name", Optional.ofNullable(name));
    return json;
  }
}
