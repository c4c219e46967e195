package org.mcrledger.core.replay;

import java.time.LocalDate;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.IntimacyPlan;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.scoring.SupportPlan;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Score;

/** Computed scores of single contacts on any one day, by the same function as everywhere. */
final class DayScores {
  private final Portfolio portfolio;
  private final FactSlice slice;

  DayScores(Portfolio portfolio) {
    this.portfolio = portfolio;
    this.slice = new FactSlice(portfolio.columns());
  }

  /** The contact is with nobody on that day. */
  boolean gone(int contact, LocalDate on) {
    int place = place(contact, on);
    return place < 0 || portfolio.places().ended(place);
  }

  /** The customer with whom the contact is on that day; for one who is with somebody. */
  CustomerId customer(int contact, LocalDate on) {
    return portfolio.customer(portfolio.places().customerAt(place(contact, on)));
  }

  /** For a contact who is with somebody on that day. */
  Score score(int contact, Dimension dimension, RuleSet rules, LocalDate on) {
    portfolio.moveTo(contact, slice);
    int customer = portfolio.places().customerAt(place(contact, on));
    Situation situation = portfolio.traits(customer).on(on);
    int score =
        switch (dimension) {
          case INTIMACY -> IntimacyPlan.of(rules.intimacy(), situation).at(on).score(slice);
          case SUPPORT -> SupportPlan.of(rules.support(), situation).at(on).score(slice);
        };
    return score == Scoring.UNKNOWN ? Score.unknown() : Score.of(score);
  }

  private int place(int contact, LocalDate on) {
    return portfolio.places().on(contact, Math.toIntExact(on.toEpochDay()));
  }
}
