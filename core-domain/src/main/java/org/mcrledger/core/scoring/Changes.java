package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Score;

/** Which dates are to be scored anew, and which outcomes are then due. */
public final class Changes {
  private Changes() {}

  /**
   * The dates at which a change may tell: today, each month-end from the day on which the change
   * takes effect, and each date from that day on of which an outcome was recorded.
   */
  public static NavigableSet<LocalDate> datesDue(
      LocalDate effectFrom, LocalDate today, Facts facts, Outcomes existing) {
    NavigableSet<LocalDate> dates = new TreeSet<>();
    dates.add(today);
    existing
        .byDate()
        .subMap(earlier(effectFrom, today), true, today, true)
        .keySet()
        .forEach(dates::add);
    facts
        .firstDay()
        .map(first -> first.isAfter(effectFrom) ? first : effectFrom)
        .ifPresent(from -> addMonthEnds(dates, from, today));
    return dates;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static void addMonthEnds(NavigableSet<LocalDate> dates, LocalDate from, LocalDate today) {
    for (YearMonth month = YearMonth.from(from);
        month.atEndOfMonth().isBefore(today);
        month = month.plusMonths(1)) {
      dates.add(month.atEndOfMonth());
    }
  }

  /**
   * The outcomes to record of one contact of a customer: at each of the dates the scores by the
   * rule set of that day, where they or the rule set differ from the outcome that holds there. A
   * date on which the contact was not with the customer is passed over, and a contact of whom
   * nothing was ever known gets no outcome.
   *
   * @param basis the position up to which the ledger was read
   */
  public static List<ContactScored> outcomesDue(
      CustomerId customer,
      Facts facts,
      RuleSetOn rules,
      Outcomes existing,
      Collection<LocalDate> dates,
      long basis) {
    Outcomes holding = existing;
    List<ContactScored> due = new ArrayList<>();
    for (LocalDate date : new TreeSet<>(dates)) {
      if (facts.employmentOn(date).filter(held -> held.customer().equals(customer)).isEmpty()) {
        continue;
      }
      ContactScored scored = scored(customer, facts, rules.on(date), holding.at(date), date, basis);
      if (differs(scored, holding.at(date))) {
        due.add(scored);
        holding = holding.with(scored);
      }
    }
    return List.copyOf(due);
  }

  private static ContactScored scored(
      CustomerId customer,
      Facts facts,
      RuleSet rules,
      Optional<ContactScored> before,
      LocalDate date,
      long basis) {
    Score intimacy = Scoring.intimacy(facts, rules.intimacy(), date);
    Score support = Scoring.support(facts, rules.support(), date);
    boolean flagged =
        before
            .filter(
                old ->
                    jumps(old.intimacy(), intimacy, rules.flaggedJump())
                        || jumps(old.support(), support, rules.flaggedJump()))
            .isPresent();
    return new ContactScored(
        customer, facts.contact(), date, rules.ref(), basis, intimacy, support, flagged);
  }

  private static boolean differs(ContactScored scored, Optional<ContactScored> before) {
    Score intimacy = before.map(ContactScored::intimacy).orElse(Score.unknown());
    Score support = before.map(ContactScored::support).orElse(Score.unknown());
    boolean otherRules = before.filter(old -> !old.ruleSet().equals(scored.ruleSet())).isPresent();
    return otherRules || !scored.intimacy().equals(intimacy) || !scored.support().equals(support);
  }

  /** From or to unknown is no jump: unknown is no number. */
  private static boolean jumps(Score from, Score to, int steps) {
    return from instanceof Score.Known(int before)
        && to instanceof Score.Known(int now)
        && Math.abs(now - before) >= steps;
  }
}
