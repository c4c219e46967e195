package org.mcrledger.query.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.report.CustomerTimeline;
import org.mcrledger.core.report.CustomerTimeline.Entry;
import org.mcrledger.core.report.Mentions;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.ledger.codec.EventNames;
import org.mcrledger.query.answer.CustomerPlaces.Place;
import org.mcrledger.query.history.History;

/** What happened with a customer, out of the ledger itself. */
public final class TimelineQueries {
  private final History history;
  private final CustomerPlaces places;
  private final Names names;
  private final FigureEvents figures;
  private final CustomerTimeline timeline;

  public TimelineQueries(
      History history,
      CustomerPlaces places,
      Names names,
      FigureEvents figures,
      ReportRules rules,
      BusinessClock clock) {
    this.history = history;
    this.places = places;
    this.names = names;
    this.figures = figures;
    this.timeline = new CustomerTimeline(rules.lateDays(), clock.zone());
  }

  /**
   * Newest first by when it happened; nothing after the day asked for. Entries that judge persons
   * are left out for those who may not read judgements.
   */
  public TimelinePart of(
      Asking asking, CustomerId customer, TimelineFilter filter, PageRequest request) {
    Place place = places.require(asking, customer);
    boolean judged = asking.seesJudgements(place.owner(), place.region());
    long upTo = asking.asOf().upTo(history.head());
    List<Recorded<LedgerEvent>> recorded = history.ofCustomer(customer, upTo);
    Predicate<Entry> counted = counted(asking, customer, filter, recorded);
    List<Entry> entries =
        timeline.of(customer, recorded).stream()
            .filter(counted)
            .filter(e -> judged || !Mentions.judges(event(e)))
            .filter(e -> fits(event(e), filter))
            .toList();
    Page<Entry> page = Page.of(entries, request, TimelineQueries::place);
    boolean named = asking.seesNames(place.owner(), place.region());
    Page<TimelineLine> lines = named(asking, page, named, judged);
    return names.inTexts(named, new TimelinePart(lines, entries.size()));
  }

  /** What makes up the figure asked for; without one, all that happened by the day, of the year. */
  private Predicate<Entry> counted(
      Asking asking,
      CustomerId customer,
      TimelineFilter filter,
      List<Recorded<LedgerEvent>> recorded) {
    if (filter.figure().isPresent()) {
      Set<EventId> behind =
          figures.of(asking, customer, recorded, filter.figure().get(), filter.year());
      return e -> behind.contains(e.recorded().id());
    }
    return e ->
        !event(e).occurred().from().isAfter(asking.asOf().validAt())
            && filter.year().filter(year -> event(e).occurred().year() != year).isEmpty();
  }

  private static LedgerEvent event(Entry entry) {
    return entry.recorded().event();
  }

  private static boolean fits(LedgerEvent event, TimelineFilter filter) {
    return (filter.concepts().isEmpty() || filter.concepts().contains(event.stream().concept()))
        && (filter.kinds().isEmpty() || kind(event).filter(filter.kinds()::contains).isPresent())
        && filter
            .currency()
            .filter(
                currency -> !(event instanceof RevenueEvent sum && sum.currency().equals(currency)))
            .isEmpty();
  }

  private static Optional<EngagementKind> kind(LedgerEvent event) {
    return switch (event) {
      case EngagementHeld held -> Optional.of(held.kind());
      case EngagementPlanned planned -> Optional.of(planned.kind());
      case LedgerEvent _ -> Optional.empty();
    };
  }

  /** An entry stands where its event was recorded; that never changes. */
  private static List<String> place(Entry entry) {
    return List.of(Long.toString(entry.recorded().position()));
  }

  private Page<TimelineLine> named(Asking asking, Page<Entry> page, boolean named, boolean judged) {
    Set<ContactId> contacts = new HashSet<>();
    Set<StaffId> staff = new HashSet<>();
    Set<OpportunityId> opportunities = new HashSet<>();
    page.items()
        .forEach(
            entry -> {
              Mentions mentions = Mentions.of(event(entry));
              contacts.addAll(mentions.contacts());
              staff.addAll(mentions.staff());
              entry.recorded().by().staff().ifPresent(staff::add);
              if (event(entry) instanceof OpportunityEvent on) {
                opportunities.add(on.opportunity());
              }
            });
    Map<ContactId, PersonName> theirs = named ? names.ofContacts(asking, contacts) : Map.of();
    Map<StaffId, PersonName> ours = names.ofStaff(asking, staff);
    Map<OpportunityId, String> called = names.ofOpportunities(asking, opportunities);
    return page.map(
        entry ->
            new TimelineLine(
                entry,
                EventNames.of(event(entry).getClass()).alias(),
                theirs,
                ours,
                called,
                named,
                judged));
  }
}
