package org.mcrledger.query.answer;

import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.NextSteps;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Personal;

/**
 * One contact as it stood.
 *
 * @param row employments, outcomes and overrides with their dates; of judgements nothing where
 *     {@code judged} is empty, of employments those with customers that the asker may read
 * @param customer with whom the contact is on the day, else was last
 * @param phone absent also where names are hidden or the contact has gone to a customer that the
 *     asker may not read, as is mail
 */
public record ContactFile(
    NineGrid.Row row,
    Optional<NineGrid.Employment> employment,
    CustomerId customer,
    PersonName name,
    Optional<String> phone,
    Optional<String> mail,
    Optional<Judged> judged) {
  /**
   * What is held of the contact.
   *
   * @param rules in force on the day, as far as was known
   * @param computed by the rule set on the facts known then, and why
   * @param intimacy as shown: the override in force, else computed; support alike
   * @param diagnosis key of what the cell tells; most tell nothing
   * @param next what would raise the computed scores
   * @param reasons the reasons given with overrides, as far as they may be read; they may be erased
   */
  public record Judged(
      RuleSet rules,
      ContactScores computed,
      ShownScore intimacy,
      ShownScore support,
      GridCell cell,
      Optional<String> diagnosis,
      Map<EventId, Personal> reasons,
      NextSteps next) {}
}
