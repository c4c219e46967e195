package org.mcrledger.query.lab;

/** What is kept in memory so that the next run begins warm. For one thread. */
interface Kept {
  /** About so many bytes. */
  long bytes();

  /** Makes room; the next run begins cold. */
  void forget();
}
