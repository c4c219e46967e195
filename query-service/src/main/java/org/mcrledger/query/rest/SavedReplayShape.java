package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.query.lab.Repetition;
import org.mcrledger.query.lab.SavedReplay;

/** A saved replay as JSON. */
final class SavedReplayShape {
  private SavedReplayShape() {}

  static Map<String, Object> line(SavedReplay saved) {
    ReplaySaved event = saved.event();
    ReplayBasis basis = event.basis();
    return object(
        "id", saved.id(),
        "event", saved.recorded().id(),
        "because", event.because(),
        "savedBy", CurrentActor.mayKnow(saved.recorded().by().account()),
        "recordedAt", saved.recorded().recordedAt(),
        "voided", saved.voided(),
        "against", rules(basis.before()),
        "rules", rules(basis.after()),
        "from", basis.from(),
        "to", basis.to(),
        "position", basis.position(),
        "overrides", basis.overrides(),
        "scored", event.scored(),
        "moved", event.moved(),
        "document", event.document());
  }

  /** With the texts of both rules. */
  static Map<String, Object> whole(SavedReplay saved) {
    ReplayBasis basis = saved.event().basis();
    Map<String, Object> json = line(saved);
    json.put("form", basis.form());
    json.put("against", withText(basis.before()));
    json.put("rules", withText(basis.after()));
    return json;
  }

  static Map<String, Object> repetition(Repetition repetition) {
    return object(
        "same",
        repetition.isSame(),
        "document",
        repetition.document(),
        "differences",
        repetition.differences().stream()
            .map(
                each -> object("field", each.field(), "saved", each.saved(), "found", each.found()))
            .toList());
  }

  private static Map<String, Object> rules(ReplayBasis.Rules rules) {
    return object(
        "kind", rules.rules().kind().key(), "key", rules.rules().key(), "hash", rules.hash());
  }

  private static Map<String, Object> withText(ReplayBasis.Rules rules) {
    Map<String, Object> json = rules(rules);
    json.put("text", rules.text());
    return json;
  }
}
