package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.importing.run.Said.Bought;
import org.mcrledger.command.importing.run.Said.Customer;
import org.mcrledger.command.importing.run.Said.Meeting;
import org.mcrledger.command.importing.run.Said.Ordered;
import org.mcrledger.command.importing.run.Said.Paid;
import org.mcrledger.command.importing.run.Said.Person;
import org.mcrledger.command.importing.run.Said.Statement;
import org.mcrledger.command.importing.run.Said.Taken;
import org.mcrledger.core.contact.ContactState;
import org.mcrledger.core.engagement.Circumstances;
import org.mcrledger.core.engagement.EngagementCommand.HoldEngagement;
import org.mcrledger.core.engagement.Occasion;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.measure.MeasureCommand.TakeMeasure;
import org.mcrledger.core.revenue.RevenueCommand.RecordOrders;
import org.mcrledger.core.revenue.RevenueCommand.RecordReceipts;
import org.mcrledger.core.revenue.RevenueCommand.RecordRevenue;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;
import org.mcrledger.core.term.StreamName;

/** What a group of rows says has happened: its engagement, its sums of money, its measures. */
record Happenings(Making making, Persons persons, LocalDate today) {
  void meeting(Meeting meeting, EventId id) {
    Said said = making.said();
    Source source = making.source();
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
    making.make(Concepts.ENGAGEMENT, StreamName.of("engagement", engagement), command, id, by);
  }

  private Circumstances circumstances(Meeting meeting, List<ContactId> theirs) {
    Set<CustomerId> customers =
        making.said().customers().stream().map(Customer::id).collect(Collectors.toSet());
    Map<CustomerId, CustomerStanding> standings = new HashMap<>();
    customers.forEach(
        c -> making.standing(c, meeting.on().to()).ifPresent(s -> standings.put(c, s)));
    Map<ContactId, ContactStanding> contacts = new HashMap<>();
    Map<ContactId, LocalDate> knownSince = new HashMap<>();
    for (ContactId contact : theirs) {
      ContactState state = making.state(Concepts.CONTACT, StreamName.of("contact", contact));
      state.standingDuring(meeting.on(), customers).ifPresent(s -> contacts.put(contact, s));
      state.knownSince().ifPresent(day -> knownSince.put(contact, day));
    }
    return new Circumstances(standings, contacts, knownSince, ours(), today);
  }

  /** Our people as they stand; a seniority that the rows name is that of this day. */
  private Map<StaffId, StaffStanding> ours() {
    Map<StaffId, StaffStanding> staff = new HashMap<>();
    for (Person person : making.said().staff()) {
      StaffId id = persons.staff(person.key());
      making
          .state(Concepts.STAFF, StreamName.of("staff", id))
          .standing()
          .map(s -> person.seniority().isPresent() ? new StaffStanding(id, person.seniority()) : s)
          .ifPresent(s -> staff.put(id, s));
    }
    return staff;
  }

  void statement(Statement said, EventId id) {
    Provenance by = making.source().provenance(said.line(), said.author(), said.writtenOn());
    Making.Place place = new Making.Place(said.content().target(), said.line(), said.stream());
    switch (said.content()) {
      case Bought bought -> making.make(Concepts.REVENUE, place, bought(said, bought), id, by);
      case Ordered ordered -> making.make(Concepts.REVENUE, place, ordered(said, ordered), id, by);
      case Paid paid -> making.make(Concepts.REVENUE, place, paid(said, paid), id, by);
      case Taken taken -> making.make(Concepts.MEASURES, place, taken(said, taken), id, by);
    }
  }

  private Optional<CustomerStanding> standing(Statement said) {
    return making.standing(said.customer(), said.on().to());
  }

  private RecordRevenue bought(Statement said, Bought bought) {
    return new RecordRevenue(
        said.customer(),
        standing(said),
        said.on(),
        bought.currency(),
        bought.sales(),
        bought.returns(),
        bought.country(),
        bought.invoices(),
        today);
  }

  private RecordOrders ordered(Statement said, Ordered ordered) {
    return new RecordOrders(
        said.customer(), standing(said), said.on(), ordered.currency(), ordered.amount(), today);
  }

  private RecordReceipts paid(Statement said, Paid paid) {
    return new RecordReceipts(
        said.customer(), standing(said), said.on(), paid.currency(), paid.amount(), today);
  }

  private TakeMeasure taken(Statement said, Taken taken) {
    return new TakeMeasure(
        said.customer(),
        standing(said),
        taken.measure(),
        taken.value(),
        said.on(),
        taken.source(),
        taken.because(),
        taken.horizonYears(),
        today);
  }
}
