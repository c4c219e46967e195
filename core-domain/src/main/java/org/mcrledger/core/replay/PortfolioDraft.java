package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Timeline;

/**
 * A portfolio in the making: customers are named first, then contacts with the number of their
 * facts; the facts themselves are put into the columns of what comes out.
 */
public final class PortfolioDraft {
  private final List<ContactId> contacts = new ArrayList<>();
  private final List<CustomerId> customers = new ArrayList<>();
  private final List<CustomerTraits> traits = new ArrayList<>();
  private final Map<CustomerId, Integer> numbers = new HashMap<>();
  private final Numbers firstPlaces = new Numbers();
  private final Numbers since = new Numbers();
  private final Numbers employers = new Numbers();
  private final Numbers seniorities = new Numbers();
  private final Numbers firstRows = new Numbers();
  private int rows;

  /** What held at the customer; one that is not named has no industry and is open. */
  public void customer(CustomerId customer, CustomerTraits of) {
    int number = number(customer);
    traits.set(number, of);
  }

  private int number(CustomerId customer) {
    Integer known = numbers.get(customer);
    if (known != null) {
      return known;
    }
    numbers.put(customer, customers.size());
    customers.add(customer);
    traits.add(CustomerTraits.UNKNOWN);
    return customers.size() - 1;
  }

  /** One more contact, with so many facts of each kind. */
  public void contact(
      ContactId contact,
      Timeline<Employment> places,
      int touches,
      int answers,
      int services,
      int stances) {
    contacts.add(contact);
    firstPlaces.add(since.size());
    places
        .since()
        .forEach(
            (from, held) -> {
              since.add(Math.toIntExact(from.toEpochDay()));
              employers.add(number(held.customer()));
              int level = held.seniority().level();
              seniorities.add(held.ended() ? -level : level);
            });
    for (int facts : new int[] {touches, answers, services, stances}) {
      firstRows.add(rows);
      rows = Math.addExact(rows, facts);
    }
  }

  /** With empty rows. */
  public Portfolio portfolio() {
    firstPlaces.add(since.size());
    firstRows.add(rows);
    Places places =
        new Places(firstPlaces.all(), since.all(), employers.all(), bytes(seniorities.all()));
    return new Portfolio(contacts, customers, traits, places, firstRows.all());
  }

  /** Who never was with any customer is left out, and has no score. */
  static Portfolio of(Collection<CustomerFacts> all) {
    PortfolioDraft draft = new PortfolioDraft();
    List<Facts> ofContacts =
        all.stream()
            .flatMap(facts -> facts.contacts().values().stream())
            .filter(facts -> !facts.places().since().isEmpty())
            .sorted(Comparator.comparing(PortfolioDraft::home).thenComparing(PortfolioDraft::name))
            .toList();
    for (Facts facts : ofContacts) {
      facts.customers().forEach(draft::customer);
      FactSlice slice = facts.slice();
      draft.contact(
          facts.contact(),
          facts.places(),
          slice.answers(),
          slice.services() - slice.answers(),
          slice.stances() - slice.services(),
          slice.end() - slice.stances());
    }
    Portfolio portfolio = draft.portfolio();
    for (int contact = 0; contact < ofContacts.size(); contact++) {
      FactSlice slice = ofContacts.get(contact).slice();
      portfolio
          .columns()
          .copy(portfolio.firstRow(contact), slice.columns(), 0, slice.columns().rows());
    }
    return portfolio;
  }

  private static String home(Facts facts) {
    return facts.places().since().lastEntry().getValue().customer().value();
  }

  private static String name(Facts facts) {
    return facts.contact().value();
  }

  private static byte[] bytes(int[] numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }

  /** Numbers that are added one by one. */
  private static final class Numbers {
    private int[] all = new int[16];
    private int size;

    void add(int number) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size + (size >> 1));
      }
      all[size++] = number;
    }

    int size() {
      return size;
    }

    int[] all() {
      return Arrays.copyOf(all, size);
    }
  }
}
