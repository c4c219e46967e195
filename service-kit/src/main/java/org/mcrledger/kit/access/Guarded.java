package org.mcrledger.kit.access;

/**
 * A handler that is not an annotated method, such as a line of a table of routes, says its right by
 * this.
 */
public interface Guarded {
  Right right();
}
