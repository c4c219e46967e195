package org.mcrledger.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.scoring.RuleSet.KeyLayerRule;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;

/**
 * A customer's key layer (关键客户关系) at a date.
 *
 * @param value 0 to 100 to one place: the mean over the known persons of (intimacy + support + 6) /
 *     12, so that -3 and -3 is 0, +3 and +3 is 100; empty where none is known
 * @param known persons with both scores
 * @param unknown persons of the layer that lack one, shown beside it and never counted as 0
 */
public record KeyLayer(Optional<BigDecimal> value, int known, int unknown) {
  private static final int SPAN = 2 * (Score.HIGHEST - Score.LOWEST);
  private static final int PLACES = 1;

  /**
   * A contact of the customer as it stands at the date, overrides in force applied.
   *
   * @param seniority empty where it is not known
   * @param roleOnOpenOpportunity has a role on an opportunity that is open at the date
   */
  public record Person(
      ContactId contact,
      Score intimacy,
      Score support,
      Optional<Seniority> seniority,
      boolean roleOnOpenOpportunity) {
    /** Whether the rule counts this person into the layer. */
    public boolean belongs(KeyLayerRule rule) {
      return roleOnOpenOpportunity
          || seniority.filter(held -> held.compareTo(rule.seniorityMin()) >= 0).isPresent();
    }
  }

  /** The layer over those persons of the customer who belong to it. */
  public static KeyLayer of(List<Person> persons, KeyLayerRule rule) {
    int known = 0;
    int unknown = 0;
    int sum = 0;
    for (Person person : persons) {
      if (!person.belongs(rule)) {
        continue;
      }
      if (person.intimacy() instanceof Score.Known(int intimacy)
          && person.support() instanceof Score.Known(int support)) {
        known++;
        sum += intimacy + support - 2 * Score.LOWEST;
      } else {
        unknown++;
      }
    }
    return new KeyLayer(known == 0 ? Optional.empty() : percent(sum, known), known, unknown);
  }

  private static Optional<BigDecimal> percent(int sum, int known) {
    BigDecimal whole = BigDecimal.valueOf(100L * sum);
    BigDecimal parts = BigDecimal.valueOf((long) SPAN * known);
    return Optional.of(whole.divide(parts, PLACES, RoundingMode.HALF_UP));
  }
}
