package org.mcrledger.command.importing.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mapping.Skip;
import org.mcrledger.command.importing.mapping.Mapping.Target;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.Reading;
import org.mcrledger.command.importing.row.Row;
import org.mcrledger.command.importing.run.Said.Contact;
import org.mcrledger.command.importing.run.Said.Customer;
import org.mcrledger.command.importing.run.Said.Meeting;
import org.mcrledger.command.importing.run.Said.Money;
import org.mcrledger.command.importing.run.Said.Person;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.IdRule;
import org.mcrledger.core.term.Seniority;

/**
 * Reads what rows say by a mapping. Rows that say nothing usable are handed to {@code refused}, and
 * leave no trace.
 */
final class Listener {
  private static final String FOUND_BY_NAME = "name:";
  private final Mapping mapping;
  private final Consumer<Trouble> refused;

  Listener(Mapping mapping, Consumer<Trouble> refused) {
    this.mapping = mapping;
    this.refused = refused;
  }

  /** Why the row is left out, if it is. */
  Optional<Skip> skip(Row row) {
    return mapping.skip().stream().filter(s -> s.fits(row.cell(s.column()))).findFirst();
  }

  /** The key by which rows belong together: that of an engagement. */
  Optional<String> groupKey(Row row) {
    return mapping.engagements().flatMap(target -> new Reading(mapping, target, row).maybe("key"));
  }

  /** What the group says; empty where no row of it says anything usable. */
  Optional<Said> hear(Group group) {
    Set<Customer> customers = new LinkedHashSet<>();
    Map<String, Person> staff = new LinkedHashMap<>();
    Map<String, Contact> contacts = new LinkedHashMap<>();
    List<Money> money = new ArrayList<>();
    Optional<Meeting> meeting = Optional.empty();
    int rows = 0;
    for (Row row : group.rows()) {
      try {
        List<Customer> theirs = customers(row);
        List<Person> ours = staff(row);
        List<Contact> met = contacts(row, theirs);
        Optional<Meeting> here = meeting(row);
        Optional<Money> paid = money(row, theirs);
        requireSame(meeting, here, row);
        meeting = meeting.or(() -> here);
        paid.ifPresent(money::add);
        customers.addAll(theirs);
        ours.forEach(person -> staff.putIfAbsent(person.key(), person));
        met.forEach(contact -> contacts.putIfAbsent(contact.key(), contact));
        rows++;
      } catch (BadRow bad) {
        refused.accept(bad.trouble());
      } catch (IllegalArgumentException unfit) {
        // What a term's constructor says of a value that can never be one.
        refused.accept(
            new Trouble(
                row.line(),
                "",
                "",
                "value-refused",
                Map.of("because", String.valueOf(unfit.getMessage()))));
      }
    }
    return rows == 0
        ? Optional.empty()
        : Optional.of(
            new Said(
                group.rows().getFirst().line(),
                rows,
                List.copyOf(customers),
                List.copyOf(staff.values()),
                List.copyOf(contacts.values()),
                meeting,
                money));
  }

  /** Rows of one key speak of one engagement: its kind and date are the same on all of them. */
  private void requireSame(Optional<Meeting> first, Optional<Meeting> here, Row row) {
    if (first.isEmpty() || here.isEmpty()) {
      return;
    }
    Target target = mapping.engagements().orElseThrow();
    if (!first.get().on().equals(here.get().on())) {
      throw new Reading(mapping, target, row)
          .bad("on", here.get().on().toString(), "rows-of-one-key-agree", Map.of());
    }
    if (first.get().kind() != here.get().kind()) {
      throw new Reading(mapping, target, row)
          .bad("kind", here.get().kind().key(), "rows-of-one-key-agree", Map.of());
    }
  }

  private List<Customer> customers(Row row) {
    if (mapping.customers().isEmpty()) {
      return List.of();
    }
    Reading reading = new Reading(mapping, mapping.customers().get(), row);
    List<String> names = reading.texts("name");
    if (names.isEmpty()) {
      throw reading.bad("name", "", "cell-is-empty", Map.of());
    }
    boolean named = mapping.customers().get().field("id").isEmpty();
    return names.stream()
        .map(
            name ->
                new Customer(
                    named ? idOf(name, reading) : new CustomerId(reading.text("id")),
                    new CustomerProfile(
                        name,
                        reading.maybe("nameZh"),
                        reading.maybe("industry"),
                        reading.maybe("region"),
                        reading.maybe("country"))))
        .toList();
  }

  private static CustomerId idOf(String name, Reading reading) {
    return IdRule.idOf(name)
        .map(CustomerId::new)
        .orElseThrow(() -> reading.bad("name", name, "cell-makes-no-id", Map.of()));
  }

  private List<Person> staff(Row row) {
    if (mapping.staff().isEmpty()) {
      return List.of();
    }
    Reading reading = new Reading(mapping, mapping.staff().get(), row);
    String name = reading.text("name");
    Optional<String> id = reading.maybe("id");
    String key =
        id.or(() -> reading.maybe("key").map(k -> FOUND_BY_NAME + k)).orElse(FOUND_BY_NAME + name);
    return List.of(
        new Person(
            key, name, reading.maybe("nameZh"), seniority(reading), reading.maybe("region")));
  }

  static boolean isFoundByName(String key) {
    return key.startsWith(FOUND_BY_NAME);
  }

  private List<Contact> contacts(Row row, List<Customer> customers) {
    if (mapping.contacts().isEmpty()) {
      return List.of();
    }
    Reading reading = new Reading(mapping, mapping.contacts().get(), row);
    CustomerId customer = customers.getFirst().id();
    String name = reading.text("name");
    Seniority seniority =
        seniority(reading)
            .orElseThrow(() -> reading.bad("seniority", "", "cell-is-empty", Map.of()));
    return List.of(
        new Contact(
            FOUND_BY_NAME + customer + "\u001f" + reading.maybe("key").orElse(name),
            customer,
            name,
            reading.maybe("nameZh"),
            reading.text("department"),
            reading.maybe("title"),
            seniority,
            reading.date("since")));
  }

  private static Optional<Seniority> seniority(Reading reading) {
    Optional<Integer> level = reading.maybeCount("seniority");
    if (level.filter(l -> l < Seniority.LOWEST || l > Seniority.HIGHEST).isPresent()) {
      throw reading.bad("seniority", level.get().toString(), "cell-is-no-seniority", Map.of());
    }
    return level.map(Seniority::new);
  }

  private Optional<Meeting> meeting(Row row) {
    return mapping.engagements().map(target -> meeting(new Reading(mapping, target, row)));
  }

  private static Meeting meeting(Reading reading) {
    return new Meeting(
        reading.text("key"),
        reading.choice("kind", EngagementKind.class),
        reading.maybe("direction").map(_ -> reading.choice("direction", Direction.class)),
        reading.date("on"),
        reading.maybe("topic"),
        reading.maybe("source-author"),
        reading.maybeDay("source-date"));
  }

  private Optional<Money> money(Row row, List<Customer> customers) {
    return mapping
        .revenues()
        .map(target -> money(new Reading(mapping, target, row), customers.getFirst().id()));
  }

  private static Money money(Reading reading, CustomerId customer) {
    Optional<Integer> invoices = reading.maybeCount("invoices");
    return new Money(
        reading.row().line(),
        reading.text("key"),
        reading.maybe("customer").map(CustomerId::new).orElse(customer),
        reading.date("period"),
        reading.text("currency"),
        reading.number("sales"),
        reading.maybe("returns").isEmpty() ? BigDecimal.ZERO : reading.number("returns"),
        reading.maybe("country"),
        invoices.isEmpty() ? OptionalInt.empty() : OptionalInt.of(invoices.get()),
        reading.maybe("source-author"),
        reading.maybeDay("source-date"));
  }
}
