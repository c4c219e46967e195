package org.mcrledger.core.replay;

import static org.mcrledger.core.replay.ScoreAgreement.LARGEST_FIRST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.replay.Agreement.Disagreement;
import org.mcrledger.core.replay.Agreement.Figures;
import org.mcrledger.core.replay.Agreement.OfTier;
import org.mcrledger.core.replay.Agreement.Part;
import org.mcrledger.core.replay.Agreement.Subject;
import org.mcrledger.core.replay.Labels.DecidedTier;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.TierScheme;

/**
 * Lays each tier that people decided beside the one that two schemes give on the first day on which
 * the decision holds. A decision speaks of one scheme: it is laid beside schemes of that key only.
 */
public final class TierAgreement {
  private final Map<CustomerId, TierBasis> customers = new LinkedHashMap<>();
  private final Runnable stillWanted;

  private TierAgreement(List<TierBasis> customers, Runnable stillWanted) {
    customers.forEach(basis -> this.customers.put(basis.customer(), basis));
    this.stillWanted = stillWanted;
  }

  /**
   * @param decided decisions that hold; the ones that begin outside of the period are left out
   * @param stillWanted asked at each day that something was decided, from any thread; throws to
   *     give up
   */
  public static Agreement of(
      TierReplayed before,
      TierReplayed after,
      List<TierBasis> customers,
      List<DecidedTier> decided,
      Runnable stillWanted) {
    TierAgreement agreement = new TierAgreement(customers, stillWanted);
    List<Part> parts = new ArrayList<>();
    List<Disagreement> disagreements = new ArrayList<>();
    for (SchemeKey key : keys(before.scheme(), after.scheme())) {
      List<DecidedTier> ofKey =
          decided.stream()
              .filter(each -> each.decision().scheme().equals(key))
              .filter(each -> before.months().holds(each.decision().on()))
              .toList();
      Beside beside = new Beside(key, before.scheme(), after.scheme());
      agreement.found(beside, ofKey).forEach(beside::add);
      parts.add(beside.part(ofKey.size()));
      disagreements.addAll(beside.disagreements);
    }
    return new Agreement(
        parts, disagreements.stream().sorted(LARGEST_FIRST).limit(Agreement.LISTED_MAX).toList());
  }

  private static Set<SchemeKey> keys(TierScheme before, TierScheme after) {
    return new LinkedHashSet<>(List.of(before.key(), after.key()));
  }

  /** What the two schemes give beside a decision; empty where it is not of the scheme. */
  private record Found(DecidedTier decided, Optional<Classed> before, Optional<Classed> after) {}

  /**
   * Day by day, on all cores: a scheme that ranks looks at everybody on each day, and what it saw
   * of a day is let go before the next.
   */
  private List<Found> found(Beside beside, List<DecidedTier> decided) {
    Map<LocalDate, List<DecidedTier>> byDay =
        decided.stream().collect(Collectors.groupingBy(each -> each.decision().on()));
    return byDay.entrySet().parallelStream()
        .flatMap(
            each -> {
              stillWanted.run();
              Optional<DayTiers> before = tiers(beside.before, beside.key, each.getKey());
              Optional<DayTiers> after = tiers(beside.after, beside.key, each.getKey());
              return each.getValue().stream()
                  .map(decision -> new Found(decision, on(before, decision), on(after, decision)))
                  .toList()
                  .stream();
            })
        .toList();
  }

  private Optional<DayTiers> tiers(Side side, SchemeKey key, LocalDate day) {
    return Optional.of(side.scheme)
        .filter(scheme -> scheme.key().equals(key))
        .map(scheme -> new DayTiers(customers, scheme, day));
  }

  private static Optional<Classed> on(Optional<DayTiers> day, DecidedTier decided) {
    return day.flatMap(tiers -> tiers.of(decided.decision().customer()));
  }

  /** The decisions under one scheme, beside which two are laid. */
  private static final class Beside {
    private final SchemeKey key;
    private final Side before;
    private final Side after;
    private final List<Disagreement> disagreements = new ArrayList<>();

    Beside(SchemeKey key, TierScheme before, TierScheme after) {
      this.key = key;
      this.before = new Side(before);
      this.after = new Side(after);
    }

    Part part(int decisions) {
      return new Part(
          Subject.TIER,
          Optional.of(key),
          decisions,
          Figures.of(before.rated, decisions),
          Figures.of(after.rated, decisions));
    }

    void add(Found found) {
      TierDecided decision = found.decided().decision();
      before.rate(decision, found.before());
      after.rate(decision, found.after());
      int steps =
          Math.max(before.steps(decision, found.before()), after.steps(decision, found.after()));
      if (steps > 0) {
        disagreements.add(disagreement(found, steps));
      }
    }

    private static Disagreement disagreement(Found found, int steps) {
      TierDecided decision = found.decided().decision();
      return new OfTier(
          found.decided().event(),
          decision.customer(),
          decision.on(),
          steps,
          decision.scheme(),
          decision.tier(),
          found.before(),
          found.after(),
          decision.code(),
          decision.because());
    }
  }

  /** One of the two schemes, and the cases beside which it gives a tier. */
  private static final class Side {
    private final TierScheme scheme;
    private final RatedTwice rated;

    Side(TierScheme scheme) {
      this.scheme = scheme;
      this.rated = new RatedTwice(scheme.tiers().size());
    }

    void rate(TierDecided decision, Optional<Classed> found) {
      int people = scheme.place(decision.tier());
      found
          .flatMap(Classed::tier)
          .filter(_ -> people >= 0)
          .ifPresent(tier -> rated.add(people, scheme.place(tier)));
    }

    int steps(TierDecided decision, Optional<Classed> found) {
      int people = scheme.place(decision.tier());
      return found
          .flatMap(Classed::tier)
          .filter(_ -> people >= 0)
          .map(tier -> Math.abs(people - scheme.place(tier)))
          .orElse(0);
    }
  }
}
