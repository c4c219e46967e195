package org.mcrledger.core.replay;

import org.mcrledger.core.term.Dimension;

/** Where each contact of a run stands in the nine-grid, told by the place of its scores. */
final class RunCells {
  private final byte[] intimacy;
  private final byte[] support;
  private final Cell cells;

  RunCells(Replayed run) {
    this.intimacy = run.of(Dimension.INTIMACY);
    this.support = run.of(Dimension.SUPPORT);
    this.cells = new Cell(run.rules().grid());
  }

  /** The number of the cell. */
  int cell(int at) {
    return cells.of(intimacy[at], support[at]);
  }

  /** The number of the band of intimacy. */
  int band(int at) {
    return cells.intimacy(intimacy[at]);
  }
}
