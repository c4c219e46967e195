package org.mcrledger.core.replay;

import static org.mcrledger.core.replay.ScoreAgreement.LARGEST_FIRST;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Side before;
  private final Side after;
  private final List<Disagreement> disagreements = new ArrayList<>();

  private TierAgreement(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  /**
   * @param decided decisions that hold; the ones that begin outside of the period are left out
   */
  public static Agreement of(
      TierReplayed before,
      TierReplayed after,
      List<TierBasis> customers,
      List<DecidedTier> decided) {
    Map<CustomerId, TierBasis> bases = new LinkedHashMap<>();
    customers.forEach(basis -> bases.put(basis.customer(), basis));
    TierScheme one = before.scheme();
    TierScheme other = after.scheme();
    Set<SchemeKey> keys = new LinkedHashSet<>(List.of(one.key(), other.key()));
    List<Part> parts = new ArrayList<>();
    List<Disagreement> disagreements = new ArrayList<>();
    for (SchemeKey key : keys) {
      TierAgreement agreement =
          new TierAgreement(
              new Side(new DayTiers(bases, one)), new Side(new DayTiers(bases, other)));
      List<DecidedTier> ofKey =
          decided.stream()
              .filter(each -> each.decision().scheme().equals(key))
              .filter(each -> before.months().holds(each.decision().on()))
              .toList();
      ofKey.forEach(agreement::add);
      parts.add(agreement.part(key, ofKey.size()));
      disagreements.addAll(agreement.disagreements);
    }
    return new Agreement(
        parts, disagreements.stream().sorted(LARGEST_FIRST).limit(Agreement.LISTED_MAX).toList());
  }

  private Part part(SchemeKey scheme, int decisions) {
    return new Part(
        Subject.TIER,
        Optional.of(scheme),
        decisions,
        Figures.of(before.rated, decisions),
        Figures.of(after.rated, decisions));
  }

  private void add(DecidedTier decided) {
    Optional<Classed> one = before.beside(decided.decision());
    Optional<Classed> other = after.beside(decided.decision());
    int steps =
        Math.max(before.steps(decided.decision(), one), after.steps(decided.decision(), other));
    if (steps > 0) {
      TierDecided decision = decided.decision();
      disagreements.add(
          new OfTier(
              decided.event(),
              decision.customer(),
              decision.on(),
              steps,
              decision.scheme(),
              decision.tier(),
              one,
              other,
              decision.code(),
              decision.because()));
    }
  }

  /** One of the two schemes, and the cases beside which it gives a tier. */
  private static final class Side {
    private final DayTiers tiers;
    private final TierScheme scheme;
    private final RatedTwice rated;

    Side(DayTiers tiers) {
      this.tiers = tiers;
      this.scheme = tiers.scheme();
      this.rated = new RatedTwice(scheme.tiers().size());
    }

    /** Empty where the decision is not of this scheme, or nothing is known of the customer. */
    Optional<Classed> beside(TierDecided decision) {
      if (!decision.scheme().equals(scheme.key())) {
        return Optional.empty();
      }
      Optional<Classed> found = tiers.on(decision.customer(), decision.on());
      int people = scheme.place(decision.tier());
      found
          .flatMap(Classed::tier)
          .filter(_ -> people >= 0)
          .ifPresent(tier -> rated.add(people, scheme.place(tier)));
      return found;
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
