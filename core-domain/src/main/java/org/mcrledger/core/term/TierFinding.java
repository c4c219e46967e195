package org.mcrledger.core.term;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tier scheme finds of a customer at a date, as it is put before people.
 *
 * @param tier there where the result is {@link Result#ASSESSED}, and only there
 * @param because why that tier follows; there where the tier is
 * @param needs the measures for want of which there is none
 * @param measures every measure of the scheme that was known, with the events it came from
 */
public record TierFinding(
    Result result,
    Optional<TierKey> tier,
    Optional<Because> because,
    Set<Measure> needs,
    List<Reading> measures) {
  /** What kind of answer a scheme gives. */
  public enum Result implements Keyed {
    ASSESSED,
    NOT_ASSESSABLE,
    /** The scheme ranks by sales, and there are none. */
    NOT_RANKED;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  /**
   * Why a tier follows; by the scheme's method one of the three is there.
   *
   * @param rule the first that fitted, counted from 1
   * @param levels the level that each measure reaches, of which the lowest counts
   * @param place the place by sales
   */
  public record Because(OptionalInt rule, List<Level> levels, Optional<Place> place) {
    public Because {
      levels = List.copyOf(levels);
    }
  }

  /** The tier that one measure reaches by itself. */
  public record Level(Measure measure, TierKey tier) {}

  /**
   * A place among all that are ranked.
   *
   * @param of how many are ranked
   * @param lastOfTier the last place that is of this tier
   */
  public record Place(int place, int of, int lastOfTier) {}

  public TierFinding {
    needs = Set.copyOf(needs);
    measures = List.copyOf(measures);
  }

  /** All events that it rests on. */
  public Set<EventId> events() {
    return measures.stream()
        .flatMap(reading -> reading.events().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the other one says the same, on whatever evidence. */
  public boolean agrees(TierFinding other) {
    return result == other.result && tier.equals(other.tier) && needs.equals(other.needs);
  }
}
