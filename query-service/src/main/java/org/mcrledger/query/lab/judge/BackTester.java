package org.mcrledger.query.lab.judge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mcrledger.core.replay.BackTest;
import org.mcrledger.core.replay.BackTest.Figures;
import org.mcrledger.core.replay.BackTest.Outcome;
import org.mcrledger.core.replay.BackTest.Pair;
import org.mcrledger.core.replay.Cases;
import org.mcrledger.core.replay.Deciles;
import org.mcrledger.core.replay.Estimate;
import org.mcrledger.core.replay.Labels;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.TierScheme;

/**
 * Lays what came in a year beside the scores of the year before, under two sets of rules.
 *
 * @param official whose tiers are an outcome
 * @param position up to which the labels were known
 * @param stillWanted asked now and then, from any thread; throws to give up
 */
record BackTester(Labels labels, TierScheme official, long position, Runnable stillWanted) {

  /**
   * @param years whole ones, neighbouring
   * @param before the scores of customers at the end of a year; {@code after} alike
   */
  BackTest test(
      List<Integer> years,
      IntFunction<Map<CustomerId, Double>> before,
      IntFunction<Map<CustomerId, Double>> after) {
    return new BackTest(
        IntStream.range(0, years.size() - 1)
            .parallel()
            .mapToObj(years::get)
            .flatMap(year -> pairs(year, before.apply(year), after.apply(year)).stream())
            .toList());
  }

  private List<Pair> pairs(
      int year, Map<CustomerId, Double> before, Map<CustomerId, Double> after) {
    return Arrays.stream(Outcome.values())
        .parallel()
        .map(outcome -> pair(year, outcome, before, after))
        .toList();
  }

  private Pair pair(
      int year, Outcome outcome, Map<CustomerId, Double> before, Map<CustomerId, Double> after) {
    stillWanted.run();
    List<Cases> cases = Cases.of(List.of(before, after), year, outcome, labels, official);
    long seed = seed(year, outcome);
    Figures one = figures(cases.getFirst(), seed);
    return new Pair(year, outcome, one, figures(cases.getLast(), seed));
  }

  private Figures figures(Cases cases, long seed) {
    Estimate correlation =
        new RankCorrelation(cases.scores(), cases.outcomes()).estimate(seed, stillWanted);
    return new Figures(
        cases.cases().size(),
        cases.excluded(),
        correlation,
        correlation instanceof Estimate.Known ? Deciles.of(cases.cases()) : List.of());
  }

  /**
   * Out of what the cases rest on and not of the rules: so a run repeated draws the same, and two
   * rule sets over the same cases are judged by the same draws.
   */
  private long seed(int year, Outcome outcome) {
    String basis = position + "/" + year + "/" + outcome.key();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(basis.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
