package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Score;
import org.mcrledger.kit.reading.Unknown;
import org.mcrledger.query.answer.ContactLine;
import org.mcrledger.query.answer.YearLine;

/** A year of a customer in JSON. */
final class YearShape {
  private YearShape() {}

  static Map<String, Object> of(YearLine line) {
    Map<String, Object> json =
        object(
            "year", line.figures().year(),
            "tier", line.end().tier().map(TierStep::tier),
            "keyLayer", line.end().keyLayer().map(CustomerResource::keyLayer),
            "persons", line.end().persons().stream().map(ContactResource::line).toList());
    json.putAll(Shapes.figures(line.figures()));
    json.put("delta", delta(line));
    return json;
  }

  private static Map<String, Object> delta(YearLine line) {
    Map<String, Object> delta = Shapes.delta(line.figures(), line.before());
    delta.putAll(
        object(
            "tier",
            object(
                "from", line.endBefore().tier().map(TierStep::tier),
                "to", line.end().tier().map(TierStep::tier)),
            "keyLayer",
            line.end().keyLayer().map(now -> layer(now, line.endBefore().keyLayer())),
            "persons",
            persons(line.end().persons(), line.endBefore().persons())));
    return delta;
  }

  private static Object layer(KeyLayer now, Optional<KeyLayer> before) {
    Optional<BigDecimal> then = before.flatMap(KeyLayer::value);
    return now.value()
        .flatMap(points -> then.map(points::subtract))
        .<Object>map(points -> points)
        .orElse(Unknown.WORD);
  }

  /** Of each person there now; unknown where a score is, or was. */
  private static List<Map<String, Object>> persons(
      List<ContactLine> now, List<ContactLine> before) {
    Map<ContactId, ContactLine> then = new HashMap<>();
    before.forEach(line -> then.put(line.standing().contact(), line));
    List<Map<String, Object>> deltas = new ArrayList<>();
    for (ContactLine line : now) {
      Optional<ContactLine.Judged> judgedThen =
          Optional.ofNullable(then.get(line.standing().contact())).flatMap(ContactLine::judged);
      line.judged()
          .ifPresent(
              judged ->
                  deltas.add(
                      object(
                          "contactId",
                          line.standing().contact(),
                          "intimacy",
                          Shapes.difference(
                              judged.intimacy().score(),
                              judgedThen.map(j -> j.intimacy().score()).orElse(Score.unknown())),
                          "support",
                          Shapes.difference(
                              judged.support().score(),
                              judgedThen.map(j -> j.support().score()).orElse(Score.unknown())))));
    }
    return deltas;
  }
}
