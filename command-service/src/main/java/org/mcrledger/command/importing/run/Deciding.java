package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.axon.Concept;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.CsvFile;
import org.mcrledger.command.importing.run.Book.Draft;
import org.mcrledger.command.importing.run.Said.Contact;
import org.mcrledger.command.importing.run.Said.Customer;
import org.mcrledger.command.importing.run.Said.Meeting;
import org.mcrledger.command.importing.run.Said.Money;
import org.mcrledger.command.importing.run.Said.Person;
import org.mcrledger.command.importing.run.Tally.Count;
import org.mcrledger.core.contact.ContactCommand;
import org.mcrledger.core.contact.ContactState;
import org.mcrledger.core.customer.CustomerCommand;
import org.mcrledger.core.customer.CustomerState;
import org.mcrledger.core.engagement.Circumstances;
import org.mcrledger.core.engagement.EngagementCommand.HoldEngagement;
import org.mcrledger.core.engagement.Occasion;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.revenue.RevenueCommand.RecordRevenue;
import org.mcrledger.core.staff.StaffCommand.RegisterStaff;
import org.mcrledger.core.staff.StaffState;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;

/**
 * Holds what one group of rows says against the ledger, by the same deciders as any command: all of
 * it comes to events, or none.
 */
final class Deciding {
  private final Source source;
  private final Persons persons;
  private final Draft draft;
  private final Said said;
  private final Set<SubjectId> erased;
  private final LocalDate today;
  private final Held held;
  private final Tally tally = new Tally();
  private final List<Made> made = new ArrayList<>();
  private final List<Trouble> notices = new ArrayList<>();

  /** An event with its id, its place in its stream and where it comes from. */
  record Made(EventId id, long version, LedgerEvent event, Provenance by) {}

  /**
   * @param held facts that are recorded already
   * @param erased persons of whom nothing new may be recorded
   */
  Deciding(
      Source source,
      Persons persons,
      Held held,
      Set<SubjectId> erased,
      Draft draft,
      Said said,
      LocalDate today) {
    this.source = source;
    this.persons = persons;
    this.held = held;
    this.erased = erased;
    this.draft = draft;
    this.said = said;
    this.today = today;
  }

  /**
   * Decides the group.
   *
   * @return the events
   * @throws BadRow if a rule refuses the group
   */
  List<Made> decide() {
    said.customers().forEach(this::customer);
    said.staff().forEach(this::staff);
    said.contacts().forEach(this::contact);
    said.meeting()
        .filter(meeting -> isNew("engagements", held.id(meeting), said.line()))
        .ifPresent(meeting -> meeting(meeting, held.id(meeting)));
    said.money().stream()
        .filter(money -> isNew("revenues", held.id(money), money.line()))
        .forEach(money -> money(money, held.id(money)));
    tally.add(made.isEmpty() ? Count.ALREADY_THERE : Count.IMPORTED, said.rows());
    made.forEach(m -> tally.count(m.event()));
    return List.copyOf(made);
  }

  private boolean isNew(String target, EventId id, long line) {
    return switch (held.origin(id, line)) {
      case NEW -> true;
      case EARLIER, SAME_ROW -> false;
      case SAME_FILE ->
          throw new BadRow(
              trouble(
                  line,
                  target,
                  "key",
                  "key-stands-twice",
                  Map.of("first", Long.toString(held.line(id)))));
    };
  }

  /** Takes over what was decided: the states that follow, and the counts. */
  void keep(Tally all) {
    draft.keep();
    made.forEach(m -> held.add(m.id(), m.by()));
    all.add(tally);
  }

  /** What is worth knowing of rows that were taken. */
  List<Trouble> notices() {
    return notices;
  }

  private void customer(Customer customer) {
    StreamName stream = StreamName.of("customer", customer.id());
    switch (draft.state(Concepts.CUSTOMER, stream)) {
      case CustomerState.Registered known -> {
        String before = CsvFile.folded(known.profile().name());
        if (!before.equals(customer.profile().name())) {
          String name = customer.profile().name();
          Map<String, String> params = Map.of("id", customer.id().value(), "name", before);
          notices.add(
              trouble(said.line(), "customers", "name", ImportLines.SHARED_ID, params).of(name));
        }
      }
      case CustomerState.Unregistered _ -> {
        var command =
            new CustomerCommand.RegisterCustomer(customer.id(), customer.profile(), today);
        make(Concepts.CUSTOMER, stream, command, idOf("customer", stream), plain());
      }
    }
  }

  private void staff(Person person) {
    StaffId id = persons.staff(person.key());
    StreamName stream = StreamName.of("staff", id);
    if (draft.state(Concepts.STAFF, stream) instanceof StaffState.Registered) {
      return;
    }
    requireNotErased("staff", Personal.subjectOf(id));
    PersonNames names =
        new PersonNames(
            Personal.of(id, person.name()), person.nameZh().map(zh -> Personal.of(id, zh)));
    var command = new RegisterStaff(id, names, person.seniority(), person.region(), today);
    make(Concepts.STAFF, stream, command, idOf("staff", stream), plain());
  }

  private void requireNotErased(String target, SubjectId subject) {
    if (erased.contains(subject)) {
      throw new BadRow(trouble(said.line(), target, "name", "person-erased", Map.of()));
    }
  }

  private void contact(Contact contact) {
    ContactId id = persons.contact(contact.key());
    StreamName stream = StreamName.of("contact", id);
    if (draft.state(Concepts.CONTACT, stream) instanceof ContactState.Registered) {
      return;
    }
    requireNotErased("contacts", Personal.subjectOf(id));
    PersonNames names =
        new PersonNames(
            Personal.of(id, contact.name()), contact.nameZh().map(zh -> Personal.of(id, zh)));
    Position position =
        new Position(contact.department(), contact.title(), contact.seniority(), Optional.empty());
    var command =
        new ContactCommand.RegisterContact(
            id,
            contact.customer(),
            standing(contact.customer(), contact.since().to()),
            names,
            Optional.empty(),
            Optional.empty(),
            position,
            true,
            contact.since());
    make(Concepts.CONTACT, stream, command, idOf("contact", stream), plain());
  }

  private void meeting(Meeting meeting, EventId id) {
    EngagementId engagement = new EngagementId(source.id("engagement", meeting.key()));
    List<ContactId> theirs = said.contacts().stream().map(c -> persons.contact(c.key())).toList();
    Occasion occasion =
        new Occasion(
            meeting.kind(),
            meeting.direction(),
            meeting.on(),
            said.customers().stream().map(Customer::id).distinct().toList(),
            said.staff().stream().map(p -> persons.staff(p.key())).toList(),
            meeting.topic());
    var command =
        new HoldEngagement(
            engagement,
            occasion,
            theirs,
            List.of(),
            Optional.empty(),
            List.of(),
            circumstances(meeting, theirs));
    Provenance by = source.provenance(said.line(), meeting.author(), meeting.writtenOn());
    make(Concepts.ENGAGEMENT, StreamName.of("engagement", engagement), command, id, by);
  }

  private Circumstances circumstances(Meeting meeting, List<ContactId> theirs) {
    Set<CustomerId> customers =
        said.customers().stream().map(Customer::id).collect(Collectors.toSet());
    Map<CustomerId, CustomerStanding> standings = new HashMap<>();
    customers.forEach(c -> standing(c, meeting.on().to()).ifPresent(s -> standings.put(c, s)));
    Map<ContactId, ContactStanding> contacts = new HashMap<>();
    Map<ContactId, LocalDate> knownSince = new HashMap<>();
    for (ContactId contact : theirs) {
      ContactState state = draft.state(Concepts.CONTACT, StreamName.of("contact", contact));
      state.standingDuring(meeting.on(), customers).ifPresent(s -> contacts.put(contact, s));
      state.knownSince().ifPresent(day -> knownSince.put(contact, day));
    }
    Map<StaffId, StaffStanding> staff = new HashMap<>();
    for (Person person : said.staff()) {
      StaffId id = persons.staff(person.key());
      draft
          .state(Concepts.STAFF, StreamName.of("staff", id))
          .standing()
          .map(s -> person.seniority().isPresent() ? new StaffStanding(id, person.seniority()) : s)
          .ifPresent(s -> staff.put(id, s));
    }
    return new Circumstances(standings, contacts, knownSince, staff, today);
  }

  private void money(Money money, EventId id) {
    var command =
        new RecordRevenue(
            money.customer(),
            standing(money.customer(), money.period().to()),
            money.period(),
            money.currency(),
            money.sales(),
            money.returns(),
            money.country(),
            money.invoices());
    Provenance by = source.provenance(money.line(), money.author(), money.writtenOn());
    make(Concepts.REVENUE, StreamName.of("revenue", money.customer()), command, id, by);
  }

  private Optional<CustomerStanding> standing(CustomerId customer, LocalDate day) {
    return draft.state(Concepts.CUSTOMER, StreamName.of("customer", customer)).standingOn(day);
  }

  /** A registration's id follows from its stream and place: voided once, it can be made again. */
  private EventId idOf(String target, StreamName stream) {
    return source.eventId(target, stream + "@" + draft.page(stream).next(), Set.of());
  }

  private Provenance plain() {
    return source.provenance(said.line(), Optional.empty(), Optional.empty());
  }

  private <C, S, E extends LedgerEvent> void make(
      Concept<C, S, E> concept, StreamName stream, C command, EventId id, Provenance by) {
    switch (concept.decider().decide(command, draft.state(concept, stream))) {
      case Verdict.Rejected<E>(String rule, String field, Map<String, String> params) ->
          throw new BadRow(trouble(said.line(), targetOf(concept), field, rule, params));
      case Verdict.Accepted<E>(List<E> events) -> {
        for (E event : events) {
          made.add(new Made(id, draft.page(stream).next(), event, by));
          draft.evolve(concept, stream, event);
        }
      }
    }
  }

  private static String targetOf(Concept<?, ?, ?> concept) {
    return concept.name().equals("staff") ? "staff" : concept.name() + "s";
  }

  /** Names the column that fills the field, where there is one. */
  private Trouble trouble(
      long line, String target, String field, String rule, Map<String, String> params) {
    return new Trouble(line, source.mapping().columnOf(target, field), "", rule, params);
  }
}
