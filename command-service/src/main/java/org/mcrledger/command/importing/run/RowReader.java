package org.mcrledger.command.importing.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.Reading;
import org.mcrledger.command.importing.row.Row;
import org.mcrledger.command.importing.run.Said.Contact;
import org.mcrledger.command.importing.run.Said.Customer;
import org.mcrledger.command.importing.run.Said.Meeting;
import org.mcrledger.command.importing.run.Said.Person;
import org.mcrledger.command.importing.run.Said.Statement;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.IdRule;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;

/** Reads what one row says by a mapping; a row that says nothing usable is a {@link BadRow}. */
final class RowReader {
  private static final String FOUND_BY_NAME = "name:";
  private final Mapping mapping;

  RowReader(Mapping mapping) {
    this.mapping = mapping;
  }

  /** What a row says, as far as the mapping reads it. */
  record Read(
      List<Customer> customers,
      List<Person> staff,
      List<Contact> contacts,
      Optional<Meeting> meeting,
      List<Statement> statements) {}

  Read read(Row row) {
    if (row.trouble().isPresent()) {
      throw new BadRow(row.trouble().get());
    }
    try {
      List<Customer> customers = customers(row);
      return new Read(
          customers,
          staff(row),
          contacts(row, customers),
          meeting(row),
          new StatementReader(mapping).read(row, customers));
    } catch (IllegalArgumentException unfit) {
      // What a term's constructor says of a value that can never be one.
      Map<String, String> because = Map.of("because", String.valueOf(unfit.getMessage()));
      throw new BadRow(new Trouble(row.line(), "", "", "value-refused", because));
    }
  }

  /** The key by which rows belong together: that of an engagement. */
  Optional<String> key(Row row) {
    return mapping
        .target("engagements")
        .flatMap(target -> new Reading(mapping, target, row).maybe("key"));
  }

  /** The value of a field of an engagement does not fit what an earlier row said. */
  BadRow disagreeing(Row row, String field, String value) {
    return new Reading(mapping, mapping.target("engagements").orElseThrow(), row)
        .bad(field, value, "rows-of-one-key-agree", Map.of());
  }

  private List<Customer> customers(Row row) {
    if (mapping.target("customers").isEmpty()) {
      return List.of();
    }
    Reading reading = new Reading(mapping, mapping.target("customers").get(), row);
    List<String> names = reading.texts("name");
    if (names.isEmpty()) {
      throw reading.bad("name", "", "cell-is-empty", Map.of());
    }
    boolean named = mapping.target("customers").get().field("id").isEmpty();
    return names.stream()
        .map(
            name ->
                new Customer(
                    named ? idOf(name, reading) : givenId(reading),
                    new CustomerProfile(
                        name,
                        reading.maybe("nameZh"),
                        reading.maybe("industry"),
                        reading.maybe("region"),
                        reading.maybe("country"))))
        .toList();
  }

  private static CustomerId givenId(Reading reading) {
    return reading
        .maybeId("id", CustomerId::new)
        .orElseThrow(() -> reading.bad("id", "", "cell-is-empty", Map.of()));
  }

  private static CustomerId idOf(String name, Reading reading) {
    return IdRule.idOf(name)
        .map(CustomerId::new)
        .orElseThrow(() -> reading.bad("name", name, "cell-makes-no-id", Map.of()));
  }

  private List<Person> staff(Row row) {
    if (mapping.target("staff").isEmpty()) {
      return List.of();
    }
    Reading reading = new Reading(mapping, mapping.target("staff").get(), row);
    String name = reading.text("name");
    Optional<String> id = reading.maybeId("id", StaffId::new).map(StaffId::value);
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
    if (mapping.target("contacts").isEmpty()) {
      return List.of();
    }
    Reading reading = new Reading(mapping, mapping.target("contacts").get(), row);
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
    return mapping.target("engagements").map(target -> meeting(new Reading(mapping, target, row)));
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
}
