package org.mcrledger.query.page;

import java.time.LocalDate;

/** The business day of the demo, which its administrator moves on; there is none elsewhere. */
public interface DemoDay {
  /**
   * Moves on to a later day; the months that end on the way are closed.
   *
   * @throws org.mcrledger.kit.problem.Refused if the day lies before today
   */
  void moveTo(LocalDate day);
}
