package org.mcrledger.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.query.live.AsOfTables;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.query.testing.Telling;

/** What of one customer may not come out by way of another. */
class NeedToKnowIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
  private static final CustomerId NORTHERN = new CustomerId("northern");
  private static final CustomerId SOUTHERN = new CustomerId("southern");
  private static final ContactId MOVER = new ContactId("mover");

  private static final ReadSide SIDE = new ReadSide();
  private static final AsOfTables PAST = SIDE.asOf();
  private static final Telling TOLD = new Telling();
  private static ContactQueries contacts;
  private static TierQueries tiers;

  @BeforeAll
  static void tell() {
    TOLD.tell("n", registered(NORTHERN, "north"));
    EventId ofSouthern = TOLD.tell("s", registered(SOUTHERN, "south"));
    TOLD.tell(
        "c",
        new ContactRegistered(
            MOVER,
            NORTHERN,
            new PersonNames(Personal.of(MOVER, "Mo Ver"), Optional.empty()),
            Optional.of(Personal.of(MOVER, "+86 1")),
            Optional.empty(),
            position("IT"),
            FuzzyDate.parse("2024-01-01")));
    TOLD.tell(
        "p",
        new PositionTaken(
            MOVER,
            SOUTHERN,
            Optional.of(NORTHERN),
            position("Board"),
            FuzzyDate.parse("2025-06-01")));
    TOLD.tell(
        "t",
        new TierDecided(
            NORTHERN,
            new SchemeKey("sabc"),
            "version",
            new TierKey("B"),
            ReasonCode.EVALUATION,
            "steady",
            TODAY,
            Optional.empty(),
            Set.of(ofSouthern),
            Optional.empty()));
    SIDE.tell(TOLD.events());
    SIDE.rebuild(SIDE.projections()).all();
    ReadTables tables = new ReadTables(SIDE.projections(), PAST, SIDE.query());
    var clock = SIDE.clockAt("2026-01-20T10:00:00Z");
    CustomerPlaces places = new CustomerPlaces(tables, clock, SIDE.jdbc());
    Names names = new Names(tables, new NamesInText(SIDE.jdbc()));
    ReportRules rules = ReportRules.shipped(7);
    contacts = new ContactQueries(tables, SIDE.history(), places, names, rules);
    tiers = new TierQueries(tables, SIDE.history(), places, names, clock, rules);
  }

  @AfterAll
  static void close() {
    PAST.clear();
    SIDE.close();
  }

  @Test
  void who_went_to_a_customer_out_of_scope_is_shown_as_one_who_left() {
    ContactFile seen = contacts.find(head("north", TODAY), MOVER);
    assertThat(seen.customer()).isEqualTo(NORTHERN);
    assertThat(seen.name().name()).contains("Mo Ver");
    assertThat(seen.employment()).isEmpty();
    assertThat(seen.phone()).isEmpty();
    assertThat(seen.judged()).isEmpty();
    assertThat(seen.row().customers()).containsExactly(NORTHERN);
    assertThat(seen.row().employments().since().lastEntry().getValue().ended()).isTrue();
    assertThat(contacts.find(head("north", LocalDate.of(2025, 5, 31)), MOVER).employment())
        .as("as of when the contact was still there")
        .isPresent();
  }

  @Test
  void whom_the_contact_is_with_now_sees_the_person_but_not_the_former_place() {
    ContactFile seen = contacts.find(head("south", TODAY), MOVER);
    assertThat(seen.employment().orElseThrow().department()).isEqualTo("Board");
    assertThat(seen.phone()).isPresent();
    assertThat(seen.judged()).isPresent();
    assertThat(seen.row().customers()).containsExactly(SOUTHERN);
  }

  @Test
  void evidence_of_a_customer_out_of_scope_is_named_by_its_id_alone() {
    TierLine seen = tiers.ofCustomer(head("north", TODAY), NORTHERN).getFirst();
    assertThat(seen.change().decision().evidence()).hasSize(1);
    assertThat(seen.evidence()).isEmpty();
    Asking both = asking(Set.of("north", "south"), TODAY);
    assertThat(tiers.ofCustomer(both, NORTHERN).getFirst().evidence()).hasSize(1);
  }

  private static Asking head(String region, LocalDate day) {
    return asking(Set.of(region), day);
  }

  private static Asking asking(Set<String> regions, LocalDate day) {
    Actor head = new Actor("head", Optional.empty(), Set.of(Role.REGIONAL_HEAD), regions);
    return Asking.of(head, AsOf.now(day));
  }

  private static CustomerRegistered registered(CustomerId customer, String region) {
    return Telling.registered(customer, region, LocalDate.of(2023, 1, 1));
  }

  private static Position position(String department) {
    return new Position(department, Optional.empty(), new Seniority(4), Optional.empty());
  }
}
