package org.mcrledger.query.page;

import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.answer.EvaluationCsv;
import org.mcrledger.query.page.view.Wording;

/**
 * The file of evaluations in the words of a language; what is a key in every language stays one.
 */
record EvaluationWords(Wording w, TierWhys whys) implements EvaluationCsv.Speech {
  @Override
  public String head(String column) {
    return switch (column) {
      case "value" -> w.say("measures.value");
      case "on" -> w.say("measures.on");
      default -> column;
    };
  }

  @Override
  public String unknown() {
    return w.say("score.unknown");
  }

  @Override
  public String part(String key) {
    return w.word("evaluation.part", key);
  }

  @Override
  public String measure(Measure measure) {
    return MeasureWords.name(w, measure);
  }

  @Override
  public Object value(Measure measure, MeasureValue value) {
    return value instanceof MeasureValue.Amount(var amount)
        ? amount
        : MeasureWords.value(w, measure, value);
  }

  @Override
  public String because(Reason reason, TierScheme scheme) {
    return whys.because(reason, scheme);
  }

  @Override
  public String condition(Condition condition) {
    return ConditionWords.say(w, condition);
  }
}
