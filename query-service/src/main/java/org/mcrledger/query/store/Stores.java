package org.mcrledger.query.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.report.OpportunityCard;
import org.mcrledger.core.report.Persons;
import org.mcrledger.core.report.ProposalBook;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.report.StaffRoster;
import org.mcrledger.core.report.TierHistory;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.query.hiding.NameWords;

/** The columns of each read table, said once; migration {@code V1} creates the same. */
public final class Stores {
  private Stores() {}

  public static RowStore<CustomerId, CustomerCard.Row> customerCard() {
    return new RowStore<>(
        "customer_card",
        "customer_id",
        CustomerId::new,
        CustomerCard.Row.class,
        List.of(
            Column.of("name", "text", row -> profile(row, CustomerProfile::name)),
            Column.of("name_zh", "text", row -> profile(row, p -> p.nameZh().orElse(null))),
            Column.of("name_folded", "text", Stores::nameFolded),
            Column.of("industry", "text", row -> profile(row, p -> p.industry().orElse(null))),
            Column.of("region", "text", row -> profile(row, p -> p.region().orElse(null))),
            Column.of("country", "text", row -> profile(row, p -> p.country().orElse(null))),
            Column.of("registered_on", "date", row -> row.registeredOn().orElse(null)),
            Column.array("owner_from", "date", row -> row.owners().since().keySet()),
            Column.array("owner", "text", row -> row.owners().since().values()),
            Column.array("tier_scheme", "text", row -> held(row, Held::scheme)),
            Column.array("tier_from", "date", row -> held(row, Held::from)),
            Column.array("tier", "text", row -> held(row, Held::tier)),
            Column.of(
                "last_engaged_on",
                "date",
                row -> row.engagedOn().isEmpty() ? null : row.engagedOn().last())));
  }

  private static @Nullable String profile(
      CustomerCard.Row row, Function<CustomerProfile, @Nullable String> part) {
    Map.Entry<LocalDate, CustomerProfile> last = row.profiles().since().lastEntry();
    return last == null ? null : part.apply(last.getValue());
  }

  private static String nameFolded(CustomerCard.Row row) {
    return folded(
        Stream.of(profile(row, CustomerProfile::name), profile(row, p -> p.nameZh().orElse(null))),
        row.customer().value());
  }

  private static String folded(Stream<@Nullable String> names, String otherwise) {
    String all = names.filter(Objects::nonNull).collect(Collectors.joining(" "));
    return (all.isEmpty() ? otherwise : all).toLowerCase(Locale.ROOT);
  }

  /** Under a scheme this tier holds from a day on, or none. */
  private record Held(SchemeKey scheme, LocalDate from, @Nullable TierKey tier) {}

  private static List<@Nullable Object> held(
      CustomerCard.Row row, Function<Held, @Nullable Object> part) {
    List<@Nullable Object> parts = new ArrayList<>();
    row.tiers().stream()
        .map(TierStep::scheme)
        .distinct()
        .flatMap(scheme -> held(row, scheme))
        .forEach(each -> parts.add(part.apply(each)));
    return parts;
  }

  /** A tier changes on the day on which a decision takes effect, and on the day after its last. */
  private static Stream<Held> held(CustomerCard.Row row, SchemeKey scheme) {
    return row.tiers().stream()
        .filter(step -> step.scheme().equals(scheme))
        .flatMap(step -> Stream.concat(Stream.of(step.on()), dayAfter(step)))
        .distinct()
        .sorted()
        .map(
            day -> new Held(scheme, day, row.tierOn(scheme, day).map(TierStep::tier).orElse(null)));
  }

  private static Stream<LocalDate> dayAfter(TierStep step) {
    return step.until().map(until -> until.plusDays(1)).stream();
  }

  public static RowStore<ContactId, NineGrid.Row> nineGrid() {
    return new RowStore<>(
        "nine_grid",
        "contact_id",
        ContactId::new,
        NineGrid.Row.class,
        List.of(
            Column.array("customers", "text", NineGrid.Row::customers),
            Column.array("customer_from", "date", row -> row.employments().since().keySet()),
            Column.array("customer", "text", Stores::employers)));
  }

  private static List<@Nullable String> employers(NineGrid.Row row) {
    List<@Nullable String> employers = new ArrayList<>();
    row.employments()
        .since()
        .values()
        .forEach(held -> employers.add(held.ended() ? null : held.customer().value()));
    return employers;
  }

  public static RowStore<CustomerId, YearSheet.Row> yearSheet() {
    return new RowStore<>(
        "year_sheet",
        "customer_id",
        CustomerId::new,
        YearSheet.Row.class,
        List.of(
            Column.of("first_year", "integer", row -> row.firstYear().orElse(null)),
            Column.of(
                "last_year",
                "integer",
                row -> row.tallies().isEmpty() ? null : row.tallies().lastKey())));
  }

  public static RowStore<SalesBook.Page, SalesBook.Row> salesBook() {
    return new RowStore<>(
        "sales_book",
        "page",
        SalesBook.Page::parse,
        SalesBook.Row.class,
        List.of(
            Column.of("customer_id", "text", row -> row.customer()),
            Column.of("year", "integer", row -> row.year()),
            Column.array("periods", "text", row -> sold(row, SalesFact::period)),
            Column.array("currencies", "text", row -> sold(row, SalesFact::currency)),
            Column.array("sales", "numeric", row -> sold(row, SalesFact::sales))));
  }

  private static List<?> sold(SalesBook.Row row, Function<SalesFact, ?> part) {
    return row.sales().stream().map(part).toList();
  }

  public static RowStore<CustomerId, TierHistory.Row> tierHistory() {
    return new RowStore<>(
        "tier_history",
        "customer_id",
        CustomerId::new,
        TierHistory.Row.class,
        List.of(
            Column.array("positions", "bigint", row -> each(row, Decision::position)),
            Column.array("accounts", "text", row -> each(row, Decision::account)),
            Column.array("schemes", "text", row -> each(row, Decision::scheme)),
            Column.array("effective_on", "date", row -> each(row, Decision::on)),
            Column.array("recorded_on", "timestamptz", row -> each(row, Decision::recordedAt))));
  }

  private static List<?> each(TierHistory.Row row, Function<Decision, ?> part) {
    return row.decisions().stream().map(part).toList();
  }

  public static RowStore<CustomerId, MeasureSheet.Row> measureSheet() {
    return new RowStore<>(
        "measure_sheet",
        "customer_id",
        CustomerId::new,
        MeasureSheet.Row.class,
        List.of(
            Column.array(
                "measure",
                "text",
                row -> row.taken().stream().map(t -> t.measure().key()).toList()),
            Column.array(
                "counts_from",
                "date",
                row -> row.taken().stream().map(t -> t.on().countsFrom()).toList())));
  }

  public static RowStore<CustomerId, ProposalBook.Row> proposalBook() {
    return new RowStore<>(
        "proposal_book",
        "customer_id",
        CustomerId::new,
        ProposalBook.Row.class,
        List.of(
            Column.array("proposals", "uuid", row -> proposed(row, Proposal::event)),
            Column.array("schemes", "text", row -> proposed(row, Proposal::scheme)),
            Column.array("tiers", "text", row -> proposed(row, p -> p.tier().orElse(null))),
            Column.array("evaluated_on", "date", row -> proposed(row, Proposal::on)),
            Column.array(
                "answers",
                "text",
                row -> proposed(row, p -> p.settled().map(s -> s.answer().key()).orElse(null)))));
  }

  private static List<@Nullable Object> proposed(
      ProposalBook.Row row, Function<Proposal, @Nullable Object> part) {
    List<@Nullable Object> parts = new ArrayList<>();
    row.proposals().forEach(proposal -> parts.add(part.apply(proposal)));
    return parts;
  }

  public static RowStore<OpportunityId, OpportunityCard.Row> opportunityCard() {
    return new RowStore<>(
        "opportunity_card",
        "opportunity_id",
        OpportunityId::new,
        OpportunityCard.Row.class,
        List.of(
            Column.of(
                "customer_id",
                "text",
                row -> row.opening().map(opened -> opened.customer().value()).orElse(null)),
            Column.of(
                "name", "text", row -> row.opening().map(opened -> opened.name()).orElse(null)),
            Column.of(
                "opened_on", "date", row -> row.opening().map(opened -> opened.on()).orElse(null)),
            Column.of(
                "closed_on",
                "date",
                row -> row.closing().map(closed -> closed.on()).orElse(null))));
  }

  public static RowStore<StaffId, StaffRoster.Row> staffRoster() {
    return new RowStore<>(
        "staff_roster",
        "staff_id",
        StaffId::new,
        StaffRoster.Row.class,
        List.of(
            Column.of("region", "text", row -> row.region().orElse(null)),
            Column.of(
                "seniority", "integer", row -> row.seniority().map(s -> s.level()).orElse(null))));
  }

  public static RowStore<SubjectId, Persons.Row> person() {
    return new RowStore<>(
        "person",
        "person_id",
        SubjectId::new,
        Persons.Row.class,
        List.of(
            Column.of("name", "text", row -> row.name().orElse(null)),
            Column.of("name_zh", "text", row -> row.nameZh().orElse(null)),
            Column.of("erased", "boolean", Persons.Row::erased),
            Column.of("name_lead", "text", row -> NameWords.lead(row.name()).orElse(null)),
            Column.of(
                "name_zh_lead",
                "text",
                row -> NameWords.leadZh(row.nameZh(), row.name()).orElse(null)),
            Column.of(
                "name_folded",
                "text",
                row -> folded(Stream.of(row.name().orElse(null), row.nameZh().orElse(null)), ""))));
  }
}
