package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.TierKey;

/**
 * How far what is computed agrees with what people decided, each decision on the first day on which
 * it holds.
 *
 * @param parts one for each thing that people decide
 * @param largest the disagreements, the largest first; the reasons of those about persons are
 *     personal, stay in the events and are joined when this is shown
 */
public record Agreement(List<Part> parts, List<Disagreement> largest) {
  /** So many disagreements are listed. */
  public static final int LISTED_MAX = 20;

  public Agreement {
    parts = List.copyOf(parts);
    largest = List.copyOf(largest);
  }

  /** What people decide. */
  public enum Subject implements Keyed {
    INTIMACY,
    SUPPORT,
    TIER;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  /**
   * All decisions of one kind.
   *
   * @param scheme of tiers, the scheme that they were decided under
   * @param decisions of people, dated in the period
   */
  public record Part(
      Subject of, Optional<SchemeKey> scheme, int decisions, Figures before, Figures after) {}

  /**
   * What one set of rules has beside the decisions.
   *
   * @param cases decisions beside which something was computed
   * @param withoutComputed decisions beside which the rules find nothing: unknown, not assessable,
   *     or with nobody that day
   * @param agreed cases in which both say the same
   * @param share agreed among cases
   */
  public record Figures(
      int cases,
      int withoutComputed,
      int agreed,
      Estimate share,
      Estimate kappa,
      Estimate weightedKappa) {
    static Figures of(RatedTwice rated, int decisions) {
      return new Figures(
          rated.cases(),
          decisions - rated.cases(),
          rated.agreed(),
          rated.share(),
          rated.kappa(),
          rated.weightedKappa());
    }
  }

  /** One decision that the rules do not follow. */
  public sealed interface Disagreement {
    /** The decision. */
    EventId event();

    CustomerId customer();

    /** The first day on which the decision holds. */
    LocalDate on();

    /** How many steps lie between people and rules, before or after, whichever is more. */
    int steps();
  }

  /** A person's score. */
  public record OfScore(
      EventId event,
      CustomerId customer,
      LocalDate on,
      int steps,
      Subject subject,
      ContactId contact,
      Score.Known people,
      Score before,
      Score after)
      implements Disagreement {}

  /**
   * A customer's tier.
   *
   * @param before empty where it is another scheme that people spoke of; {@code after} alike
   * @param because the reason that was given, which is no personal data
   */
  public record OfTier(
      EventId event,
      CustomerId customer,
      LocalDate on,
      int steps,
      SchemeKey scheme,
      TierKey people,
      Optional<Classed> before,
      Optional<Classed> after,
      ReasonCode code,
      String because)
      implements Disagreement {}
}
