package org.mcrledger.benchmarks.append;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Keeps all: Axon's own holds its entries weakly, and would be slowed by every collection. */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
final class KeepingCache implements Cache {
  private final Map<Object, Object> kept = new ConcurrentHashMap<>();

  @Override
  public <K, V> @Nullable V get(K key) {
    return (V) kept.get(key);
  }

  @Override
  public void put(Object key, Object value) {
    kept.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return kept.putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return kept.remove(key) != null;
  }

  @Override
  public boolean containsKey(Object key) {
    return kept.containsKey(key);
  }

  @Override
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    kept.computeIfPresent(key, (_, value) -> update.apply((V) value));
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> false;
  }
}
