package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.Amendments.Amendment;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.Mentions;
import org.mcrledger.core.report.ProposalBook;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.TierHistory;
import org.mcrledger.core.report.TierHistory.Change;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.CustomerPlaces.Place;
import org.mcrledger.query.history.History;

/** The audit of tiers: who changed which, when, why and on what evidence. */
public final class TierQueries {
  /** The last recorded first; what was struck out stands with what took its place. */
  private static final Comparator<Change> ORDER =
      Comparator.comparingLong((Change c) -> -c.decision().position())
          .thenComparing(c -> c.decision().struck().isPresent());

  private final ReadTables tables;
  private final History history;
  private final CustomerPlaces places;
  private final Names names;
  private final BusinessClock clock;
  private final ReportRules rules;

  public TierQueries(
      ReadTables tables,
      History history,
      CustomerPlaces places,
      Names names,
      BusinessClock clock,
      ReportRules rules) {
    this.tables = tables;
    this.history = history;
    this.places = places;
    this.names = names;
    this.clock = clock;
    this.rules = rules;
  }

  /** Every change of one customer's tiers, the last recorded first. */
  public List<TierLine> ofCustomer(Asking asking, CustomerId customer) {
    places.require(asking, customer);
    List<Change> changes =
        tables
            .row(tables.projections().tierHistory(), customer, asking.asOf())
            .map(TierHistory.Row::changes)
            .orElse(List.of());
    return lines(asking, changes.stream().sorted(ORDER).toList());
  }

  /** The changes of all customers in scope, the last recorded first. */
  public Page<TierLine> history(Asking asking, TierFilter filter, PageRequest request) {
    List<Change> changes = new ArrayList<>();
    rows(asking, filter)
        .forEach(row -> row.changes().stream().filter(fits(filter)).forEach(changes::add));
    changes.sort(ORDER);
    Page<Change> page = Page.of(changes, request, TierQueries::keys, TierQueries::isAfter);
    return new Page<>(lines(asking, page.items()), page.next());
  }

  private static List<String> keys(Change change) {
    Decision decision = change.decision();
    return List.of(
        Long.toString(decision.position()), Boolean.toString(decision.struck().isPresent()));
  }

  private static boolean isAfter(Change change, List<String> keys) {
    long position = Long.parseLong(keys.getFirst());
    boolean struck = Boolean.parseBoolean(keys.getLast());
    Decision decision = change.decision();
    return decision.position() < position
        || (decision.position() == position && !struck && decision.struck().isPresent());
  }

  private List<TierHistory.Row> rows(Asking asking, TierFilter filter) {
    if (filter.customer().isPresent()) {
      places.require(asking, filter.customer().get());
      return tables
          .row(tables.projections().tierHistory(), filter.customer().get(), asking.asOf())
          .stream()
          .toList();
    }
    Map<CustomerId, TierHistory.Row> all =
        tables.all(tables.projections().tierHistory(), asking.asOf());
    Map<CustomerId, Place> of = places.of(all.keySet());
    return all.values().stream()
        .filter(
            row ->
                Optional.ofNullable(of.get(row.customer()))
                    .filter(place -> place.isWithin(asking.scope()))
                    .isPresent())
        .toList();
  }

  private Predicate<Change> fits(TierFilter filter) {
    return change -> {
      Decision decision = change.decision();
      LocalDate recordedOn = clock.dayOf(decision.recordedAt());
      return filter.scheme().filter(s -> !s.equals(decision.scheme().value())).isEmpty()
          && filter.from().filter(recordedOn::isBefore).isEmpty()
          && filter.to().filter(recordedOn::isAfter).isEmpty()
          && filter.person().filter(person -> !isBy(decision, person)).isEmpty();
    };
  }

  private static boolean isBy(Decision decision, String person) {
    return decision.account().equals(person)
        || decision.staff().filter(s -> s.value().equals(person)).isPresent()
        || decision.struck().map(Amendment::account).filter(person::equals).isPresent()
        || decision.corrected().map(Amendment::account).filter(person::equals).isPresent();
  }

  private List<TierLine> lines(Asking asking, List<Change> changes) {
    Map<StaffId, PersonName> people =
        names.ofStaff(
            asking, changes.stream().flatMap(c -> c.decision().staff().stream()).toList());
    Map<CustomerId, CustomerCard.Row> cards =
        tables.rows(
            tables.projections().customerCard(),
            changes.stream().map(Change::customer).distinct().toList(),
            AsOf.now(asking.asOf().validAt()));
    Map<EventId, LedgerEvent> evidence = evidence(asking, changes);
    Standings standings = new Standings(asking.asOf(), cards.keySet());
    return names.inTexts(
        asking,
        changes.stream()
            .map(
                change ->
                    new TierLine(
                        change,
                        Optional.ofNullable(cards.get(change.customer()))
                            .flatMap(row -> row.profileOn(asking.asOf().validAt())),
                        change
                            .decision()
                            .staff()
                            .map(staff -> people.getOrDefault(staff, PersonName.NONE)),
                        standings.isStale(change),
                        standings.isExpired(change),
                        standings.proposal(change),
                        evidence))
            .toList());
  }

  /** How decisions stand on the day that is asked for, and what they answered. */
  private final class Standings {
    private final LocalDate at;
    private final Map<CustomerId, TierHistory.Row> histories;
    private final Map<CustomerId, ProposalBook.Row> proposals;

    Standings(AsOf asOf, Set<CustomerId> customers) {
      this.at = asOf.validAt();
      this.histories = tables.rows(tables.projections().tierHistory(), customers, asOf);
      this.proposals = tables.rows(tables.projections().proposalBook(), customers, asOf);
    }

    boolean isStale(Change change) {
      Decision decision = change.decision();
      boolean old =
          rules
              .lastSeen()
              .scheme(decision.scheme(), at)
              .filter(scheme -> scheme.isStale(decision.on(), at))
              .isPresent();
      return old
          && Optional.ofNullable(histories.get(change.customer()))
              .flatMap(row -> row.held(decision.scheme(), at))
              .filter(decision::equals)
              .isPresent();
    }

    boolean isExpired(Change change) {
      return change.decision().until().filter(at::isAfter).isPresent();
    }

    Optional<Proposal> proposal(Change change) {
      return change
          .decision()
          .proposal()
          .flatMap(
              id ->
                  Optional.ofNullable(proposals.get(change.customer()))
                      .flatMap(row -> row.find(id)));
    }
  }

  private Map<EventId, LedgerEvent> evidence(Asking asking, List<Change> changes) {
    Set<EventId> named =
        changes.stream()
            .flatMap(change -> change.decision().evidence().stream())
            .collect(Collectors.toSet());
    List<Recorded<LedgerEvent>> found = history.events(named);
    Map<CustomerId, Place> of =
        places.of(
            found.stream()
                .flatMap(event -> event.event().customers().stream())
                .collect(Collectors.toSet()));
    return found.stream()
        .filter(event -> mayBeTold(asking, event.event(), of))
        .collect(Collectors.toMap(Recorded::id, Recorded::event));
  }

  /** Evidence may lie with any customer: what is out of scope stays a number. */
  private static boolean mayBeTold(Asking asking, LedgerEvent event, Map<CustomerId, Place> of) {
    List<Place> within =
        event.customers().stream()
            .flatMap(customer -> Optional.ofNullable(of.get(customer)).stream())
            .filter(place -> place.isWithin(asking.scope()))
            .toList();
    return event.customers().isEmpty()
        || (Mentions.judges(event)
            ? within.stream().anyMatch(p -> asking.seesJudgements(p.owner(), p.region()))
            : !within.isEmpty());
  }
}
