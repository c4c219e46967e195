package org.mcrledger.query.answer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.report.NineGrid.Employment;
import org.mcrledger.core.report.Persons;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.NextSteps;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Personal;
import org.mcrledger.kit.access.Denied;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.answer.CustomerPlaces.Place;
import org.mcrledger.query.history.History;

/** What pages and API ask about one contact: scored anew on the facts known then, and explained. */
public final class ContactQueries {
  private final ReadTables tables;
  private final History history;
  private final CustomerPlaces places;
  private final Names names;
  private final ReportRules rules;

  public ContactQueries(
      ReadTables tables, History history, CustomerPlaces places, Names names, ReportRules rules) {
    this.tables = tables;
    this.history = history;
    this.places = places;
    this.names = names;
    this.rules = rules;
  }

  /**
   * Refused with 404 where there was none, denied where all of its customers are out of scope.
   * Somebody who has gone to a customer out of scope is shown as one who left: where that person
   * stands now is not for who may read the former customer alone.
   */
  public ContactFile find(Asking asking, ContactId contact) {
    NineGrid.Row whole =
        tables
            .row(tables.projections().nineGrid(), contact, asking.asOf())
            .filter(found -> !found.employments().since().isEmpty())
            .orElseThrow(
                () -> Problem.of("unknown-contact", 404).with("contact", contact).asException());
    LocalDate day = asking.asOf().validAt();
    Map<CustomerId, Place> readable = readable(asking, whole);
    NineGrid.Row row = whole.with(readable::containsKey);
    CustomerId customer = lastWith(row, day);
    Place place = requireNonNull(readable.get(customer));
    boolean elsewhere =
        whole.employmentOn(day).filter(held -> !readable.containsKey(held.customer())).isPresent();
    boolean named = asking.seesNames(place.owner(), place.region());
    Optional<Persons.Row> person = named ? names.of(asking, contact) : Optional.empty();
    return names.inTexts(
        named,
        new ContactFile(
            row,
            row.employmentOn(day),
            customer,
            named ? person.map(PersonName::of).orElse(PersonName.NONE) : PersonName.HIDDEN,
            elsewhere ? Optional.empty() : person.flatMap(Persons.Row::phone),
            elsewhere ? Optional.empty() : person.flatMap(Persons.Row::mail),
            !elsewhere && asking.seesJudgements(place.owner(), place.region())
                ? judged(asking, contact, named)
                : Optional.empty()));
  }

  private static CustomerId lastWith(NineGrid.Row row, LocalDate day) {
    Map.Entry<LocalDate, Employment> held = row.employments().since().floorEntry(day);
    return (held == null ? row.employments().since().firstEntry() : held).getValue().customer();
  }

  /**
   * Those of the contact's customers that may be read; one of them is enough to read the contact.
   */
  private Map<CustomerId, Place> readable(Asking asking, NineGrid.Row row) {
    Map<CustomerId, Place> found = new HashMap<>(places.of(row.customers()));
    found.values().removeIf(place -> !place.isWithin(asking.scope()));
    if (found.isEmpty()) {
      throw new Denied("customer-out-of-scope", Right.READ_CUSTOMERS);
    }
    return found;
  }

  private Optional<ContactFile.Judged> judged(Asking asking, ContactId contact, boolean named) {
    LocalDate day = asking.asOf().validAt();
    List<Recorded<LedgerEvent>> known =
        history.ofContact(contact, asking.asOf().upTo(history.head()));
    Facts facts = CustomerFacts.of(known).contacts().get(contact);
    if (facts == null) {
      return Optional.empty();
    }
    RuleSet inForce = rules.ruleSet(asking.asOf());
    ContactScores computed = Scoring.score(facts, inForce, day);
    List<Overridden> overrides = new ArrayList<>();
    Map<EventId, Personal> reasons = new HashMap<>();
    for (Recorded<LedgerEvent> holding : Effects.effective(known)) {
      if (holding.event() instanceof ContactEvent event && event.contact().equals(contact)) {
        Overridden.of(holding, event).ifPresent(overrides::add);
        if (named) {
          reason(event).ifPresent(reason -> reasons.put(holding.id(), reason));
        }
      }
    }
    ShownScore intimacy = ShownScore.at(day, Dimension.INTIMACY, computed.intimacy(), overrides);
    ShownScore support = ShownScore.at(day, Dimension.SUPPORT, computed.support(), overrides);
    GridCell cell = inForce.grid().cell(intimacy.score(), support.score());
    return Optional.of(
        new ContactFile.Judged(
            inForce,
            computed,
            intimacy,
            support,
            cell,
            inForce.diagnosis(cell).map(RuleSet.Diagnosis::key),
            reasons,
            NextSteps.of(facts, inForce, day)));
  }

  private static Optional<Personal> reason(ContactEvent event) {
    return switch (event) {
      case ContactEvent.IntimacyOverridden e -> Optional.of(e.because());
      case ContactEvent.SupportOverridden e -> Optional.of(e.because());
      case ContactEvent.ContactRegistered _,
          ContactEvent.PositionTaken _,
          ContactEvent.ContactLeft _,
          ContactEvent.NeedServed _,
          ContactEvent.ContactErased _ ->
          Optional.empty();
    };
  }
}
