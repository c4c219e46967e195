package org.mcrledger.query.answer;

import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.report.Figure;
import org.mcrledger.core.term.EngagementKind;

/**
 * Which entries of a timeline are shown: those that fit all that is asked.
 *
 * @param concepts first parts of event names, such as {@code engagement}; empty: all
 * @param kinds only engagements, planned or held, of these kinds; empty: all entries
 * @param currency only sums in that currency
 * @param figure only what makes up this figure of the customer; what is struck out makes up none
 * @param year only what happened in that year; with a figure: what makes up the figure of that year
 */
public record TimelineFilter(
    Set<String> concepts,
    Set<EngagementKind> kinds,
    Optional<String> currency,
    Optional<Figure> figure,
    Optional<Integer> year) {
  public static final TimelineFilter ALL = ofConcepts(Set.of());

  public TimelineFilter {
    concepts = Set.copyOf(concepts);
    kinds = Set.copyOf(kinds);
  }

  public static TimelineFilter ofConcepts(Set<String> concepts) {
    return new TimelineFilter(
        concepts, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
