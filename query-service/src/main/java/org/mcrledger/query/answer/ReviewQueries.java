package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.ReviewLine.Basis;
import org.mcrledger.core.report.ReviewLine.Question;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.ruleset.RulesInForce;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.CustomerPlaces.Place;
import org.mcrledger.rules.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The annual review: every customer of whom anything is known in the year, beside the year before.
 */
public final class ReviewQueries {
  /** All of the review at once, for a file. */
  public static final PageRequest WHOLE =
      new PageRequest("", Integer.MAX_VALUE - 1, Optional.empty());

  private static final int KEPT = 6;

  private final ReadTables tables;
  private final CustomerPlaces places;
  private final Names names;
  private final ReportRules rules;
  private final Waiting waiting;
  private final Map<Key, Made> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Made> eldest) {
          return size() > KEPT;
        }
      };

  public ReviewQueries(
      ReadTables tables, CustomerPlaces places, Names names, ReportRules rules, JdbcClient jdbc) {
    this.tables = tables;
    this.places = places;
    this.names = names;
    this.rules = rules;
    this.waiting = new Waiting(jdbc);
  }

  /** What a review was made of: while no view has moved and no rule, it need not be made again. */
  private record Key(
      int year, boolean begun, LocalDate until, List<Long> positions, RulesInForce rules) {}

  private record Made(List<ReviewLine> lines, Map<CustomerId, CustomerCard.Row> cards) {}

  /** A page of the review, and the sums over all customers in scope that fit the filter. */
  public Review review(
      Asking asking, int year, CustomerFilter filter, ReviewOrder order, PageRequest request) {
    Made made = made(asking, year);
    Map<CustomerId, Place> where = places.of(made.cards().keySet());
    List<ReviewLine> lines =
        made.lines().stream()
            .filter(line -> isReadable(asking, where.get(line.customer())))
            .filter(line -> fits(line, made.cards(), filter))
            .sorted(order.comparator(rules.official(asking.asOf())))
            .toList();
    Page<ReviewLine> page = Page.of(lines, request, line -> List.of(line.customer().value()));
    return new Review(
        year,
        Review.now(lines),
        Review.before(lines),
        new Page<>(items(asking, page.items(), made, where), page.next()));
  }

  private static boolean isReadable(Asking asking, @Nullable Place place) {
    return place != null && place.isWithin(asking.scope());
  }

  private boolean fits(
      ReviewLine line, Map<CustomerId, CustomerCard.Row> cards, CustomerFilter filter) {
    CustomerCard.Row card = cards.get(line.customer());
    if (card == null) {
      return false;
    }
    LocalDate day = line.now().day();
    Optional<CustomerProfile> profile = card.profileOn(day);
    return filter.search().filter(text -> !isCalled(line, profile, text)).isEmpty()
        && filter
            .industry()
            .filter(i -> !profile.flatMap(CustomerProfile::industry).equals(Optional.of(i)))
            .isEmpty()
        && filter
            .region()
            .filter(r -> !profile.flatMap(CustomerProfile::region).equals(Optional.of(r)))
            .isEmpty()
        && filter
            .owner()
            .filter(o -> !card.owners().on(day).map(StaffId::value).equals(Optional.of(o)))
            .isEmpty()
        && filter
            .tier()
            .filter(t -> !line.now().tier().map(s -> s.tier().value()).equals(Optional.of(t)))
            .isEmpty();
  }

  private static boolean isCalled(ReviewLine line, Optional<CustomerProfile> profile, String text) {
    String part = text.strip().toLowerCase(Locale.ROOT);
    String all =
        line.customer().value()
            + " "
            + profile.map(p -> p.name() + " " + p.nameZh().orElse("")).orElse("");
    return all.toLowerCase(Locale.ROOT).contains(part);
  }

  private List<ReviewItem> items(
      Asking asking, List<ReviewLine> lines, Made made, Map<CustomerId, Place> where) {
    Map<CustomerId, CustomerCard.Card> cards = new HashMap<>();
    for (ReviewLine line : lines) {
      CustomerCard.Row row = made.cards().get(line.customer());
      if (row != null) {
        cards.put(line.customer(), row.at(line.now().day()));
      }
    }
    Map<StaffId, PersonName> owners =
        names.ofStaff(asking, cards.values().stream().flatMap(c -> c.owner().stream()).toList());
    List<ReviewItem> items = new ArrayList<>();
    for (ReviewLine line : lines) {
      CustomerCard.Card card = cards.get(line.customer());
      Place place = where.get(line.customer());
      if (card != null && place != null) {
        items.add(
            new ReviewItem(
                line,
                card,
                card.owner().map(o -> owners.getOrDefault(o, PersonName.NONE)),
                asking.seesJudgements(place.owner(), place.region())));
      }
    }
    return items;
  }

  private synchronized Made made(Asking asking, int year) {
    List<Long> positions =
        List.of(
            waiting.position(tables.projections().customerCard(), asking.asOf()),
            waiting.position(tables.projections().yearSheet(), asking.asOf()),
            waiting.position(tables.projections().nineGrid(), asking.asOf()));
    boolean begun = year <= places.today().getYear();
    Key key =
        new Key(
            year, begun, asking.asOf().validAt(), positions, rules.known(asking.asOf()).inForce());
    Made made = kept.get(key);
    if (made == null) {
      made = make(asking, year, begun);
      kept.put(key, made);
    }
    return made;
  }

  /**
   * @param begun of a year still ahead nothing is known, and no zero, but what is recorded already
   */
  private Made make(Asking asking, int year, boolean begun) {
    Map<CustomerId, CustomerCard.Row> cards =
        tables.all(tables.projections().customerCard(), asking.asOf());
    Map<CustomerId, YearSheet.Row> sheets =
        tables.all(tables.projections().yearSheet(), asking.asOf());
    Map<CustomerId, List<NineGrid.Row>> contacts = contacts(asking);
    RuleBook known = rules.known(asking.asOf());
    Question question =
        new Question(
            year,
            day -> known.official(day).key(),
            day -> known.on(day).keyLayer(),
            asking.asOf().validAt());
    List<ReviewLine> lines = new ArrayList<>();
    cards.forEach(
        (customer, card) -> {
          YearSheet.Row sheet = sheets.get(customer);
          if (sheet != null && (begun || sheet.tallies().containsKey(year))) {
            ReviewLine line =
                ReviewLine.of(
                    question, new Basis(card, sheet, contacts.getOrDefault(customer, List.of())));
            if (line.now().figures().isPresent()) {
              lines.add(line);
            }
          }
        });
    return new Made(List.copyOf(lines), Map.copyOf(cards));
  }

  private Map<CustomerId, List<NineGrid.Row>> contacts(Asking asking) {
    Map<ContactId, NineGrid.Row> all = tables.all(tables.projections().nineGrid(), asking.asOf());
    Map<CustomerId, List<NineGrid.Row>> contacts = new HashMap<>();
    for (NineGrid.Row row : all.values()) {
      row.customers().forEach(c -> contacts.computeIfAbsent(c, _ -> new ArrayList<>()).add(row));
    }
    return contacts;
  }
}
