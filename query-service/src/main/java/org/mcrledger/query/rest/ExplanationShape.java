package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.List;
import java.util.Map;
import org.mcrledger.core.scoring.Explanation;
import org.mcrledger.core.scoring.NextStep;
import org.mcrledger.query.answer.ContactFile.Judged;

/** Why scores are what they are, and what would raise them. */
final class ExplanationShape {
  private ExplanationShape() {}

  static Map<String, Object> of(Judged judged) {
    Explanation why = judged.computed().explanation();
    return object(
        "intimacy",
        object(
            "window", why.intimacy().window(),
            "touches", why.intimacy().touches(),
            "touchesMin", judged.rules().intimacy().touchesMin(),
            "criteria", why.intimacy().criteria(),
            "sum", why.intimacy().sum(),
            "lowest", judged.rules().intimacy().lowest(),
            "highest", judged.rules().intimacy().highest(),
            "next", steps(judged.next().intimacy())),
        "support",
        object(
            "window", why.support().window(),
            "voices", why.support().voices(),
            "sum", why.support().sum(),
            "weights", why.support().weights(),
            "next", steps(judged.next().support())));
  }

  private static List<Map<String, Object>> steps(List<NextStep> steps) {
    return steps.stream().map(ExplanationShape::step).toList();
  }

  private static Map<String, Object> step(NextStep step) {
    return switch (step) {
      case NextStep.Meet(var kind, var times, var to, var gains) ->
          object("do", "meet", "kind", kind, "times", times, "to", to, "gains", gains);
      case NextStep.Serve(var need, var to, var gains) ->
          object("do", "serve", "need", need, "to", to, "gains", gains);
      case NextStep.Invite(var kind, var to, var gains) ->
          object("do", "invite", "kind", kind, "to", to, "gains", gains);
      case NextStep.Convince(var opportunity, var stance, var to) ->
          object("do", "convince", "opportunity", opportunity, "stance", stance, "to", to);
    };
  }
}
