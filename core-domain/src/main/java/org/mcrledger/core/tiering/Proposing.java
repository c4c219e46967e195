package org.mcrledger.core.tiering;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierKey;

/**
 * Whether what a scheme finds is worth putting before people: it is where it differs from what they
 * last were asked, or from the tier that holds, or where that tier is due for its review. What they
 * have declined or decided otherwise is not asked again until something changed or time is up.
 *
 * @param at the day that is evaluated
 */
public record Proposing(TierScheme scheme, LocalDate at) {
  /** The tier that holds, and since when. */
  public record Held(TierKey tier, LocalDate on) {}

  /**
   * What people were last asked under this scheme.
   *
   * @param corrected whether something it rests on was voided or corrected since
   * @param answer what they said; empty while it is open
   */
  public record Asked(
      TierFinding found,
      String version,
      LocalDate on,
      boolean corrected,
      Optional<Answer> answer) {}

  /** What people said to a proposal. */
  public sealed interface Answer {
    enum Accepted implements Answer {
      ACCEPTED
    }

    /**
     * They decided another tier.
     *
     * @param until the last day it holds
     */
    record Overridden(LocalDate until) implements Answer {}

    record Declined(LocalDate on) implements Answer {}
  }

  public boolean isDue(TierFinding found, Optional<Held> held, Optional<Asked> last) {
    return last.map(asked -> isDue(found, held, asked)).orElseGet(() -> isNews(found, held));
  }

  private boolean isDue(TierFinding found, Optional<Held> held, Asked last) {
    if (last.on().isAfter(at)) {
      return false;
    }
    boolean same = found.agrees(last.found());
    if (last.answer().isEmpty()) {
      return !same || last.corrected() || !last.version().equals(scheme.version());
    }
    return switch (last.answer().get()) {
      case Answer.Accepted _ -> isNews(found, held);
      case Answer.Overridden(var until) -> (!same || at.isAfter(until)) && isNews(found, held);
      case Answer.Declined(var on) -> (!same || scheme.isStale(on, at)) && isNews(found, held);
    };
  }

  private boolean isNews(TierFinding found, Optional<Held> held) {
    return !found.tier().equals(held.map(Held::tier))
        || held.filter(tier -> scheme.isStale(tier.on(), at)).isPresent();
  }
}
