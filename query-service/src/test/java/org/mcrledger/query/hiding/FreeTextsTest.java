package org.mcrledger.query.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.SubjectId;

/** The walk through an answer. */
class FreeTextsTest {
  private static final OpportunityId PROJECT = new OpportunityId("Li");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  /** An answer with texts at all depths, free and other ones. */
  public record Answer(
      @FreeText String said,
      String key,
      @FreeText Optional<String> perhaps,
      @FreeText Set<String> chapters,
      @FreeText Map<OpportunityId, String> called,
      Map<StaffId, List<LedgerEvent>> events,
      Optional<ContactId> contact,
      int number) {}

  private static Answer answer(String said) {
    TreeMap<StaffId, List<LedgerEvent>> events =
        new TreeMap<>(Comparator.comparing(StaffId::value));
    events.put(
        new StaffId("s"),
        List.of(
            new Corrected(
                PROJECT_CLOSED.stream(),
                PROJECT_CLOSED.customers(),
                new EventId(new UUID(1, 1)),
                new OpportunityOpened(
                    PROJECT, new CustomerId("Li"), said + " 4", Importance.MAJOR, DAY),
                said + " 5",
                DAY)));
    return new Answer(
        said + " 0",
        "Li",
        Optional.of(said + " 1"),
        Set.of(said + " 2"),
        Map.of(PROJECT, said + " 3"),
        events,
        Optional.of(new ContactId("c")),
        7);
  }

  private static final OpportunityClosed PROJECT_CLOSED =
      new OpportunityClosed(PROJECT, new CustomerId("Li"), OpportunityResult.WON, "so", DAY);

  @Test
  void every_free_text_is_found_and_every_person_that_is_spoken_of() {
    FreeTexts.Found found = FreeTexts.in(answer("Li"));
    assertThat(found.texts())
        .containsExactlyInAnyOrder("Li 0", "Li 1", "Li 2", "Li 3", "Li 4", "Li 5");
    assertThat(found.persons())
        .containsExactlyInAnyOrder(new SubjectId("contact:c"), new SubjectId("staff:s"));
  }

  @Test
  void free_texts_are_said_otherwise_and_keys_ids_and_customers_stay() {
    assertThat(FreeTexts.said(answer("Li"), text -> text.replace("Li", "c-1")))
        .isEqualTo(answer("c-1"));
  }

  @Test
  void an_answer_of_which_nothing_is_said_otherwise_stays_the_very_one() {
    Answer answer = answer("Li");
    assertThat(FreeTexts.said(answer, text -> text + "")).isSameAs(answer);
  }
}
