package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Timeline;

/** All that is known of one contact and that a score may rest on. */
public final class Facts {
  private final ContactId contact;
  private final Employments employment;
  private final Map<CustomerId, CustomerTraits> customers;
  private final List<Fact> rows;
  private final FactSlice slice;

  Facts(
      ContactId contact,
      Employments employment,
      Map<CustomerId, CustomerTraits> customers,
      List<Fact> facts) {
    this.contact = contact;
    this.employment = employment;
    this.customers = Map.copyOf(customers);
    List<Fact> sorted = new ArrayList<>(facts.size());
    int touches = 0;
    int answers = append(sorted, facts, Fact.Touch.class);
    int services = append(sorted, facts, Fact.Answer.class);
    int stances = append(sorted, facts, Fact.Service.class);
    int end = append(sorted, facts, Fact.StanceTaken.class);
    this.rows = List.copyOf(sorted);
    this.slice = new FactSlice(FactColumns.of(rows), touches, answers, services, stances, end);
  }

  private static int append(List<Fact> sorted, List<Fact> facts, Class<? extends Fact> kind) {
    facts.stream().filter(kind::isInstance).sorted(FactColumns.ORDER).forEach(sorted::add);
    return sorted.size();
  }

  /** The same with more: what would be known if they happened. */
  Facts with(List<Fact> more) {
    List<Fact> all = new ArrayList<>(rows);
    all.addAll(more);
    return new Facts(contact, employment, customers, all);
  }

  public ContactId contact() {
    return contact;
  }

  /** The places held, from when on each. */
  public Timeline<Employment> places() {
    return employment.since();
  }

  /** What is known of the customers among whose events these facts were found. */
  public Map<CustomerId, CustomerTraits> customers() {
    return customers;
  }

  /** The facts by the numbers of the columns' rows. */
  public List<Fact> rows() {
    return rows;
  }

  /** The same facts as columns. */
  public FactSlice slice() {
    return slice;
  }

  /**
   * The place held on that day; empty once the contact has left. Before the first holds the first.
   */
  public Optional<Employment> employmentOn(LocalDate day) {
    return employment.on(day);
  }

  /** What holds on that day at the customer the contact is with, or was with last. */
  public Situation situationOn(LocalDate day) {
    return employment
        .last(day)
        .map(held -> customers.getOrDefault(held.customer(), CustomerTraits.UNKNOWN))
        .orElse(CustomerTraits.UNKNOWN)
        .on(day);
  }

  /** The day from which the first fact counts; empty where nothing is known. */
  public Optional<LocalDate> firstDay() {
    return rows.stream().map(fact -> fact.on().countsFrom()).min(Comparator.naturalOrder());
  }
}
