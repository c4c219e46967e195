package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.EventId;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.query.answer.Office;
import org.mcrledger.query.answer.RuleFile;
import org.mcrledger.query.answer.RuleFile.Line;
import org.mcrledger.query.answer.RuleQueries.Draft;
import org.mcrledger.rules.InvalidFile;

/** Rules as JSON. What ships has no beginning: it is in force since ever. */
final class RuleShape {
  private RuleShape() {}

  static Map<String, Object> file(RuleFile file) {
    return object(
        "key", file.rules().key(),
        "kind", file.rules().kind().key(),
        "name", file.name(),
        "inForce", file.inForce().map(line -> line.version().hash()),
        "draft", file.draft().isPresent(),
        "versions", file.versions().stream().map(RuleShape::line).toList());
  }

  /** With its text. */
  static Map<String, Object> whole(Line line) {
    Map<String, Object> json = object("key", line.version().rules().key());
    json.putAll(line(line));
    json.put("text", line.version().text());
    return json;
  }

  private static Map<String, Object> line(Line line) {
    Version version = line.version();
    Optional<Recorded<RulesPublished>> publication = version.publication();
    return object(
        "hash", version.hash(),
        "status", Shapes.key(line.status()),
        "shipped", version.isShipped(),
        "from", publication.map(each -> each.event().from()),
        "retiredFrom", line.retiredFrom(),
        "because", publication.map(each -> each.event().because()),
        "evidence",
            publication.map(
                each ->
                    each.event().evidence().stream()
                        .sorted(Comparator.comparing(EventId::toString))
                        .toList()),
        "publishedBy", publication.flatMap(each -> CurrentActor.mayKnow(each.by().account())),
        "recordedAt", publication.map(Recorded::recordedAt),
        "event", publication.map(Recorded::id));
  }

  static Map<String, Object> office(Office office) {
    Optional<Recorded<SchemeMadeOfficial>> said = office.said();
    return object(
        "scheme", office.scheme(),
        "name", office.name(),
        "status", Shapes.key(office.status()),
        "from", office.from(),
        "because", said.map(each -> each.event().because()),
        "madeOfficialBy", said.flatMap(each -> CurrentActor.mayKnow(each.by().account())),
        "recordedAt", said.map(Recorded::recordedAt),
        "event", said.map(Recorded::id));
  }

  static Map<String, Object> draft(Draft draft) {
    Recorded<RulesDrafted> saved = draft.saved().recorded();
    return object(
        "key", saved.event().rules().key(),
        "hash", draft.read().hash(),
        "note", saved.event().note(),
        "draftedBy", CurrentActor.mayKnow(saved.by().account()),
        "recordedAt", saved.recordedAt(),
        "event", saved.id(),
        "text", saved.event().text(),
        "findings", draft.read().findings().stream().map(RuleShape::finding).toList(),
        "warnings", draft.read().warnings().stream().map(RuleShape::finding).toList());
  }

  private static Map<String, Object> finding(InvalidFile.Problem finding) {
    return object(
        "line", finding.line(),
        "column", finding.column(),
        "field", finding.field(),
        "detail", finding.sentence());
  }
}
