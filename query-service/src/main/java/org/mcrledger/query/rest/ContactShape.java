package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.NineGrid.Employment;
import org.mcrledger.core.report.NineGrid.Outcome;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.query.answer.ContactFile;
import org.mcrledger.query.answer.ContactFile.Judged;
import org.mcrledger.query.answer.EventJson;

/** One contact in JSON, with the explanation of its scores. */
final class ContactShape {
  private ContactShape() {}

  static Map<String, Object> of(ContactFile file) {
    Map<String, Object> json = object("contactId", file.row().contact());
    Shapes.name(json, "name", Optional.of(file.name()));
    json.putAll(
        object(
            "phone", Shapes.orErased(file.name(), file.phone()),
            "mail", Shapes.orErased(file.name(), file.mail()),
            "erased", file.name().erased()));
    json.putAll(ContactResource.employment(file.employment()));
    json.put("employments", employments(file));
    file.judged()
        .ifPresent(
            judged -> {
              json.putAll(judged(judged));
              json.put("overrides", overrides(file, judged));
              json.put(
                  "outcomes", file.row().outcomes().stream().map(ContactShape::outcome).toList());
            });
    return json;
  }

  /** The judgements alone; nothing of them for those who may not read them of this customer. */
  static Map<String, Object> explained(ContactFile file) {
    Map<String, Object> json = object("contactId", file.row().contact());
    file.judged().ifPresent(judged -> json.putAll(judged(judged)));
    return json;
  }

  private static List<Map<String, Object>> employments(ContactFile file) {
    List<Map<String, Object>> employments = new ArrayList<>();
    file.row()
        .employments()
        .since()
        .forEach(
            (from, held) -> {
              Map<String, Object> one = object("from", from, "ended", held.ended());
              one.putAll(ContactResource.employment(Optional.<Employment>of(held)));
              employments.add(one);
            });
    return employments;
  }

  private static Map<String, Object> judged(Judged judged) {
    return object(
        "validAt",
        judged.computed().at(),
        "intimacy",
        Shapes.score(judged.intimacy().score()),
        "support",
        Shapes.score(judged.support().score()),
        "computed",
        object(
            "intimacy", Shapes.score(judged.computed().intimacy()),
            "support", Shapes.score(judged.computed().support())),
        "overridden",
        object("intimacy", by(judged.intimacy()), "support", by(judged.support())),
        "cell",
        Shapes.cell(judged.cell()),
        "diagnosis",
        judged.diagnosis(),
        "ruleSet",
        judged.computed().ruleSet(),
        "explanation",
        ExplanationShape.of(judged));
  }

  private static Optional<Object> by(ShownScore standing) {
    return standing.override().map(Overridden::event);
  }

  private static List<Map<String, Object>> overrides(ContactFile file, Judged judged) {
    return file.row().overrides().stream().map(o -> override(o, judged)).toList();
  }

  private static Map<String, Object> override(Overridden override, Judged judged) {
    return object(
        "eventId", override.event(),
        "dimension", override.dimension(),
        "score", override.score(),
        "from", override.valid().from(),
        "until", override.valid().to(),
        "by", CurrentActor.mayKnow(override.account()),
        "because",
            Optional.ofNullable(judged.reasons().get(override.event()))
                .map(reason -> reason.text().orElse(EventJson.ERASED)));
  }

  private static Map<String, Object> outcome(Outcome outcome) {
    return object(
        "on", outcome.on(),
        "intimacy", Shapes.score(outcome.intimacy()),
        "support", Shapes.score(outcome.support()),
        "flagged", outcome.flagged(),
        "ruleSet", outcome.ruleSet(),
        "eventId", outcome.event());
  }
}
