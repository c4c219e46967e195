package org.mcrledger.kit.reading;

import java.time.Instant;

/** Where the ledger stands and stood; the service that reads the ledger supplies it. */
public interface Positions {
  /** The position of the last event; 0 where there is none. */
  long head();

  /**
   * The position of the last event that had been recorded at the moment; 0 where there was none.
   */
  long at(Instant moment);
}
