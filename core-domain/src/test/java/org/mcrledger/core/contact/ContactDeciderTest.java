package org.mcrledger.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.kernel.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.contact.ContactCommand.EraseContact;
import org.mcrledger.core.contact.ContactCommand.LeaveCustomer;
import org.mcrledger.core.contact.ContactCommand.OverrideIntimacy;
import org.mcrledger.core.contact.ContactCommand.OverrideSupport;
import org.mcrledger.core.contact.ContactCommand.RegisterContact;
import org.mcrledger.core.contact.ContactCommand.ServeNeed;
import org.mcrledger.core.contact.ContactCommand.TakePosition;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;

class ContactDeciderTest {
  private static final ContactId CFO = new ContactId("c-1");
  private static final ContactId SUCCESSOR = new ContactId("c-2");
  private static final CustomerId ACME = new CustomerId("acme");
  private static final CustomerId BETA = new CustomerId("beta");
  private static final LocalDate TUESDAY = LocalDate.of(2025, 3, 4);
  private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
  private static final Position FINANCE = position("finance", 4);
  private static final Position BOARD = position("board", 5);
  private static final Optional<ErasureReason> REASON = Optional.of(ErasureReason.PERSON_ASKED);
  private final ContactDecider decider = new ContactDecider();

  @Test
  void a_contact_is_registered_with_a_customer_since_long_ago() {
    given(decider)
        .when(register("Li Na", Optional.of(standing(ACME)), FINANCE, true))
        .thenAccepted(registered(day("2019-05-01")));
  }

  @Test
  void a_contact_is_registered_once_with_a_name_a_department_and_a_known_customer() {
    given(decider)
        .when(register("Li Na", Optional.empty(), FINANCE, true))
        .thenRejected("unknown-customer", "customer");
    given(decider)
        .when(register(" ", Optional.of(standing(ACME)), FINANCE, true))
        .thenRejected("a-contact-needs-a-name", "name");
    given(decider)
        .when(register("Li Na", Optional.of(standing(ACME)), position("", 4), true))
        .thenRejected("a-position-needs-a-department", "department");
    given(decider, registered(day("2024-01-10")))
        .when(register("Li Na", Optional.of(standing(ACME)), FINANCE, true))
        .thenRejected("contact-is-registered-once", "contact");
  }

  @Test
  void an_erasure_says_with_whom_the_contact_ever_was_and_nothing_of_the_person() {
    given(decider, registered(day("2024-01-10")), moved(BETA))
        .when(erase(Optional.of(ErasureReason.PERSON_ASKED), Optional.of("DSR-2025/7")))
        .thenAccepted(erased(Set.of(ACME, BETA), Optional.of("DSR-2025/7")));
  }

  @Test
  void an_erasure_needs_a_reason_and_a_reference_is_no_sentence() {
    ContactEvent registered = registered(day("2024-01-10"));
    given(decider).when(erase(REASON, Optional.empty())).thenRejected("unknown-contact", "contact");
    given(decider, registered)
        .when(erase(Optional.empty(), Optional.empty()))
        .thenRejected("an-erasure-needs-a-reason", "because");
    for (String text : List.of("asked by Li Na", "Li-Na", "", "14 March", "李娜-1")) {
      given(decider, registered)
          .when(erase(REASON, Optional.of(text)))
          .thenRejected("a-reference-is-a-file-number", "reference");
    }
  }

  @Test
  void of_an_erased_contact_nothing_more_is_said_but_the_departure() {
    List<ContactEvent> past =
        List.of(registered(day("2024-01-10")), erased(Set.of(ACME), Optional.empty()));
    given(decider, past.getFirst(), past.getLast())
        .when(erase(REASON, Optional.empty()))
        .thenRejected("already-erased", "contact");
    given(decider, past.getFirst(), past.getLast())
        .when(new ServeNeed(CFO, Need.CAREER, Personal.of(CFO, "a talk"), day("2025-03-04")))
        .thenRejected("person-erased", "contact");
    given(decider, past.getFirst(), past.getLast())
        .when(new LeaveCustomer(CFO, day("2025-03-04"), Optional.empty(), true))
        .thenAccepted(new ContactLeft(CFO, Set.of(ACME), day("2025-03-04"), Optional.empty()));
  }

  private static EraseContact erase(Optional<ErasureReason> because, Optional<String> reference) {
    return new EraseContact(CFO, because, reference, TUESDAY);
  }

  private static ContactErased erased(Set<CustomerId> customers, Optional<String> reference) {
    return new ContactErased(CFO, customers, ErasureReason.PERSON_ASKED, reference, TUESDAY);
  }

  private static PositionTaken moved(CustomerId to) {
    return new PositionTaken(CFO, to, Optional.of(ACME), BOARD, day("2024-06-01"));
  }

  @Test
  void one_reports_to_someone_registered_and_not_to_oneself() {
    given(decider)
        .when(register("Li Na", Optional.of(standing(ACME)), FINANCE, false))
        .thenRejected("unknown-contact", "reportsTo");
    Position ownBoss =
        new Position("finance", Optional.empty(), new Seniority(4), Optional.of(CFO));
    given(decider)
        .when(register("Li Na", Optional.of(standing(ACME)), ownBoss, true))
        .thenRejected("nobody-reports-to-themselves", "reportsTo");
  }

  @Test
  void nothing_is_known_of_a_contact_before_the_registration() {
    given(decider).when(leave("2025-03-04")).thenRejected("unknown-contact", "contact");
    given(decider)
        .when(override(TUESDAY, Optional.of(WEDNESDAY), "lunch"))
        .thenRejected("unknown-contact", "contact");
  }

  @Test
  void a_position_with_another_customer_names_the_customer_left_by_it() {
    given(decider, registered(day("2024-01-10")))
        .when(take(BETA, "2024-06-01"))
        .thenAccepted(new PositionTaken(CFO, BETA, Optional.of(ACME), BOARD, day("2024-06-01")));
    given(decider, registered(day("2024-01-10")))
        .when(take(ACME, "2024-06-01"))
        .thenAccepted(new PositionTaken(CFO, ACME, Optional.empty(), BOARD, day("2024-06-01")));
  }

  @Test
  void a_position_may_be_back_dated_but_not_before_the_first_one() {
    given(decider, registered(day("2024-01-10")), taken(BETA, "2025-01-01"))
        .when(take(BETA, "2024-06-01"))
        .thenAccepted(new PositionTaken(CFO, BETA, Optional.of(ACME), BOARD, day("2024-06-01")));
    given(decider, registered(day("2024-01-10")))
        .when(take(ACME, "2023-12"))
        .thenRejected("a-position-follows-the-registration", "on");
    given(decider, registered(day("2024-01-10")))
        .when(take(ACME, "2024"))
        .thenAccepted(new PositionTaken(CFO, ACME, Optional.empty(), BOARD, day("2024")));
  }

  @Test
  void a_contact_leaves_once_and_may_be_succeeded_by_someone_registered() {
    given(decider, registered(day("2024-01-10")))
        .when(new LeaveCustomer(CFO, day("2025-03"), Optional.of(SUCCESSOR), true))
        .thenAccepted(new ContactLeft(CFO, Set.of(ACME), day("2025-03"), Optional.of(SUCCESSOR)));
    given(decider, registered(day("2024-01-10")))
        .when(new LeaveCustomer(CFO, day("2025-03"), Optional.of(SUCCESSOR), false))
        .thenRejected("unknown-contact", "replacedBy");
    given(decider, registered(day("2024-01-10")), left("2025-03-04"))
        .when(leave("2025-02-01"))
        .thenRejected("already-left", "on");
    given(decider, registered(day("2024-01-10")), left("2025-03-04"))
        .when(leave("2025-04-01"))
        .thenRejected("not-with-the-customer-then", "on");
  }

  @Test
  void one_who_returned_can_leave_again() {
    given(decider, registered(day("2024-01-10")), left("2024-06-30"), taken(ACME, "2025-01-01"))
        .when(leave("2025-02-01"))
        .thenAccepted(new ContactLeft(CFO, Set.of(ACME), day("2025-02-01"), Optional.empty()));
  }

  @Test
  void a_contact_cannot_be_assessed_for_a_time_after_leaving() {
    given(decider, registered(day("2024-01-10")), left("2025-03-04"))
        .when(override(WEDNESDAY, Optional.of(WEDNESDAY.plusMonths(1)), "lunch"))
        .thenRejected("not-with-the-customer-then", "valid.from");
  }

  @Test
  void a_contact_cannot_be_assessed_for_a_time_before_we_knew_of_any_position() {
    given(decider, registered(day("2025-03-05")))
        .when(override(TUESDAY, Optional.of(WEDNESDAY), "lunch"))
        .thenRejected("not-with-the-customer-then", "valid.from");
  }

  @Test
  void what_happened_before_the_departure_can_still_be_recorded_after_it() {
    given(decider, registered(day("2024-01-10")), left("2025-03-04"))
        .when(new ServeNeed(CFO, Need.CAREER, text("a lecture"), day("2024-11-15")))
        .thenAccepted(
            new NeedServed(CFO, Set.of(ACME), Need.CAREER, text("a lecture"), day("2024-11-15")));
  }

  @Test
  void a_need_served_says_what_was_done_for_someone_with_a_customer_then() {
    given(decider, registered(day("2024-01-10")))
        .when(new ServeNeed(CFO, Need.CAREER, text(" "), day("2024-11-15")))
        .thenRejected("a-need-served-says-what-was-done", "what");
    given(decider, registered(day("2024-01-10")))
        .when(new ServeNeed(CFO, Need.CAREER, text("a lecture"), day("2023-11")))
        .thenRejected("not-with-the-customer-then", "on");
  }

  @Test
  void an_override_has_a_reason_and_an_expiry_that_does_not_come_first() {
    given(decider, registered(day("2024-01-10")))
        .when(override(TUESDAY, Optional.of(WEDNESDAY), ""))
        .thenRejected("an-override-needs-a-reason", "because");
    given(decider, registered(day("2024-01-10")))
        .when(override(TUESDAY, Optional.empty(), "lunch"))
        .thenRejected("an-override-needs-an-expiry", "valid.to");
    given(decider, registered(day("2024-01-10")))
        .when(override(WEDNESDAY, Optional.of(TUESDAY), "lunch"))
        .thenRejected("a-period-ends-after-it-begins", "valid.to");
    given(decider, registered(day("2024-01-10")))
        .when(override(TUESDAY, Optional.of(TUESDAY), "lunch"))
        .thenAccepted(
            new IntimacyOverridden(
                CFO, Set.of(ACME), score(2), text("lunch"), Period.of(TUESDAY, TUESDAY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-01 | 2025-08-31 | 6  | 2025-08-31",
        "2025-03-01 | 2025-09-01 | 6  | refused",
        "2025-03-01 |            | 6  | 2025-08-31",
        "2025-08-31 |            | 6  | 2026-02-27",
        "2025-03-01 | 2029-12-31 |    | 2029-12-31",
        "2025-03-01 |            |    | refused"
      })
  void an_override_lasts_no_longer_than_the_rules_of_its_first_day_allow(
      LocalDate from, LocalDate to, Integer months, String last) {
    OptionalInt longest = months == null ? OptionalInt.empty() : OptionalInt.of(months);
    OverrideIntimacy command =
        new OverrideIntimacy(CFO, score(2), text("lunch"), from, Optional.ofNullable(to), longest);
    var decided = given(decider, registered(day("2024-01-10"))).when(command);
    if (last.equals("refused")) {
      decided.thenRejected(
          to == null ? "an-override-needs-an-expiry" : "an-override-lasts-too-long", "valid.to");
    } else {
      decided.thenAccepted(
          new IntimacyOverridden(
              CFO, Set.of(ACME), score(2), text("lunch"), Period.of(from, LocalDate.parse(last))));
    }
  }

  @Test
  void support_is_overridden_under_the_same_rules() {
    given(decider, registered(day("2024-01-10")))
        .when(
            new OverrideSupport(
                CFO, score(-1), text(""), TUESDAY, Optional.of(WEDNESDAY), OptionalInt.empty()))
        .thenRejected("an-override-needs-a-reason", "because");
    given(decider, registered(day("2024-01-10")))
        .when(
            new OverrideSupport(
                CFO,
                score(-1),
                text("rival"),
                TUESDAY,
                Optional.of(WEDNESDAY),
                OptionalInt.empty()))
        .thenAccepted(
            new ContactEvent.SupportOverridden(
                CFO, Set.of(ACME), score(-1), text("rival"), Period.of(TUESDAY, WEDNESDAY)));
  }

  /** With Acme from 2024-01-10, with Beta from some day of 2024-06, gone on 2025-03-04. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-01-09, nobody
          2024-01-10, acme
          2024-06-15, acme
          2024-06-30, acme
          2024-07-01, beta
          2025-03-03, beta
          2025-03-04, nobody
          """)
  void on_a_day_a_contact_stands_where_the_facts_that_count_put_it(LocalDate day, String expected) {
    assertThat(career().standingOn(day).map(s -> s.customer().value()).orElse("nobody"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-01-09, acme, no,  the day before the first
          2024-01,    acme, yes, any day of the month fits
          2023,       acme, no,  no day of the year fits
          2024-06-15, acme, yes, may not have changed yet
          2024-06-15, beta, yes, may have changed already
          2024-05-31, beta, no,  not yet
          2024-07-01, acme, no,  no longer
          2024-Q3,    acme, no,  no longer
          2024-Q2,    beta, yes, from June on
          2025-03-04, beta, yes, the last day may be met
          2025-03-05, beta, no,  gone
          2025,       beta, yes, until March
          """)
  void a_thing_is_possible_if_any_day_of_it_fits(
      String when, String customer, String possible, String because) {
    Optional<ContactStanding> standing =
        career().standingDuring(day(when), Set.of(new CustomerId(customer)));
    assertThat(standing.isPresent()).as(because).isEqualTo(possible.equals("yes"));
  }

  @Test
  void a_registration_known_to_the_year_and_a_departure_within_it_are_in_order() {
    ContactState state = decider.fold(List.of(registered(day("2024")), left("2024-06-30")));
    assertThat(state.standingOn(LocalDate.of(2024, 3, 1))).isPresent();
    assertThat(state.standingOn(LocalDate.of(2024, 7, 1))).isEmpty();
    assertThat(state.standingOn(LocalDate.of(2025, 1, 1))).isEmpty();
  }

  @Test
  void the_rank_is_that_of_the_date() {
    assertThat(career().standingOn(LocalDate.of(2024, 2, 1)))
        .contains(new ContactStanding(CFO, ACME, new Seniority(4)));
    assertThat(career().standingOn(LocalDate.of(2024, 8, 1)))
        .contains(new ContactStanding(CFO, BETA, new Seniority(5)));
    assertThat(career().knownSince()).contains(LocalDate.of(2024, 1, 10));
  }

  private ContactState career() {
    return decider.fold(
        List.of(registered(day("2024-01-10")), left("2025-03-04"), taken(BETA, "2024-06")));
  }

  private static RegisterContact register(
      String name, Optional<CustomerStanding> standing, Position position, boolean bossKnown) {
    return new RegisterContact(
        CFO,
        ACME,
        standing,
        new PersonNames(text(name), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        position,
        bossKnown,
        day("2019-05-01"));
  }

  private static TakePosition take(CustomerId customer, String on) {
    return new TakePosition(CFO, customer, Optional.of(standing(customer)), BOARD, true, day(on));
  }

  private static LeaveCustomer leave(String on) {
    return new LeaveCustomer(CFO, day(on), Optional.empty(), true);
  }

  private static OverrideIntimacy override(LocalDate from, Optional<LocalDate> to, String because) {
    return new OverrideIntimacy(CFO, score(2), text(because), from, to, OptionalInt.empty());
  }

  private static ContactEvent registered(FuzzyDate on) {
    return new ContactRegistered(
        CFO,
        ACME,
        new PersonNames(text("Li Na"), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        FINANCE,
        on);
  }

  private static ContactEvent taken(CustomerId customer, String on) {
    return new PositionTaken(CFO, customer, Optional.empty(), BOARD, day(on));
  }

  private static ContactEvent left(String on) {
    return new ContactLeft(CFO, Set.of(ACME), day(on), Optional.empty());
  }

  private static Position position(String department, int seniority) {
    return new Position(department, Optional.empty(), new Seniority(seniority), Optional.empty());
  }

  private static CustomerStanding standing(CustomerId customer) {
    return new CustomerStanding(customer, HospitalityRule.OPEN);
  }

  private static Personal text(String text) {
    return Personal.of(CFO, text);
  }

  private static Score.Known score(int value) {
    return new Score.Known(value);
  }

  private static FuzzyDate day(String text) {
    return FuzzyDate.parse(text);
  }
}
