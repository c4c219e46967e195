package org.mcrledger.core.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.AgreementEvent.AgreementAmended;
import org.mcrledger.core.event.AgreementEvent.AgreementDrafted;
import org.mcrledger.core.event.AgreementEvent.AgreementRenewed;
import org.mcrledger.core.event.AgreementEvent.AgreementSigned;
import org.mcrledger.core.event.AgreementEvent.AgreementTerminated;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.report.YearSheet.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.Period;

/**
 * What was done with a customer in each year. Only engagements that were held count, in the year
 * that holds the whole of their date. Nothing recorded is not nothing: a year before the customer
 * was known is absent, and revenue that nobody recorded is no zero.
 */
public final class YearSheet implements LedgerView<CustomerId, Row> {
  /** Revenue of one year in one currency; returns are zero or less. */
  public record Revenue(BigDecimal sales, BigDecimal returns) {
    static final Revenue NONE = new Revenue(BigDecimal.ZERO, BigDecimal.ZERO);

    /** Sales less what came back. */
    public BigDecimal net() {
      return sales.add(returns);
    }

    public Revenue plus(Revenue other) {
      return new Revenue(sales.add(other.sales), returns.add(other.returns));
    }
  }

  /**
   * What one year holds.
   *
   * @param kinds held engagements by the kind's key
   * @param contacts ids of those met
   * @param joint ids of the engagements held together with other customers, so that a sum over
   *     customers can count each once
   * @param revenue by currency
   * @param orders what was ordered, by currency
   * @param receipts what was paid, by currency
   */
  public record Tally(
      NavigableMap<String, Integer> kinds,
      int highLevelVisits,
      NavigableSet<String> contacts,
      NavigableSet<String> joint,
      NavigableMap<String, Revenue> revenue,
      NavigableMap<String, BigDecimal> orders,
      NavigableMap<String, BigDecimal> receipts) {
    static final Tally NONE =
        new Tally(
            new TreeMap<>(),
            0,
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());

    public Tally {
      kinds = Copies.lean(kinds);
      contacts = Copies.lean(contacts);
      joint = Copies.lean(joint);
      revenue = Copies.lean(revenue);
      orders = Copies.lean(orders);
      receipts = Copies.lean(receipts);
    }

    Tally earning(String currency, Revenue more) {
      Revenue sum = revenue.getOrDefault(currency, Revenue.NONE).plus(more);
      return with(Copies.with(revenue, currency, sum), orders, receipts);
    }

    Tally ordering(String currency, BigDecimal more) {
      return with(revenue, added(orders, currency, more), receipts);
    }

    Tally receiving(String currency, BigDecimal more) {
      return with(revenue, orders, added(receipts, currency, more));
    }

    private Tally with(
        NavigableMap<String, Revenue> earned,
        NavigableMap<String, BigDecimal> ordered,
        NavigableMap<String, BigDecimal> received) {
      return new Tally(kinds, highLevelVisits, contacts, joint, earned, ordered, received);
    }

    private static NavigableMap<String, BigDecimal> added(
        NavigableMap<String, BigDecimal> sums, String currency, BigDecimal more) {
      return Copies.with(sums, currency, sums.getOrDefault(currency, BigDecimal.ZERO).add(more));
    }
  }

  /**
   * All years of a customer.
   *
   * @param firstYear the first year in which something is known to have happened between us; a
   *     person's career at the customer is not of that. Empty before anything was recorded
   * @param agreements when each agreement is in force
   */
  public record Row(
      CustomerId customer,
      Optional<Integer> firstYear,
      NavigableMap<Integer, Tally> tallies,
      NavigableMap<String, InForce> agreements) {
    public Row {
      tallies = Copies.lean(tallies);
      agreements = Copies.lean(agreements);
    }

    /**
     * The year's figures; empty for a year before anything is known of the customer, and for one
     * that had not begun.
     *
     * @param until the last day asked for: who has an agreement in force is asked on it, or on the
     *     year's last where that lies before
     */
    public Optional<Year> year(int year, LocalDate until) {
      LocalDate last = LocalDate.of(year, 12, 31);
      LocalDate day = until.isBefore(last) ? until : last;
      return firstYear
          .filter(first -> first <= year && year <= until.getYear())
          .map(_ -> new Year(year, tallies.getOrDefault(year, Tally.NONE), inForce(day)));
    }

    private int inForce(LocalDate day) {
      return (int) agreements.values().stream().filter(agreement -> agreement.on(day)).count();
    }
  }

  /**
   * When an agreement is in force, in whatever order that was recorded.
   *
   * @param signedFor the periods for which it was signed and renewed
   * @param endedOn the first day on which it is no longer in force, whatever was signed
   */
  public record InForce(List<Period> signedFor, Optional<LocalDate> endedOn) {
    static final InForce NEVER = new InForce(List.of(), Optional.empty());

    boolean on(LocalDate day) {
      return endedOn.filter(end -> !day.isBefore(end)).isEmpty()
          && signedFor.stream().anyMatch(period -> period.holds(day));
    }

    InForce during(Period period) {
      return new InForce(Copies.with(signedFor, period), endedOn);
    }

    InForce until(LocalDate end) {
      return new InForce(signedFor, Optional.of(end));
    }
  }

  /** The figures of one year. */
  public record Year(int year, Tally tally, int agreementsInForce) {
    public int engagements() {
      return tally.kinds().values().stream().mapToInt(Integer::intValue).sum();
    }

    public int engagements(EngagementKind kind) {
      return tally.kinds().getOrDefault(kind.key(), 0);
    }

    public int highLevelVisits() {
      return tally.highLevelVisits();
    }

    public int contactsMet() {
      return tally.contacts().size();
    }

    public int alignmentMeetings() {
      return engagements(EngagementKind.ALIGNMENT_MEETING);
    }
  }

  @Override
  public Row initial(CustomerId key) {
    return new Row(key, Optional.empty(), new TreeMap<>(), new TreeMap<>());
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, EngagementEvent event) {
    return event instanceof EngagementHeld ? event.customers() : Set.of();
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, EngagementEvent event) {
    return switch (event) {
      case EngagementHeld e -> {
        HeldWith held = new HeldWith(row.customer, e);
        yield tallied(row, e.on().year(), held::addedTo);
      }
      case EngagementEvent.EngagementPlanned _,
          EngagementEvent.ContactInvited _,
          EngagementEvent.InvitationAnswered _,
          EngagementEvent.EngagementCancelled _,
          EngagementEvent.ConsensusSettled _ ->
          row;
    };
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, RevenueEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, RevenueEvent event) {
    return switch (event) {
      case RevenueRecorded e ->
          tallied(
              row,
              e.period().year(),
              tally -> tally.earning(e.currency(), new Revenue(e.sales(), e.returns())));
      case OrdersRecorded e ->
          tallied(row, e.period().year(), tally -> tally.ordering(e.currency(), e.amount()));
      case ReceiptsRecorded e ->
          tallied(row, e.period().year(), tally -> tally.receiving(e.currency(), e.amount()));
    };
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, AgreementEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, AgreementEvent event) {
    InForce known = row.agreements.getOrDefault(event.agreement().value(), InForce.NEVER);
    Row seen = seen(row, event.on().getYear());
    return switch (event) {
      case AgreementSigned e -> agreed(seen, e, known.during(e.inForce()));
      case AgreementRenewed e -> agreed(seen, e, known.during(e.inForce()));
      case AgreementTerminated e -> agreed(seen, e, known.until(e.on()));
      case AgreementDrafted _, AgreementAmended _ -> seen;
    };
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, CustomerEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, CustomerEvent event) {
    return seen(row, event.on().getYear());
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, OpportunityEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, OpportunityEvent event) {
    return seen(row, event.on().getYear());
  }

  private static Row tallied(Row row, int year, UnaryOperator<Tally> addition) {
    Row seen = seen(row, year);
    Tally tally = addition.apply(seen.tallies.getOrDefault(year, Tally.NONE));
    return new Row(
        seen.customer, seen.firstYear, Copies.with(seen.tallies, year, tally), seen.agreements);
  }

  private static Row agreed(Row row, AgreementEvent event, InForce known) {
    return new Row(
        row.customer,
        row.firstYear,
        row.tallies,
        Copies.with(row.agreements, event.agreement().value(), known));
  }

  private static Row seen(Row row, int year) {
    if (row.firstYear.filter(first -> first <= year).isPresent()) {
      return row;
    }
    return new Row(row.customer, Optional.of(year), row.tallies, row.agreements);
  }

  /** The held engagements of a year over several customers, each joint one counted once. */
  public static int engagementsOnce(List<Year> ofCustomers) {
    Set<String> joint = new HashSet<>();
    int alone = 0;
    for (Year year : ofCustomers) {
      joint.addAll(year.tally().joint());
      alone += year.engagements() - year.tally().joint().size();
    }
    return alone + joint.size();
  }
}
