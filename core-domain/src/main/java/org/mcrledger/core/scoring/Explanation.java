package org.mcrledger.core.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
   * @param silence why intimacy is unknown, where it is
   */
  public record OfIntimacy(
      Period window, int touches, List<Points> criteria, Optional<Silence> silence) {
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
   * Why a score is unknown: too few facts of late. Intimacy asks for touches, support for a stance.
   *
   * @param months the time in which facts make it known
   * @param needed so many of them are asked for
   * @param found so many there were
   * @param last when the last of all was, however long ago; empty where there never was one
   */
  public record Silence(int months, int needed, int found, Optional<LocalDate> last) {
    /** No fact lies in the time, though there were some before. */
    public boolean isTooOld() {
      return found == 0 && last.isPresent();
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
   * @param sum of value times weight, older stances by their percent of it
   * @param weights sum of the weights so; 0 where there is no stance
   * @param silence why support is unknown, where it is
   */
  public record OfSupport(
      Period window,
      List<Voice> voices,
      BigDecimal sum,
      BigDecimal weights,
      Optional<Silence> silence) {
    public OfSupport {
      voices = List.copyOf(voices);
    }
  }

  /**
   * The last stance on one opportunity.
   *
   * @param value what it is worth after the cap
   * @param capped a competitor is favoured, and the stance alone would be worth more
   * @param cap the most that any stance is worth there: a competitor is favoured
   * @param weight of the opportunity, by the rule set
   * @param percent what of the weight a stance of that age still has
   */
  public record Voice(
      OpportunityId opportunity,
      Stance stance,
      int value,
      boolean capped,
      OptionalInt cap,
      int weight,
      int percent,
      EventId fact) {}
}
