package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;

/**
 * One customer's contacts, ready to be scored anew: the facts known, the outcomes recorded so far,
 * and the rules of each day.
 *
 * @param basis the position up to which the ledger was read
 */
public record Rescoring(
    CustomerId customer,
    CustomerFacts facts,
    Map<ContactId, Outcomes> outcomes,
    RuleSetOn rules,
    long basis) {
  public Rescoring {
    outcomes = Map.copyOf(outcomes);
  }

  /**
   * Out of the events that concern the customer, in the order of their positions, outcomes among
   * them; and those of {@link CustomerFacts#formerCustomers}, where there are any.
   */
  public static Rescoring of(
      CustomerId customer, List<Recorded<LedgerEvent>> recorded, RuleSetOn rules) {
    Map<ContactId, List<ContactScored>> scored = new HashMap<>();
    for (Recorded<LedgerEvent> each : Effects.effective(recorded)) {
      if (each.event() instanceof ContactScored outcome && outcome.customer().equals(customer)) {
        scored.computeIfAbsent(outcome.contact(), _ -> new ArrayList<>()).add(outcome);
      }
    }
    Map<ContactId, Outcomes> outcomes = new HashMap<>();
    scored.forEach((contact, all) -> outcomes.put(contact, Outcomes.of(all)));
    long basis = recorded.isEmpty() ? 0 : recorded.getLast().position();
    return new Rescoring(customer, CustomerFacts.of(recorded), outcomes, rules, basis);
  }

  /** The outcomes due once the ledger has taken what made the change. */
  public List<ContactScored> after(Change change, LocalDate today) {
    Set<ContactId> whose = change.wholeCustomer() ? facts.contacts().keySet() : change.contacts();
    return due(
        whose, each -> Changes.datesDue(change.from(), today, each, outcomesOf(each.contact())));
  }

  /** The outcomes of all contacts due at these dates: month close, for what time alone changes. */
  public List<ContactScored> at(Collection<LocalDate> dates) {
    return due(facts.contacts().keySet(), _ -> dates);
  }

  private Outcomes outcomesOf(ContactId contact) {
    return outcomes.getOrDefault(contact, Outcomes.NONE);
  }

  /** In the order of the contacts' ids, so that the same facts give the same events. */
  private List<ContactScored> due(
      Set<ContactId> whose, Function<Facts, Collection<LocalDate>> dates) {
    Map<String, Facts> inOrder = new TreeMap<>();
    facts
        .contacts()
        .forEach(
            (contact, of) -> {
              if (whose.contains(contact)) {
                inOrder.put(contact.value(), of);
              }
            });
    List<ContactScored> due = new ArrayList<>();
    for (Facts of : inOrder.values()) {
      due.addAll(
          Changes.outcomesDue(
              customer, of, rules, outcomesOf(of.contact()), dates.apply(of), basis));
    }
    return List.copyOf(due);
  }
}
