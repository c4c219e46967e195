package org.mcrledger.core.scoring;

/** Takes note of the rows that counted; scoring without an explanation takes none. */
interface Tally {
  Tally NONE = _ -> {};

  void counted(int row);
}
