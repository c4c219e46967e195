package org.mcrledger.core.scoring;

import java.util.List;
import java.util.OptionalInt;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Stance;

/** Why two scores are what they are. */
public record Explanation(OfIntimacy intimacy, OfSupport support) {
  /**
   * @param window the days that count
   * @param touches how many touches lie in the window
   * @param criteria the criteria that apply, in the rule set's order; none where intimacy is
   *     unknown
   */
  public record OfIntimacy(Period window, int touches, List<Points> criteria) {
    public OfIntimacy {
      criteria = List.copyOf(criteria);
    }

    /** The sum of the points, before it is kept within the rule set's bounds. */
    public int sum() {
      return criteria.stream().mapToInt(Points::points).sum();
    }

    /** What the criterion of that key gave; empty where it does not apply. */
    public OptionalInt points(String criterion) {
      return criteria.stream()
          .filter(each -> each.criterion().equals(criterion))
          .mapToInt(Points::points)
          .findFirst();
    }
  }

  /**
   * What one criterion gave.
   *
   * @param cap the most it could have given, where the rule set says so
   * @param facts the events that counted
   */
  public record Points(String criterion, int points, OptionalInt cap, List<EventId> facts) {
    public Points {
      facts = List.copyOf(facts);
    }
  }

  /**
   * @param sum of value times weight
   * @param weights sum of the weights; 0 where there is no stance
   */
  public record OfSupport(Period window, List<Voice> voices, int sum, int weights) {
    public OfSupport {
      voices = List.copyOf(voices);
    }
  }

  /**
   * The last stance on one opportunity.
   *
   * @param value what it is worth after the cap
   * @param capped a competitor is favoured, and the stance alone would be worth more
   */
  public record Voice(
      OpportunityId opportunity,
      Stance stance,
      int value,
      boolean capped,
      int weight,
      EventId fact) {}
}
