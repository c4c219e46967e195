package org.mcrledger.benchmarks;

import org.mcrledger.benchmarks.run.Findings;

/** One question of docs/benchmarks.md, answered by running what it asks about. */
public interface Scenario {
  /** What it is called on the command line, in the results and on the page. */
  String name();

  /** Runs it, on a database of its own, and says what it found. */
  void run(Findings findings) throws Exception;
}
