package org.mcrledger.query.answer;

import java.util.Optional;
import java.util.Set;

/**
 * Which entries of a timeline are shown.
 *
 * @param concepts first parts of event names, such as {@code engagement}; empty: all
 * @param year only what happened in that year
 */
public record TimelineFilter(Set<String> concepts, Optional<Integer> year) {
  public static final TimelineFilter ALL = new TimelineFilter(Set.of(), Optional.empty());

  public TimelineFilter {
    concepts = Set.copyOf(concepts);
  }
}
