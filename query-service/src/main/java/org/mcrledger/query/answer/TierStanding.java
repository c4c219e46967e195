package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;

/**
 * How far the tier that a customer holds can be relied on.
 *
 * @param stale decided longer ago than the scheme's review period
 * @param expired what was decided for a time that is up
 */
public record TierStanding(boolean stale, Optional<Expired> expired) {
  /** Where no tier holds, and none has expired. */
  public static final TierStanding NONE = new TierStanding(false, Optional.empty());

  /** A tier that held until a day. */
  public record Expired(SchemeKey scheme, TierKey tier, LocalDate until) {}

  static TierStanding of(
      Optional<TierScheme> scheme,
      Optional<LocalDate> since,
      Optional<Expired> expired,
      LocalDate at) {
    boolean stale =
        scheme.filter(known -> since.filter(on -> known.isStale(on, at)).isPresent()).isPresent();
    return new TierStanding(stale, expired);
  }

  /** Of a customer's card. */
  static TierStanding of(
      TierScheme scheme, org.mcrledger.core.report.CustomerCard.Row card, LocalDate at) {
    SchemeKey key = scheme.key();
    return of(
        Optional.of(scheme),
        card.tierOn(key, at).map(step -> step.on()),
        card.expiredOn(key, at)
            .map(step -> new Expired(key, step.tier(), step.until().orElse(LocalDate.MAX))),
        at);
  }
}
