package org.mcrledger.core.tiering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Evaluation.Step;

/**
 * What would have to change for a higher tier. Changes are tried, few before many, so that each way
 * that is named leads to just the tier it is named for, and no part of it leads higher already.
 */
final class WaysUp {
  /** Who would have to change more than this has no short way up. */
  private static final int CHANGES_MAX = 4;

  /**
   * With many measures and borders fewer changes are tried together: a scheme is anybody's text.
   */
  private static final long TRIED_MAX = 20_000;

  private final TierScheme scheme;
  private final Function<CustomerMeasures, Optional<TierKey>> tier;
  private final Map<Measure, List<Setting>> settings;
  private final List<Setting> numbered;
  private final List<Set<Measure>> together;

  /** Customers of whom the scheme sees the same have the same ways. */
  private final Map<Seen, Optional<Step>> known = new ConcurrentHashMap<>();

  /**
   * @param holding the numbers of the settings that hold
   * @param following what would change with the continuity, where that is asked for
   */
  private record Seen(Set<Measure> known, BitSet holding, Set<Measure> following) {}

  /** Changes that lead to a tier. */
  private record Found(TierKey to, Way way) {}

  /**
   * @param tier which the scheme gives; empty where it gives none
   */
  WaysUp(TierScheme scheme, Function<CustomerMeasures, Optional<TierKey>> tier) {
    this.scheme = scheme;
    this.tier = tier;
    this.settings = Setting.of(scheme);
    this.numbered = settings.values().stream().flatMap(List::stream).toList();
    this.together = affordable(fewFirst(List.copyOf(settings.keySet())));
  }

  /** As many of them as can be tried for each customer; all of one size, or none of it. */
  private List<Set<Measure>> affordable(List<Set<Measure>> all) {
    long[] ways = new long[CHANGES_MAX + 1];
    all.forEach(each -> ways[each.size()] += waysOf(each));
    int most = 1;
    long tried = ways[1];
    while (most < CHANGES_MAX && tried + ways[most + 1] <= TRIED_MAX) {
      tried += ways[++most];
    }
    int size = most;
    return all.stream().filter(each -> each.size() <= size).toList();
  }

  private long waysOf(Set<Measure> measures) {
    return measures.stream()
        .mapToLong(each -> settings.getOrDefault(each, List.of()).size())
        .reduce(1, (one, other) -> one * other);
  }

  /** The nearest tier above the one reached to which any way leads, and all the ways to it. */
  Optional<Step> from(TierKey reached, CustomerMeasures customer) {
    BitSet holding = new BitSet(numbered.size());
    for (int i = 0; i < numbered.size(); i++) {
      holding.set(i, numbered.get(i).holds(customer));
    }
    Set<Measure> following =
        settings.containsKey(Measure.CONTINUITY) ? Continuity.followers(customer) : Set.of();
    return known.computeIfAbsent(
        new Seen(Set.copyOf(customer.known().keySet()), holding, following),
        _ -> find(reached, customer));
  }

  private Optional<Step> find(TierKey reached, CustomerMeasures customer) {
    List<Found> found = new ArrayList<>();
    for (Set<Measure> changed : together) {
      List<Way> shorter = shorter(found, changed);
      for (Way way : Way.all(changed, settings, customer)) {
        if (shorter.stream().noneMatch(each -> each.isPartOf(way))) {
          tier.apply(Setting.changed(customer, way.settings()))
              .filter(to -> scheme.place(to) < scheme.place(reached))
              .ifPresent(to -> found.add(new Found(to, way)));
        }
      }
    }
    return found.stream()
        .map(Found::to)
        .max(Comparator.comparingInt(scheme::place))
        .map(to -> new Step(to, Way.any(ways(found, to))));
  }

  /** Those found of fewer of these measures: what contains one of them says nothing new. */
  private static List<Way> shorter(List<Found> found, Set<Measure> measures) {
    return found.stream()
        .map(Found::way)
        .filter(way -> measures.containsAll(way.measures()))
        .toList();
  }

  private static List<Way> ways(List<Found> found, TierKey to) {
    return found.stream().filter(each -> each.to().equals(to)).map(Found::way).toList();
  }

  /** The measures that may change together. */
  private static List<Set<Measure>> fewFirst(List<Measure> measures) {
    List<Set<Measure>> sets = new ArrayList<>(List.of(EnumSet.noneOf(Measure.class)));
    for (Measure measure : measures) {
      for (Set<Measure> set : List.copyOf(sets)) {
        if (set.size() < CHANGES_MAX) {
          Set<Measure> more = EnumSet.copyOf(set);
          more.add(measure);
          sets.add(more);
        }
      }
    }
    return sets.stream()
        .filter(set -> !set.isEmpty())
        .sorted(Comparator.comparingInt(Set::size))
        .toList();
  }
}
