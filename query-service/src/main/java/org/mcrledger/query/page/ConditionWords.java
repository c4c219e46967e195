package org.mcrledger.query.page;

import java.util.List;
import java.util.stream.Collectors;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.query.page.view.Wording;

/** What a scheme asks, in the reader's language. */
final class ConditionWords {
  private ConditionWords() {}

  static String say(Wording w, Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> joined(w, of, "condition.and");
      case Condition.Any(var of) -> joined(w, of, "condition.or");
      case Condition.Not(var that) -> w.say("condition.not", say(w, that));
      case Condition.Is(var measure, var keys) ->
          w.say(
              "condition.is",
              MeasureWords.name(w, measure),
              keys.stream()
                  .map(key -> MeasureWords.value(w, measure, new MeasureValue.Choice(key)))
                  .collect(Collectors.joining(w.say("condition.or"))));
      case Condition.AtLeast(var measure, var border) ->
          w.say("condition.at-least", MeasureWords.name(w, measure), w.number(border));
      case Condition.MoreThan(var measure, var border) ->
          w.say("condition.more-than", MeasureWords.name(w, measure), w.number(border));
    };
  }

  private static String joined(Wording w, List<Condition> of, String with) {
    return of.stream()
        .map(each -> of.size() > 1 && !isPlain(each) ? "(" + say(w, each) + ")" : say(w, each))
        .collect(Collectors.joining(w.say(with)));
  }

  private static boolean isPlain(Condition condition) {
    return switch (condition) {
      case Condition.Is _, Condition.AtLeast _, Condition.MoreThan _, Condition.Not _ -> true;
      case Condition.All _, Condition.Any _ -> false;
    };
  }
}
