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
            "criteria", why.intimacy().criteria().stream().map(ExplanationShape::points).toList(),
            "sum", why.intimacy().sum(),
            "lowest", judged.rules().intimacy().lowest(),
            "highest", judged.rules().intimacy().highest(),
            "unknownBecause", why.intimacy().silence().map(ExplanationShape::silence),
            "next", steps(judged.next().intimacy())),
        "support",
        object(
            "window", why.support().window(),
            "voices", why.support().voices().stream().map(ExplanationShape::voice).toList(),
            "sum", why.support().sum(),
            "weights", why.support().weights(),
            "unknownBecause", why.support().silence().map(ExplanationShape::silence),
            "next", steps(judged.next().support())));
  }

  private static Map<String, Object> points(Explanation.Points points) {
    return object(
        "criterion", points.criterion(),
        "points", points.points(),
        "cap", points.cap(),
        "facts", points.facts());
  }

  private static Map<String, Object> voice(Explanation.Voice voice) {
    return object(
        "opportunity", voice.opportunity(),
        "stance", voice.stance(),
        "value", voice.value(),
        "capped", voice.capped(),
        "cap", voice.cap(),
        "weight", voice.weight(),
        "percent", voice.percent(),
        "fact", voice.fact());
  }

  static Map<String, Object> silence(Explanation.Silence silence) {
    return object(
        "months", silence.months(),
        "needed", silence.needed(),
        "found", silence.found(),
        "last", silence.last());
  }

  private static List<Map<String, Object>> steps(List<NextStep> steps) {
    return steps.stream().map(ExplanationShape::step).toList();
  }

  static Map<String, Object> step(NextStep step) {
    return switch (step) {
      case NextStep.Meet(var kind, var times, var to, var gains) ->
          object("do", "meet", "kind", kind, "times", times, "to", to, "gains", gains);
      case NextStep.Serve(var need, var to, var gains) ->
          object("do", "serve", "need", need, "to", to, "gains", gains);
      case NextStep.Invite(var kind, var to, var gains) ->
          object("do", "invite", "kind", kind, "to", to, "gains", gains);
      case NextStep.Convince(var opportunity, var stance, var to) ->
          object("do", "convince", "opportunity", opportunity, "stance", stance, "to", to);
      case NextStep.Ask(var opportunity, var to, var upTo) ->
          object("do", "ask", "opportunity", opportunity, "to", to, "upTo", upTo);
    };
  }
}
