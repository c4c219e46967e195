package org.mcrledger.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.golden.Expectation;
import org.mcrledger.core.golden.WorkedExample;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.query.live.AsOfTables;
import org.mcrledger.query.live.LiveProjections;
import org.mcrledger.query.testing.ReadSide;

/** The worked example of the default rules, asked of the read side: live, rebuilt and as of. */
class WorkedExampleIT {
  private static final WorkedExample EXAMPLE = WorkedExample.read();
  private static final Actor COMMITTEE =
      new Actor("committee", Optional.empty(), Set.of(Role.COMMITTEE), Set.of());

  private static final ReadSide SIDE = new ReadSide();
  private static final AsOfTables PAST = SIDE.asOf();
  private static final Map<EventId, Long> POSITIONS = new HashMap<>();
  private static ContactQueries contacts;
  private static ReadTables tables;

  @BeforeAll
  static void tell() {
    List<Recorded<LedgerEvent>> events = EXAMPLE.recorded();
    SIDE.tell(events);
    for (int i = 0; i < events.size(); i++) {
      POSITIONS.put(events.get(i).id(), i + 1L);
    }
    try (LiveProjections _ = SIDE.live()) {
      SIDE.awaitHead();
    }
    tables = new ReadTables(SIDE.projections(), PAST, SIDE.query());
    BusinessClock clock = SIDE.clockAt("2026-01-20T10:00:00Z");
    contacts =
        new ContactQueries(
            tables,
            SIDE.history(),
            new CustomerPlaces(tables, clock, SIDE.jdbc()),
            new Names(tables, new NamesInText(SIDE.jdbc())),
            ReportRules.shipped(7));
  }

  @AfterAll
  static void close() {
    PAST.clear();
    SIDE.close();
  }

  static Stream<Expectation> expectations() {
    return EXAMPLE.expectations().stream();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void a_person_asked_for_as_of_a_position_stands_where_the_example_says(Expectation expected) {
    check(expected, asked(expected, knownAt(expected)));
  }

  /** What is known now is what was known at the last step, whichever runner made the rows. */
  @ParameterizedTest
  @MethodSource("expectations")
  void live_and_rebuilt_rows_say_what_was_known_last(Expectation expected) {
    long last = knownAt(expected);
    if (last != lastOf(expected.contact())) {
      return; // something was recorded after it: only as-of can say this line
    }
    check(expected, asked(expected, null));
    SIDE.rebuild(SIDE.projections()).of("nine-grid", "customer-card");
    check(expected, asked(expected, null));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void overrides_of_the_rows_are_those_of_the_example(Expectation expected) {
    AsOf asOf = asOf(expected, knownAt(expected));
    NineGrid.Row row =
        tables.row(SIDE.projections().nineGrid(), expected.contact(), asOf).orElseThrow();
    boolean overridden = !expected.intimacy().equals(expected.computed());
    assertThat(row.at(expected.validAt()).intimacy().override().isPresent()).isEqualTo(overridden);
  }

  private static void check(Expectation expected, ContactFile file) {
    ContactFile.Judged judged = file.judged().orElseThrow();
    assertThat(judged.computed().intimacy()).as("computed").isEqualTo(expected.computed());
    assertThat(judged.intimacy().score()).as("intimacy").isEqualTo(expected.intimacy());
    assertThat(judged.support().score()).as("support").isEqualTo(expected.support());
    assertThat(cell(judged.cell())).as("cell").isEqualTo(expected.cell());
    assertThat(judged.computed().explanation().intimacy().touches())
        .as("touches")
        .isEqualTo(expected.touches());
  }

  private static String cell(GridCell cell) {
    return (cell.intimacy() + ", " + cell.support()).toLowerCase(Locale.ROOT);
  }

  private static ContactFile asked(Expectation expected, @Nullable Long position) {
    return contacts.find(Asking.of(COMMITTEE, asOf(expected, position)), expected.contact());
  }

  private static AsOf asOf(Expectation expected, @Nullable Long position) {
    LocalDate validAt = expected.validAt();
    return position == null
        ? AsOf.now(validAt)
        : new AsOf(validAt, new AsOf.KnownAt.Position(position));
  }

  private static long knownAt(Expectation expected) {
    return POSITIONS.get(WorkedExample.idOf(expected.knownAt()));
  }

  private static long lastOf(ContactId contact) {
    return EXAMPLE.expectations().stream()
        .filter(e -> e.contact().equals(contact))
        .mapToLong(WorkedExampleIT::knownAt)
        .max()
        .orElseThrow();
  }
}
