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

  /** So many bits hold a code. */
  private static final int SHIFT = 4;

  /** With nobody. */
  static final int NOWHERE = BANDS.length * BANDS.length;

  static final int COUNT = NOWHERE + 1;

  private final byte[] bands = new byte[CODES];
  private final byte[] cells = new byte[CODES << SHIFT];

  Cell(GridCuts cuts) {
    for (int score = Score.LOWEST; score <= Score.HIGHEST; score++) {
      bands[score - Score.LOWEST] = (byte) cuts.band(Score.of(score)).ordinal();
    }
    bands[Replayed.UNKNOWN - Score.LOWEST] = (byte) Band.UNKNOWN.ordinal();
    for (int intimacy = 0; intimacy < CODES; intimacy++) {
      for (int support = 0; support < CODES; support++) {
        cells[(intimacy << SHIFT) | support] =
            (byte)
                (intimacy == CODES - 1 ? NOWHERE : bands[intimacy] * BANDS.length + bands[support]);
      }
    }
  }

  /**
   * The cell of two scores as they stand in a run: asked millions of times, so a table holds it.
   */
  int of(byte intimacy, byte support) {
    return cells[((intimacy - Score.LOWEST) << SHIFT) | (support - Score.LOWEST)];
  }

  /** The band of an intimacy. */
  int intimacy(byte intimacy) {
    return intimacy == Replayed.GONE ? NOWHERE : bands[intimacy - Score.LOWEST];
  }

  static GridCell cell(int number) {
    return new GridCell(BANDS[number / BANDS.length], BANDS[number % BANDS.length]);
  }
}
