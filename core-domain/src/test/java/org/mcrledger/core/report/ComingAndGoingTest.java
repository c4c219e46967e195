package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.report.Story.ACME;
import static org.mcrledger.core.report.Story.LI;
import static org.mcrledger.core.report.Story.OTHER;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Seniority;

/** Where somebody is whose coming is known to the year, and whose going to the day. */
class ComingAndGoingTest {
  private static final Position HEAD =
      new Position("Purchasing", Optional.empty(), new Seniority(3), Optional.empty());
  private static final LocalDate AFTER_THE_YEAR = LocalDate.of(2025, 2, 1);

  private final Story story = new Story().and(came("2024"));

  @Test
  void who_left_in_the_year_of_coming_is_gone_also_when_the_year_is_over() {
    story.and(left("2024-06-10"), LocalDate.of(2025, 1, 10));
    assertThat(inTheGrid(AFTER_THE_YEAR)).isEmpty();
    assertThat(onTheCard(ACME, AFTER_THE_YEAR)).isZero();
    assertThat(scored(AFTER_THE_YEAR)).isEmpty();
    assertThat(scored(LocalDate.of(2024, 6, 9))).contains(ACME);
  }

  @Test
  void who_moved_in_the_year_of_coming_stays_where_the_move_led() {
    story.and(moved("2024-06-10"), LocalDate.of(2025, 1, 10));
    assertThat(inTheGrid(AFTER_THE_YEAR)).contains(OTHER);
    assertThat(onTheCard(ACME, AFTER_THE_YEAR)).isZero();
    assertThat(onTheCard(OTHER, AFTER_THE_YEAR)).isEqualTo(1);
    assertThat(scored(AFTER_THE_YEAR)).contains(OTHER);
  }

  @Test
  void a_departure_told_late_ends_the_place_of_its_time() {
    story.and(moved("2025-06-10")).and(left("2025-03-01"), LocalDate.of(2025, 7, 1));
    assertThat(inTheGrid(LocalDate.of(2025, 2, 28))).contains(ACME);
    assertThat(inTheGrid(LocalDate.of(2025, 3, 1))).isEmpty();
    assertThat(inTheGrid(LocalDate.of(2025, 6, 10))).contains(OTHER);
  }

  private static ContactRegistered came(String on) {
    PersonNames names = new PersonNames(Personal.of(LI, "Li Na"), Optional.empty());
    return new ContactRegistered(
        LI, ACME, names, Optional.empty(), Optional.empty(), HEAD, FuzzyDate.parse(on));
  }

  private static PositionTaken moved(String on) {
    return new PositionTaken(LI, OTHER, Optional.of(ACME), HEAD, FuzzyDate.parse(on));
  }

  private static ContactLeft left(String on) {
    return new ContactLeft(LI, Set.of(ACME), FuzzyDate.parse(on), Optional.empty());
  }

  private Optional<CustomerId> inTheGrid(LocalDate day) {
    return new NineGrid()
        .fold(LI, story.events())
        .employmentOn(day)
        .map(NineGrid.Employment::customer);
  }

  private int onTheCard(CustomerId customer, LocalDate day) {
    return new CustomerCard().fold(customer, story.events()).at(day).contacts();
  }

  private Optional<CustomerId> scored(LocalDate day) {
    return CustomerFacts.of(story.events())
        .contacts()
        .get(LI)
        .employmentOn(day)
        .map(Employment::customer);
  }
}
