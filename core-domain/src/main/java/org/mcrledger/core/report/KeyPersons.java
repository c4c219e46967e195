package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.scoring.RuleSet.KeyLayerRule;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.OpportunityId;

/** Who of a customer's persons decides, and how strong the relationship with them is. */
public final class KeyPersons {
  private KeyPersons() {}

  /** The customer's key layer on a day, overrides in force applied. */
  public static KeyLayer layer(
      CustomerCard.Row customer, List<NineGrid.Row> contacts, KeyLayerRule rule, LocalDate day) {
    List<KeyLayer.Person> persons =
        contacts.stream().flatMap(contact -> person(customer, contact, day).stream()).toList();
    return KeyLayer.of(persons, rule);
  }

  /**
   * The events that the layer's value rests on: of each person of it whose scores are both known,
   * the override in force or the outcome that each score is.
   */
  public static Set<EventId> behind(
      CustomerCard.Row customer, List<NineGrid.Row> contacts, KeyLayerRule rule, LocalDate day) {
    Set<EventId> events = new HashSet<>();
    for (NineGrid.Row contact : contacts) {
      NineGrid.Standing standing = contact.at(day);
      if (standing.isKnown()
          && person(customer, contact, day).filter(each -> each.belongs(rule)).isPresent()) {
        events.add(behind(standing, standing.intimacy()));
        events.add(behind(standing, standing.support()));
      }
    }
    return Set.copyOf(events);
  }

  private static EventId behind(NineGrid.Standing standing, ShownScore score) {
    return score
        .override()
        .map(ShownScore.Overridden::event)
        .orElseGet(() -> standing.outcome().orElseThrow().event());
  }

  /** The contact as the layer sees it; empty for one who is not with the customer on the day. */
  private static Optional<KeyLayer.Person> person(
      CustomerCard.Row customer, NineGrid.Row contact, LocalDate day) {
    NineGrid.Standing standing = contact.at(day);
    return standing
        .employment()
        .filter(held -> held.customer().equals(customer.customer()))
        .map(
            held ->
                new KeyLayer.Person(
                    contact.contact(),
                    standing.intimacy().score(),
                    standing.support().score(),
                    Optional.of(held.seniority()),
                    hasOpenRole(customer, contact, day)));
  }

  private static boolean hasOpenRole(
      CustomerCard.Row customer, NineGrid.Row contact, LocalDate day) {
    return contact.rolesSince().keySet().stream()
        .map(OpportunityId::new)
        .anyMatch(o -> contact.hasRoleOn(o, day) && customer.isOpen(o, day));
  }
}
