package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.CsvFile;
import org.mcrledger.command.importing.run.Said.Contact;
import org.mcrledger.command.importing.run.Said.Customer;
import org.mcrledger.command.importing.run.Said.Person;
import org.mcrledger.core.contact.ContactCommand;
import org.mcrledger.core.contact.ContactState;
import org.mcrledger.core.customer.CustomerCommand;
import org.mcrledger.core.customer.CustomerState;
import org.mcrledger.core.staff.StaffCommand.RegisterStaff;
import org.mcrledger.core.staff.StaffState;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;

/** Registers the customers and persons of a group who are not there yet. */
final class Registrations {
  private final Making making;
  private final Persons persons;
  private final Set<SubjectId> erased;
  private final LocalDate today;
  private final List<Trouble> notices = new ArrayList<>();

  /**
   * @param erased persons of whom nothing new may be recorded
   */
  Registrations(Making making, Persons persons, Set<SubjectId> erased, LocalDate today) {
    this.making = making;
    this.persons = persons;
    this.erased = erased;
    this.today = today;
  }

  /** What is worth knowing of rows that were taken. */
  List<Trouble> notices() {
    return notices;
  }

  void customer(Customer customer) {
    StreamName stream = StreamName.of("customer", customer.id());
    switch (making.state(Concepts.CUSTOMER, stream)) {
      case CustomerState.Registered known -> noteOtherName(customer, known);
      case CustomerState.Unregistered _ ->
          making.register(
              Concepts.CUSTOMER,
              stream,
              new CustomerCommand.RegisterCustomer(customer.id(), customer.profile(), today));
    }
  }

  private void noteOtherName(Customer customer, CustomerState.Registered known) {
    String before = CsvFile.folded(known.profileOn(today).name());
    String name = customer.profile().name();
    if (!before.equals(name)) {
      Map<String, String> params = Map.of("id", customer.id().value(), "name", before);
      notices.add(
          making
              .trouble(making.said().line(), "customers", "name", ImportLines.SHARED_ID, params)
              .of(name));
    }
  }

  void staff(Person person) {
    StaffId id = persons.staff(person.key());
    StreamName stream = StreamName.of("staff", id);
    if (making.state(Concepts.STAFF, stream) instanceof StaffState.Registered) {
      return;
    }
    requireNotErased("staff", Personal.subjectOf(id));
    PersonNames names =
        new PersonNames(
            Personal.of(id, person.name()), person.nameZh().map(zh -> Personal.of(id, zh)));
    making.register(
        Concepts.STAFF,
        stream,
        new RegisterStaff(id, names, person.seniority(), person.region(), today));
  }

  private void requireNotErased(String target, SubjectId subject) {
    if (erased.contains(subject)) {
      throw new BadRow(
          making.trouble(making.said().line(), target, "name", "person-erased", Map.of()));
    }
  }

  void contact(Contact contact) {
    ContactId id = persons.contact(contact.key());
    StreamName stream = StreamName.of("contact", id);
    if (making.state(Concepts.CONTACT, stream) instanceof ContactState.Registered) {
      return;
    }
    requireNotErased("contacts", Personal.subjectOf(id));
    PersonNames names =
        new PersonNames(
            Personal.of(id, contact.name()), contact.nameZh().map(zh -> Personal.of(id, zh)));
    Position position =
        new Position(contact.department(), contact.title(), contact.seniority(), Optional.empty());
    making.register(
        Concepts.CONTACT,
        stream,
        new ContactCommand.RegisterContact(
            id,
            contact.customer(),
            making.standing(contact.customer(), contact.since().to()),
            names,
            Optional.empty(),
            Optional.empty(),
            position,
            true,
            contact.since()));
  }
}
