package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.scoring.RuleSet.KeyLayerRule;
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
