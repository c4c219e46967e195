package org.mcrledger.benchmarks.append;

/** One way to store that a contact took a stance: durable when the call returns. */
interface Contender extends AutoCloseable {
  String name();

  /** Makes the opportunities {@code 0} to {@code count - 1}. */
  void prepare(int count) throws Exception;

  /** Records one stance on the opportunity. */
  void record(int opportunity) throws Exception;

  @Override
  void close();
}
