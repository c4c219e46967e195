package org.mcrledger.core.replay;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;

/**
 * Everything that scores may rest on, of all contacts: their facts as columns, where each contact's
 * lie in them, with whom each was and when, and what held at the customers. Contacts and customers
 * are numbered from 0; those of one customer lie together.
 *
 * <p>A fact takes 15 bytes here, a contact some 60 beside its id.
 */
public final class Portfolio {
  private static final int KINDS = 4;

  private final List<ContactId> contacts;
  private final List<CustomerId> customers;
  private final List<CustomerTraits> traits;
  private final Places places;
  private final int[] firstRows;
  private final FactColumns columns;
  private final int situations;
  private volatile int @Nullable [] byId;

  Portfolio(
      List<ContactId> contacts,
      List<CustomerId> customers,
      List<CustomerTraits> traits,
      Places places,
      int[] firstRows) {
    this.contacts = List.copyOf(contacts);
    this.customers = List.copyOf(customers);
    this.traits = List.copyOf(traits);
    this.places = places;
    this.firstRows = firstRows;
    this.columns = new FactColumns(firstRows[firstRows.length - 1]);
    this.situations =
        Math.toIntExact(traits.stream().flatMap(CustomerTraits::situations).distinct().count());
  }

  /** Of facts as they were folded; each contact once. */
  public static Portfolio of(Collection<CustomerFacts> facts) {
    return PortfolioDraft.of(facts);
  }

  public int contacts() {
    return contacts.size();
  }

  public ContactId contact(int contact) {
    return contacts.get(contact);
  }

  /**
   * The contacts' numbers in the order of their ids. How they are numbered depends on where the
   * facts were read; what is written down must not.
   */
  public int[] byId() {
    int[] known = byId;
    if (known == null) {
      known =
          IntStream.range(0, contacts.size())
              .boxed()
              .sorted(Comparator.comparing(contact -> contacts.get(contact).value()))
              .mapToInt(Integer::intValue)
              .toArray();
      byId = known;
    }
    return known;
  }

  public int customers() {
    return customers.size();
  }

  public CustomerId customer(int customer) {
    return customers.get(customer);
  }

  CustomerTraits traits(int customer) {
    return traits.get(customer);
  }

  Places places() {
    return places;
  }

  /** The customer with whom the contact was last. */
  public int lastCustomer(int contact) {
    return places.last(contact);
  }

  /** The contact's rank in the last place, 1 to 5. */
  public int lastSeniority(int contact) {
    return places.lastSeniority(contact);
  }

  /** How many facts. */
  public int facts() {
    return columns.rows();
  }

  /** To be filled in from {@link #firstRow} on for each contact. */
  public FactColumns columns() {
    return columns;
  }

  /** The row of the contact's first fact; those of the next contact follow the contact's last. */
  public int firstRow(int contact) {
    return firstRows[contact * KINDS];
  }

  int firstAnswer(int contact) {
    return firstRows[contact * KINDS + 1];
  }

  int firstService(int contact) {
    return firstRows[contact * KINDS + 2];
  }

  int firstStance(int contact) {
    return firstRows[contact * KINDS + 3];
  }

  int end(int contact) {
    return firstRows[(contact + 1) * KINDS];
  }

  /**
   * What a replay of it takes in memory, together with all of this.
   *
   * @param runs how many are held at once
   * @param shown copies of runs with scores set by hand in place of computed ones
   * @param judging threads that judge at once; 0 where that is not asked for
   */
  public Footprint footprint(int runs, int shown, int judging) {
    return new Footprint.OfScores(
        contacts(), customers(), facts(), situations, runs, shown, judging);
  }

  /** Puts the slice over all of the contact's facts. */
  public void moveTo(int contact, FactSlice slice) {
    slice.move(
        firstRow(contact),
        firstAnswer(contact),
        firstAnswer(contact),
        firstService(contact),
        firstStance(contact),
        end(contact));
  }
}
