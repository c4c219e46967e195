package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a tier that is shown can be relied on.
 *
 * @param stale decided longer ago than its scheme's review period
 * @param expired the tier that was decided for a time that is up
 * @param until the last day on which it held
 */
public record StandingView(boolean stale, Optional<TierMark> expired, Optional<LocalDate> until) {
  public static final StandingView NONE =
      new StandingView(false, Optional.empty(), Optional.empty());
}
