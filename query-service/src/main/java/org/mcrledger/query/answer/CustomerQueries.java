package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.CustomerCard.Card;
import org.mcrledger.core.report.KeyPersons;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.report.NineGrid.Standing;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.CustomerPlaces.Place;
import org.mcrledger.query.history.History;
import org.mcrledger.query.live.Projection;
import org.mcrledger.rules.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages and API ask about customers. */
public final class CustomerQueries {
  private final ReadTables tables;
  private final CustomerPlaces places;
  private final Names names;
  private final ReportRules rules;
  private final ContactRows contacts;
  private final ContactLines lines;
  private final CustomerList list;
  private final Waiting waiting;
  private final History history;
  private final BusinessClock clock;
  private final JdbcClient jdbc;

  public CustomerQueries(
      ReadTables tables,
      CustomerPlaces places,
      Names names,
      ReportRules rules,
      JdbcClient jdbc,
      History history,
      BusinessClock clock) {
    this.tables = tables;
    this.places = places;
    this.names = names;
    this.rules = rules;
    this.contacts = new ContactRows(tables, jdbc);
    this.lines = new ContactLines(names);
    this.list = new CustomerList(tables, places, names, jdbc, rules);
    this.waiting = new Waiting(jdbc);
    this.jdbc = jdbc;
    this.history = history;
    this.clock = clock;
  }

  /** The customers in scope that fit the filter. */
  public Page<CustomerLine> list(
      Asking asking, CustomerFilter filter, CustomerOrder order, PageRequest page) {
    return list.page(asking, filter, order, page);
  }

  /** How many customers in scope fit the filter. */
  public long count(Asking asking, CustomerFilter filter) {
    return list.count(asking, filter);
  }

  /** The industries and regions that occur, for choosing a filter. */
  public Facets facets(Asking asking) {
    return new Facets(distinct(asking, "industry"), distinct(asking, "region"));
  }

  /** What a list can be filtered by. */
  public record Facets(List<String> industries, List<String> regions) {}

  private List<String> distinct(Asking asking, String column) {
    var scope = places.condition(asking.scope());
    return jdbc.sql(
            "select distinct place.%s from %s place where place.%s is not null and %s order by 1"
                .formatted(
                    column, tables.projections().customerCard().table(), column, scope.sql()))
        .params(scope.arguments())
        .query(String.class)
        .list();
  }

  /** One customer. Refused with 404 where there was none, denied where it is out of scope. */
  public CustomerFile find(Asking asking, CustomerId customer) {
    Place place = places.require(asking, customer);
    CustomerCard.Row row = places.card(customer, asking.asOf());
    LocalDate day = asking.asOf().validAt();
    Card card = row.at(day);
    TierScheme official = rules.official(asking.asOf());
    Map<StaffId, PersonName> owners = names.ofStaff(asking, card.owner().stream().toList());
    Optional<KeyLayer> layer =
        asking.seesJudgements(place.owner(), place.region())
            ? Optional.of(
                KeyPersons.layer(
                    row,
                    contacts.of(asking, customer),
                    rules.ruleSet(asking.asOf()).keyLayer(),
                    day))
            : Optional.empty();
    return new CustomerFile(
        card,
        official,
        Optional.ofNullable(card.tiers().get(official.key())),
        TierStanding.of(official, row, day),
        card.owner().map(owner -> owners.getOrDefault(owner, PersonName.NONE)),
        layer,
        waiting.position(tables.projections().customerCard(), asking.asOf()),
        waiting.views(customer));
  }

  /** Who is with the customer on the day, by department and rank. */
  public List<ContactLine> contacts(Asking asking, CustomerId customer) {
    Place place = places.require(asking, customer);
    List<ContactLine> found =
        lines.of(
            asking,
            place,
            rules.ruleSet(asking.asOf()),
            present(customer, contacts.of(asking, customer), asking.asOf().validAt()));
    return names.inTexts(asking.seesNames(place.owner(), place.region()), found);
  }

  private static List<Standing> present(
      CustomerId customer, List<NineGrid.Row> rows, LocalDate day) {
    return rows.stream()
        .map(row -> row.at(day))
        .filter(s -> s.employment().filter(e -> e.customer().equals(customer)).isPresent())
        .sorted(
            Comparator.comparingInt(
                    (Standing s) -> -s.employment().orElseThrow().seniority().level())
                .thenComparing(s -> s.employment().orElseThrow().department())
                .thenComparing(s -> s.contact().value()))
        .toList();
  }

  /**
   * The customer's years, the earliest first: from the first in which anything is known to that of
   * the day asked for, or to the last that has begun where the day lies ahead.
   */
  public List<YearLine> years(Asking asking, CustomerId customer) {
    Place place = places.require(asking, customer);
    LocalDate day = asking.asOf().validAt();
    CustomerCard.Row card = places.card(customer, asking.asOf());
    Optional<YearSheet.Row> sheet = sheet(asking, customer);
    Optional<Integer> first = sheet.flatMap(YearSheet.Row::firstYear);
    if (first.isEmpty()) {
      return List.of();
    }
    Ends ends = new Ends(asking, place, card, contacts.of(asking, customer));
    List<YearLine> years = new ArrayList<>();
    int last = Math.min(day.getYear(), lastKnown(sheet.get()));
    for (int year = first.get(); year <= last; year++) {
      int before = year - 1;
      years.add(
          new YearLine(
              sheet.get().year(year, day).orElseThrow(),
              sheet.get().year(before, day),
              ends.of(year),
              ends.of(before)));
    }
    return names.inTexts(asking.seesNames(place.owner(), place.region()), years);
  }

  /** This year, or a later one of which figures are recorded already. */
  private int lastKnown(YearSheet.Row sheet) {
    int present = clock.today().getYear();
    return sheet.tallies().isEmpty() ? present : Math.max(present, sheet.tallies().lastKey());
  }

  /**
   * Kept rows count whole years: a past day within one is counted up to that day from the events.
   */
  private Optional<YearSheet.Row> sheet(Asking asking, CustomerId customer) {
    Projection<CustomerId, YearSheet.Row> kept = tables.projections().yearSheet();
    LocalDate day = asking.asOf().validAt();
    return asking.countsUpTo(clock.today()).isEmpty()
        ? tables.row(kept, customer, asking.asOf())
        : kept.rowAt(customer, asking.asOf().upTo(history.head()), day);
  }

  /** How things stood at the ends of years, each worked out once. */
  private final class Ends {
    private final Asking asking;
    private final Place place;
    private final CustomerCard.Row card;
    private final List<NineGrid.Row> rows;
    private final RuleBook known;
    private final Map<Integer, YearLine.End> ends = new HashMap<>();

    Ends(Asking asking, Place place, CustomerCard.Row card, List<NineGrid.Row> rows) {
      this.asking = asking;
      this.place = place;
      this.card = card;
      this.rows = rows;
      this.known = rules.known(asking.asOf());
    }

    YearLine.End of(int year) {
      return ends.computeIfAbsent(year, this::at);
    }

    private YearLine.End at(int year) {
      LocalDate last = LocalDate.of(year, 12, 31);
      LocalDate day = asking.asOf().validAt().isBefore(last) ? asking.asOf().validAt() : last;
      boolean judged = asking.seesJudgements(place.owner(), place.region());
      return new YearLine.End(
          card.tierOn(known.official(day).key(), day),
          judged
              ? lines.of(asking, place, known.on(day), present(card.customer(), rows, day))
              : List.of(),
          judged
              ? Optional.of(KeyPersons.layer(card, rows, known.on(day).keyLayer(), day))
              : Optional.empty());
    }
  }
}
