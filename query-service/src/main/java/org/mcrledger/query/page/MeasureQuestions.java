package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.List;
import org.mcrledger.core.term.Measure;
import org.mcrledger.query.page.view.Question;
import org.mcrledger.query.page.view.Question.Widget;
import org.mcrledger.query.page.view.Wording;

/** What one is asked to say of a customer's measure, by its scale. */
record MeasureQuestions(Wording w) {
  List<Question> of(Measure measure) {
    List<Question> asked = new ArrayList<>();
    asked.add(Question.of("customer", Widget.KEPT, ""));
    asked.add(Question.fixed("measure", measure.key()));
    asked.add(value(measure));
    asked.add(
        Question.of("on", Widget.TEXT, w.say("field.on"))
            .needed()
            .helped(w.say("field.fuzzy.help")));
    if (measure == Measure.STRATEGIC_FIT) {
      asked.add(
          Question.of("horizonYears", Widget.TEXT, w.say("measure.horizon"))
              .helped(w.say("measure.horizon.help")));
    }
    asked.add(
        Question.of("because", Widget.AREA, w.say("tiers.because"))
            .needed()
            .helped(w.say("measure.because.help")));
    asked.add(
        Question.of("source", Widget.TEXT, w.say("measure.source.label"))
            .helped(w.say("measure.source.help")));
    return List.copyOf(asked);
  }

  /** What one choice says of other measures too is told where it is chosen. */
  private Question choice(Measure measure, String label) {
    Question question =
        Question.of("value", Widget.CHOICE, label).needed().among(MeasureWords.choices(w, measure));
    return measure == Measure.CONTINUITY
        ? question.helped(w.say("measure.continuity.help"))
        : question;
  }

  private Question value(Measure measure) {
    String label = MeasureWords.name(w, measure);
    return switch (measure.scale().form()) {
      case CHOICE -> choice(measure, label);
      case AMOUNT ->
          Question.of("value", Widget.TEXT, label).needed().helped(w.say("measure.amount.help"));
      case PERCENT ->
          Question.of("value", Widget.TEXT, label).needed().helped(w.say("measure.percent.help"));
      case COUNT ->
          Question.of("value", Widget.TEXT, label).needed().helped(w.say("measure.count.help"));
      case PLACES -> Question.of("value", Widget.MANY, label).needed().among(Provinces.choices(w));
    };
  }
}
