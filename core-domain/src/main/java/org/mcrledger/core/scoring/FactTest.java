package org.mcrledger.core.scoring;

/** Whether a fact counts; a pure function, however it was written down. */
@FunctionalInterface
public interface FactTest {
  boolean holds(FactView fact);
}
