package org.mcrledger.core.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rows are values: each change is a copy. Sorted copies, since rows are also stored and compared as
 * text.
 */
final class Copies {
  private Copies() {}

  static <K extends Comparable<? super K>, V> NavigableMap<K, V> with(
      NavigableMap<K, V> map, K key, V value) {
    NavigableMap<K, V> copy = new TreeMap<>(map);
    copy.put(key, value);
    return Collections.unmodifiableNavigableMap(copy);
  }

  static <V extends Comparable<? super V>> NavigableSet<V> with(NavigableSet<V> set, V value) {
    if (set.contains(value)) {
      return set;
    }
    NavigableSet<V> copy = new TreeSet<>(set);
    copy.add(value);
    return Collections.unmodifiableNavigableSet(copy);
  }

  static <V> List<V> with(List<V> list, V value) {
    List<V> copy = new ArrayList<>(list.size() + 1);
    copy.addAll(list);
    copy.add(value);
    return Collections.unmodifiableList(copy);
  }

  /** The same; of the empty ones, of which there are many, always that one. */
  static <K, V> NavigableMap<K, V> lean(NavigableMap<K, V> map) {
    return map.isEmpty() ? Collections.emptyNavigableMap() : map;
  }

  /** As {@link #lean(NavigableMap)}. */
  static <V> NavigableSet<V> lean(NavigableSet<V> set) {
    return set.isEmpty() ? Collections.emptyNavigableSet() : set;
  }

  static <V> List<V> sorted(List<V> list, Comparator<? super V> order) {
    return list.stream().sorted(order).toList();
  }
}
