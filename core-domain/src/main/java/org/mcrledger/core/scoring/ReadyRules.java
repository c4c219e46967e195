package org.mcrledger.core.scoring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mcrledger.core.scoring.CustomerTraits.Situation;

/**
 * Rules made ready for one date, by the situation of customers: a replay asks for the same few at
 * millions of scores. Rules are told apart as objects, since comparing what they say would take
 * longer than making them ready.
 *
 * @param <R> the rule
 * @param <T> what is made of it
 */
final class ReadyRules<R, T> {
  /** A replay compares two; what is no longer asked for makes room. */
  private static final int RULES_MAX = 4;

  private record OfRule<R, T>(R rule, Map<Situation, T> bySituation) {}

  private volatile List<OfRule<R, T>> known = List.of();

  T get(R rule, Situation situation, Function<Situation, T> make) {
    Map<Situation, T> ready = of(rule);
    T made = ready.get(situation);
    return made == null ? ready.computeIfAbsent(situation, make) : made;
  }

  @SuppressWarnings("ReferenceEquality")
  private Map<Situation, T> of(R rule) {
    List<OfRule<R, T>> now = known;
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).rule() == rule) {
        return now.get(i).bySituation();
      }
    }
    // Two threads may both get here: one's map is forgotten again, and made anew when asked for.
    OfRule<R, T> one = new OfRule<>(rule, new ConcurrentHashMap<>());
    known = Stream.concat(Stream.of(one), now.stream()).limit(RULES_MAX).toList();
    return one.bySituation();
  }
}
