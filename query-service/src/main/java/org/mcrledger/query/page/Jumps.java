package org.mcrledger.query.page;

import org.mcrledger.core.report.NineGrid.Jump;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.query.page.view.JumpView;

/** Jumps as pages show them. */
final class Jumps {
  private Jumps() {}

  static JumpView of(Jump jump) {
    return new JumpView(
        jump.after().on(),
        Spots.number(jump.from(Dimension.INTIMACY)),
        Spots.number(jump.to(Dimension.INTIMACY)),
        Spots.number(jump.from(Dimension.SUPPORT)),
        Spots.number(jump.to(Dimension.SUPPORT)),
        jump.underOtherRules());
  }
}
