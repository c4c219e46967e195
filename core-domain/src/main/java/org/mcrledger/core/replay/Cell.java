package org.mcrledger.core.replay;

import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet.GridCuts;
import org.mcrledger.core.term.Score;

/** Cells of the nine-grid, and those of unknown scores, as small numbers. */
@SuppressWarnings("EnumOrdinal")
final class Cell {
  private static final Band[] BANDS = Band.values();
  private static final int CODES = Replayed.GONE - Score.LOWEST + 1;

  /** With nobody. */
  static final int NOWHERE = BANDS.length * BANDS.length;

  static final int COUNT = NOWHERE + 1;

  private final byte[] bands = new byte[CODES];

  Cell(GridCuts cuts) {
    for (int score = Score.LOWEST; score <= Score.HIGHEST; score++) {
      bands[score - Score.LOWEST] = (byte) cuts.band(Score.of(score)).ordinal();
    }
    bands[Replayed.UNKNOWN - Score.LOWEST] = (byte) Band.UNKNOWN.ordinal();
  }

  /** The cell of two scores as they stand in a run. */
  int of(byte intimacy, byte support) {
    return intimacy == Replayed.GONE
        ? NOWHERE
        : bands[intimacy - Score.LOWEST] * BANDS.length + bands[support - Score.LOWEST];
  }

  /** The band of an intimacy. */
  int intimacy(byte intimacy) {
    return intimacy == Replayed.GONE ? NOWHERE : bands[intimacy - Score.LOWEST];
  }

  static GridCell cell(int number) {
    return new GridCell(BANDS[number / BANDS.length], BANDS[number % BANDS.length]);
  }
}
