package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.Row;
import org.mcrledger.command.importing.run.RowReader.Read;
import org.mcrledger.command.importing.run.Said.Contact;
import org.mcrledger.command.importing.run.Said.Customer;
import org.mcrledger.command.importing.run.Said.Meeting;
import org.mcrledger.command.importing.run.Said.Person;
import org.mcrledger.command.importing.run.Said.Statement;

/** Puts together what the rows of a group say. One bad row is enough to refuse them all. */
final class Listener {
  private final RowReader reader;
  private final Refusals refusals;

  Listener(RowReader reader, Refusals refusals) {
    this.reader = reader;
    this.refusals = refusals;
  }

  /** What the group says; empty where it is refused. */
  Optional<Said> hear(Group group) {
    if (refusals.refuseAgain(group.key(), group.lines())) {
      return Optional.empty();
    }
    Together together = new Together();
    List<Trouble> bad = new ArrayList<>();
    for (Row row : group.rows()) {
      try {
        together.add(reader.read(row), row);
      } catch (BadRow refused) {
        bad.add(refused.trouble());
      }
    }
    if (!bad.isEmpty()) {
      refusals.refuse(group.key(), group.lines(), bad);
      return Optional.empty();
    }
    return Optional.of(together.said(group));
  }

  /** What the rows so far have said together, each customer and person once. */
  private final class Together {
    private final Set<Customer> customers = new LinkedHashSet<>();
    private final Map<String, Person> staff = new LinkedHashMap<>();
    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private Optional<Meeting> meeting = Optional.empty();

    void add(Read read, Row row) {
      requireSame(read.meeting(), row);
      meeting = meeting.or(read::meeting);
      statements.addAll(read.statements());
      customers.addAll(read.customers());
      read.staff().forEach(person -> staff.putIfAbsent(person.key(), person));
      read.contacts().forEach(contact -> contacts.putIfAbsent(contact.key(), contact));
    }

    /** Rows of one key speak of one engagement: its kind and date are the same on all of them. */
    private void requireSame(Optional<Meeting> here, Row row) {
      if (meeting.isEmpty() || here.isEmpty()) {
        return;
      }
      if (!meeting.get().on().equals(here.get().on())) {
        throw reader.disagreeing(row, "on", here.get().on().toString());
      }
      if (meeting.get().kind() != here.get().kind()) {
        throw reader.disagreeing(row, "kind", here.get().kind().key());
      }
    }

    Said said(Group group) {
      return new Said(
          group.key(),
          group.lines(),
          List.copyOf(customers),
          List.copyOf(staff.values()),
          List.copyOf(contacts.values()),
          meeting,
          statements);
    }
  }
}
