package org.mcrledger.query.page;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import org.mcrledger.core.scoring.Explanation.Silence;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.query.page.view.Wording;

/** Why a score is unknown, as a sentence, and what makes it known again. */
record SilenceWords(Wording w) {
  String of(Dimension dimension, Silence silence, LocalDate at) {
    return silence
        .last()
        .map(
            last ->
                silence.needed() == 1
                    ? tooOld(dimension, silence, last, at)
                    : w.say(
                        "score.silence.few",
                        silence.found(),
                        silence.months(),
                        silence.needed(),
                        w.date(last)))
        .orElseGet(() -> w.say("score.nothing"));
  }

  private String tooOld(Dimension dimension, Silence silence, LocalDate last, LocalDate at) {
    return w.say(
        "score.silence." + dimension.key(),
        w.date(last),
        MONTHS.between(last, at),
        silence.months());
  }
}
