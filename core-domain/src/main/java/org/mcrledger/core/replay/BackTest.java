package org.mcrledger.core.replay;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.Keyed;

/**
 * Whether customers' scores at the end of a year go with what came in the year after. That they go
 * together does not say that one brings the other about.
 *
 * @param pairs for each year of the period but the last and each outcome one; both years lie wholly
 *     in the period, and were over when what is laid beside was known. None where there are no two
 */
public record BackTest(List<Pair> pairs) {
  public BackTest {
    pairs = List.copyOf(pairs);
  }

  /** What came in the year after. */
  public enum Outcome implements Keyed {
    /** Net revenue as a multiple of that of the year before, in the one currency of both. */
    REVENUE_GROWTH,
    /** The last tier decided under the official scheme, as steps above the lowest. */
    TIER_DECIDED,
    /**
     * The mean stance at the end of opportunities, as steps above open opposition: 0 to 4. Only
     * stances of that year count.
     */
    CLOSING_STANCE;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  /** Why a customer of whom something is recorded is no case. */
  public enum Excluded implements Keyed {
    /** No person of the key layer had both scores at the year's end; of schemes, no tier then. */
    UNSCORED,
    /** Sold in more than one currency: these are never summed. */
    SEVERAL_CURRENCIES,
    /** Nothing sold in the first year, or no more than came back: growth is undefined. */
    NOTHING_BEFORE,
    /** Nobody's revenue of the second year is recorded, which is not the same as none. */
    NOT_RECORDED,
    /** A tier that the scheme does not have. */
    OTHER_TIER,
    /** Opportunities were closed, and nobody's stance was recorded in that year. */
    NO_STANCE;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  /**
   * One year's scores beside one outcome of the next.
   *
   * @param year of the scores; the outcome is that of the year after
   */
  public record Pair(int year, Outcome outcome, Figures before, Figures after) {}

  /**
   * What came of it under one set of rules.
   *
   * @param cases customers with both score and outcome
   * @param excluded how many others, by why
   * @param correlation Spearman's rank correlation with a bootstrap interval; undefined under
   *     {@link Estimate#ENOUGH_CASES} cases and where all have one score or one outcome
   * @param deciles the tenth with the highest scores first; none where the correlation is undefined
   */
  public record Figures(
      int cases, Map<Excluded, Integer> excluded, Estimate correlation, List<Decile> deciles) {
    public Figures {
      Map<Excluded, Integer> sorted = new EnumMap<>(Excluded.class);
      sorted.putAll(excluded);
      excluded = Collections.unmodifiableMap(sorted);
      deciles = List.copyOf(deciles);
    }
  }

  /**
   * A tenth of the cases by their score.
   *
   * @param decile 1 to 10
   * @param mean of the outcome; cases of one score that lie in two deciles count with their mean
   * @param lift the mean over that of all cases
   */
  public record Decile(int decile, int cases, BigDecimal mean, Estimate lift) {}
}
