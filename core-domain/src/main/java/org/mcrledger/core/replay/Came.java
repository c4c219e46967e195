package org.mcrledger.core.replay;

import org.mcrledger.core.replay.BackTest.Excluded;

/** What came of one customer in a year, or why that is no case. */
sealed interface Came {
  record Value(double value) implements Came {}

  record NoCase(Excluded why) implements Came {}
}
