package org.mcrledger.core.scoring;

/** Takes note of the rows that counted; scoring without an explanation takes none. */
interface Tally {
  Tally NONE =
      new Tally() {
        @Override
        public void counted(int row) {}

        @Override
        public boolean takesNotes() {
          return false;
        }
      };

  void counted(int row);

  default boolean takesNotes() {
    return true;
  }
}
