package org.mcrledger.core.term;

import java.util.stream.IntStream;
import org.mcrledger.core.term.Score.Known;

/** The seven scores there are, made once: a replay asks for them by the million. */
final class Scores {
  private static final Known[] ALL =
      IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST).mapToObj(Known::new).toArray(Known[]::new);

  private Scores() {}

  static Known known(int value) {
    return value < Score.LOWEST || value > Score.HIGHEST
        ? new Known(value)
        : ALL[value - Score.LOWEST];
  }
}
