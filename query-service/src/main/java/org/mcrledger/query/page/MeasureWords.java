package org.mcrledger.query.page;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Wording;

/** Measures and their values in the reader's language. */
final class MeasureWords {
  private MeasureWords() {}

  static String name(Wording w, Measure measure) {
    return w.word("measure", measure.key());
  }

  static String listed(Wording w, Collection<Measure> measures) {
    return measures.stream()
        .sorted()
        .map(measure -> name(w, measure))
        .collect(Collectors.joining(w.isChinese() ? "、" : ", "));
  }

  static String value(Wording w, Measure measure, MeasureValue value) {
    return switch (value) {
      case MeasureValue.Choice(String key) -> w.word(kind(measure), key);
      case MeasureValue.Amount(var amount) ->
          w.exact(amount) + (measure.scale().form() == MeasureScale.Form.PERCENT ? " %" : "");
      case MeasureValue.Places(var places) ->
          places.stream()
              .map(place -> w.word("province", place))
              .collect(Collectors.joining(w.isChinese() ? "、" : ", "));
    };
  }

  /** What can be chosen; empty for a measure that is a number or a list of places. */
  static List<Choice> choices(Wording w, Measure measure) {
    return Choosing.of(w, kind(measure), measure.scale().choices().toArray(String[]::new));
  }

  private static String kind(Measure measure) {
    return "measure-value." + measure.key();
  }
}
