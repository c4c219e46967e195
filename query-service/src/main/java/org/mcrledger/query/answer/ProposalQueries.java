package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.Amendments;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.ProposalBook;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.TierHistory;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.Step;
import org.mcrledger.core.tiering.Move;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.AsOf.KnownAt;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.CustomerPlaces.Place;
import org.mcrledger.query.history.History;

/** What schemes propose, and what became of it. */
public final class ProposalQueries {
  private final ReadTables tables;
  private final History history;
  private final CustomerPlaces places;
  private final Names names;
  private final EvaluationQueries evaluations;
  private final ReportRules rules;
  private final BusinessClock clock;

  public ProposalQueries(
      ReadTables tables,
      History history,
      CustomerPlaces places,
      Names names,
      EvaluationQueries evaluations,
      ReportRules rules,
      BusinessClock clock) {
    this.tables = tables;
    this.history = history;
    this.places = places;
    this.names = names;
    this.evaluations = evaluations;
    this.rules = rules;
    this.clock = clock;
  }

  /** The proposals on customers in scope. */
  public ProposalList list(
      Asking asking, ProposalFilter filter, ProposalOrder order, PageRequest request) {
    List<ProposalLine> lines =
        lines(asking, filter).stream().sorted(Comparator.comparing(order::place)).toList();
    Page<ProposalLine> page =
        Page.of(
            lines,
            request,
            line -> List.of(order.place(line)),
            (line, keys) -> order.place(line).compareTo(keys.getFirst()) > 0);
    List<ProposalLine> items = checked(asking.asOf(), page.items());
    return names.inTexts(asking, new ProposalList(new Page<>(items, page.next()), lines.size()));
  }

  /** Some of them, by their events; those on customers out of scope are left out. */
  public Map<EventId, ProposalLine> lines(Asking asking, Collection<EventId> proposals) {
    Set<EventId> wanted = Set.copyOf(proposals);
    Set<CustomerId> concerned =
        history.events(wanted).stream()
            .flatMap(each -> each.event().customers().stream())
            .collect(Collectors.toSet());
    Set<CustomerId> customers =
        places.of(concerned).entrySet().stream()
            .filter(each -> each.getValue().isWithin(asking.scope()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Lines lines = new Lines(asking.asOf(), customers);
    return names.inTexts(
        asking,
        tables.rows(tables.projections().proposalBook(), customers, asking.asOf()).values().stream()
            .flatMap(
                row -> lines.of(row, line -> wanted.contains(line.proposal().event())).stream())
            .collect(Collectors.toMap(line -> line.proposal().event(), line -> line)));
  }

  /** All of one customer, the last recorded first. */
  public List<ProposalLine> ofCustomer(Asking asking, CustomerId customer) {
    places.require(asking, customer);
    List<ProposalLine> lines =
        tables
            .row(tables.projections().proposalBook(), customer, asking.asOf())
            .map(row -> new Lines(asking.asOf(), Set.of(customer)).of(row, _ -> true))
            .orElse(List.of());
    return names.inTexts(asking, checked(asking.asOf(), lines.reversed()));
  }

  /** One proposal; refused with 404 where there is none. */
  public ProposalFile find(Asking asking, EventId proposal) {
    TierProposed made =
        history
            .find(proposal)
            .flatMap(
                found ->
                    found.event() instanceof TierProposed e ? Optional.of(e) : Optional.empty())
            .orElseThrow(() -> unknown(proposal));
    ProposalLine line =
        ofCustomer(asking, made.customer()).stream()
            .filter(each -> each.proposal().event().equals(proposal))
            .findFirst()
            .orElseThrow(() -> unknown(proposal));
    Map<EventId, LedgerEvent> evidence =
        history.events(made.found().events()).stream()
            .collect(Collectors.toMap(Recorded::id, Recorded::event));
    return names.inTexts(asking, new ProposalFile(line, made, next(asking, line, made), evidence));
  }

  private static RuntimeException unknown(EventId proposal) {
    return Problem.of("unknown-proposal", 404).with("proposal", proposal).asException();
  }

  /** As it was when it was proposed: on the same day, out of the same part of the ledger. */
  private Optional<Step> next(Asking asking, ProposalLine line, TierProposed made) {
    if (line.isOfAnotherVersion()) {
      return Optional.empty();
    }
    Asking then =
        new Asking(
            asking.actor(),
            asking.scope(),
            new AsOf(made.on(), new KnownAt.Position(made.basis())));
    TierScheme scheme = line.scheme().orElseThrow();
    return evaluations.ofCustomer(then, made.customer(), scheme).evaluation()
            instanceof Evaluation.Assessed assessed
        ? assessed.next()
        : Optional.empty();
  }

  private List<ProposalLine> lines(Asking asking, ProposalFilter filter) {
    Map<CustomerId, ProposalBook.Row> rows = rows(asking, filter);
    Map<CustomerId, Place> placed = places.of(rows.keySet());
    Set<CustomerId> shown = new HashSet<>();
    placed.forEach(
        (customer, place) -> {
          if (place.isWithin(asking.scope())
              && filter.region().filter(r -> !r.equals(place.region())).isEmpty()
              && filter.owner().filter(o -> !o.equals(place.owner())).isEmpty()) {
            shown.add(customer);
          }
        });
    Lines lines = new Lines(asking.asOf(), shown);
    List<ProposalLine> found = new ArrayList<>();
    rows.forEach(
        (customer, row) -> {
          if (shown.contains(customer)) {
            found.addAll(lines.of(row, line -> fits(filter, line)));
          }
        });
    return found;
  }

  private Map<CustomerId, ProposalBook.Row> rows(Asking asking, ProposalFilter filter) {
    return filter
        .customer()
        .map(
            customer -> {
              places.require(asking, customer);
              return tables
                  .row(tables.projections().proposalBook(), customer, asking.asOf())
                  .map(row -> Map.of(customer, row))
                  .orElse(Map.of());
            })
        .orElseGet(() -> tables.all(tables.projections().proposalBook(), asking.asOf()));
  }

  private static boolean fits(ProposalFilter filter, ProposalLine line) {
    return ProposalState.isAskedFor(filter.state(), line.state())
        && filter.scheme().filter(s -> !s.equals(line.proposal().scheme().value())).isEmpty()
        && filter.tier().filter(t -> !isOf(line, t)).isEmpty()
        && filter.move().filter(way -> way != line.move().direction()).isEmpty();
  }

  private static boolean isOf(ProposalLine line, String tier) {
    return line.proposal().tier().filter(t -> t.value().equals(tier)).isPresent();
  }

  /** Makes lines, with what stands in other rows of the same customers. */
  private final class Lines {
    private final LocalDate at;
    private final Map<CustomerId, TierHistory.Row> histories;
    private final Map<CustomerId, CustomerCard.Row> cards;

    Lines(AsOf asOf, Collection<CustomerId> customers) {
      this.at = asOf.validAt();
      this.histories = tables.rows(tables.projections().tierHistory(), customers, asOf);
      this.cards =
          tables.rows(tables.projections().customerCard(), customers, AsOf.now(asOf.validAt()));
    }

    List<ProposalLine> of(ProposalBook.Row row, Function<ProposalLine, Boolean> wanted) {
      return row.proposals().stream()
          .map(proposal -> line(row, proposal))
          .filter(wanted::apply)
          .toList();
    }

    private ProposalLine line(ProposalBook.Row row, Proposal proposal) {
      CustomerId customer = row.customer();
      SchemeKey key = proposal.scheme();
      Optional<TierScheme> scheme = rules.lastSeen().scheme(key, clock.today());
      Optional<TierHistory.Row> past = Optional.ofNullable(histories.get(customer));
      Optional<Decision> held = past.flatMap(decisions -> decisions.held(key, at));
      return new ProposalLine(
          customer,
          Optional.ofNullable(cards.get(customer)).flatMap(card -> card.profileOn(at)),
          proposal,
          ProposalState.of(row, proposal),
          scheme,
          held,
          scheme
              .map(known -> ComparisonQueries.standing(known, past, at))
              .orElse(TierStanding.NONE),
          scheme
              .map(known -> Move.between(known, held.map(Decision::tier), proposal.tier()))
              .orElse(new Move(Move.Direction.SAME, 0)),
          Optional.empty());
    }
  }

  /** Whether what the open ones rest on still stands. */
  private List<ProposalLine> checked(AsOf asOf, List<ProposalLine> lines) {
    List<EventId> open =
        lines.stream()
            .filter(line -> line.state() == ProposalState.OPEN)
            .map(line -> line.proposal().event())
            .toList();
    Map<EventId, TierProposed> made =
        history.events(open).stream()
            .collect(Collectors.toMap(Recorded::id, each -> (TierProposed) each.event()));
    Set<CustomerId> customers =
        made.values().stream().map(TierProposed::customer).collect(Collectors.toSet());
    List<Recorded<LedgerEvent>> corrections =
        history.correctionsOf(customers, asOf.upTo(Long.MAX_VALUE));
    return lines.stream()
        .map(
            line ->
                Optional.ofNullable(made.get(line.proposal().event()))
                    .map(e -> line.correctedBy(since(e, corrections)))
                    .orElse(line))
        .toList();
  }

  private static Optional<EventId> since(
      TierProposed made, List<Recorded<LedgerEvent>> corrections) {
    return Amendments.since(made.basis(), made.found().events(), corrections);
  }
}
