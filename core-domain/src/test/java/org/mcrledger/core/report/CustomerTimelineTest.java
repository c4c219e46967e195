package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.report.Story.ACME;
import static org.mcrledger.core.report.Story.OTHER;
import static org.mcrledger.core.report.Story.ZONE;
import static org.mcrledger.core.report.Story.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.report.CustomerTimeline.Entry;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;

class CustomerTimelineTest {
  private final CustomerTimeline timeline = new CustomerTimeline(7, ZONE);
  private final Story story = new Story();
  private final EngagementHeld march = held(EngagementKind.CALL, "2024-03-05", 1, 1, ACME);

  @Test
  void what_happened_last_stands_first_whenever_it_was_recorded() {
    story
        .and(march)
        .and(held(EngagementKind.CALL, "2023-05-01", 1, 1, ACME), LocalDate.of(2024, 4, 1));
    assertThat(entries(ACME))
        .extracting(e -> e.recorded().event().occurred().toString())
        .containsExactly("2024-03-05", "2023-05-01");
  }

  @Test
  void what_was_recorded_more_than_a_week_after_it_happened_is_late() {
    story
        .and(march, LocalDate.of(2024, 3, 12))
        .and(held(EngagementKind.CALL, "2024-03-04", 1, 1, ACME), LocalDate.of(2024, 3, 12));
    assertThat(entries(ACME)).extracting(Entry::late).containsExactly(false, true);
  }

  @Test
  void a_voided_event_stays_with_who_and_why() {
    story.and(march).voided("a colleague", LocalDate.of(2024, 4, 1));
    assertThat(entries(ACME))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.isVoided()).isTrue();
              assertThat(entry.amendment().orElseThrow().because()).isEqualTo("a colleague");
            });
  }

  @Test
  void a_void_of_the_void_takes_the_mark_away() {
    story
        .and(march)
        .voided("a colleague", LocalDate.of(2024, 4, 1))
        .voided("it was she", LocalDate.of(2024, 4, 2));
    assertThat(entries(ACME))
        .singleElement()
        .satisfies(entry -> assertThat(entry.amendment()).isEmpty());
  }

  @Test
  void an_event_moved_to_another_customer_is_shown_there_corrected_and_here_no_more() {
    story
        .and(march)
        .and(
            new CorrectionEvent.Corrected(
                march.stream(),
                Set.of(ACME, OTHER),
                Story.id(1),
                held(EngagementKind.CALL, "2024-03-05", 1, 1, OTHER),
                "the other firm",
                LocalDate.of(2024, 4, 1)));
    assertThat(entries(ACME)).isEmpty();
    assertThat(entries(OTHER))
        .singleElement()
        .satisfies(entry -> assertThat(entry.original()).contains(march));
  }

  private List<Entry> entries(CustomerId customer) {
    return timeline.of(customer, story.events());
  }
}
