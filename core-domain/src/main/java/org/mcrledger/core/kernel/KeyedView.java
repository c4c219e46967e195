package org.mcrledger.core.kernel;

import java.util.Set;

/**
 * A report as a fold: which rows an event concerns, and what a row becomes. The same fold serves
 * live, rebuild and as-of; dates are asked of the row, never folded into it.
 *
 * @param <K> the key of a row
 * @param <R> the row
 * @param <E> what is folded
 */
public interface KeyedView<K, R, E> {
  Set<K> keysOf(E event);

  R initial(K key);

  R evolve(R row, E event);
}
