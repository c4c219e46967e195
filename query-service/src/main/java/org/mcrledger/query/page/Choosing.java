package org.mcrledger.query.page;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Wording;

/** The values that a field can take, in words. */
final class Choosing {
  private Choosing() {}

  static List<Choice> of(Wording w, String kind, Keyed[] values) {
    return Stream.of(values).map(v -> new Choice(v.key(), w.word(kind, v.key()))).toList();
  }

  static List<Choice> of(Wording w, String kind, String... keys) {
    return Stream.of(keys).map(key -> new Choice(key, w.word(kind, key))).toList();
  }

  static List<Choice> seniorities(Wording w) {
    return IntStream.rangeClosed(Seniority.LOWEST, Seniority.HIGHEST)
        .mapToObj(Integer::toString)
        .map(level -> new Choice(level, w.word("seniority", level)))
        .toList();
  }

  static List<Choice> scores() {
    return IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST)
        .mapToObj(value -> new Choice(Integer.toString(value), Score.of(value).toString()))
        .toList();
  }
}
