package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.golden.Expectation;
import org.mcrledger.core.golden.WorkedExample;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.Outcomes;
import org.mcrledger.core.scoring.Rescoring;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSetOn;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;

/**
 * The worked example live: events arrive one by one, outcomes are recorded as they fall due and at
 * each month close, and a list shows the last outcome.
 */
class LiveExampleTest {
  private static final RuleSet RULES = RuleSets.shipped(RuleSets.DEFAULT);
  private static final LocalDate END = LocalDate.of(2026, 1, 15);
  private final WorkedExample example = WorkedExample.read();
  private final List<Recorded<LedgerEvent>> ledger = new ArrayList<>();
  private final Set<EventId> ids = new HashSet<>();
  private YearMonth closed = YearMonth.of(2023, 12);

  @ParameterizedTest
  @CsvSource({"hua-precision, 6", "wu-telecom, 4"})
  void lists_show_what_the_example_says_until_the_next_event(String customer, int expectations) {
    List<Recorded<LedgerEvent>> history = historyOf(new CustomerId(customer));
    int checked = 0;
    for (int i = 0; i < history.size(); i++) {
      takeAndScore(history.get(i));
      closeMonthsBefore(i + 1 < history.size() ? dayOf(history.get(i + 1)) : END);
      for (Expectation expected : expectedAt(history.get(i))) {
        ContactScored shown = lastOutcome(expected);
        assertThat(shown.intimacy()).as("%s", expected).isEqualTo(expected.computed());
        assertThat(shown.support()).as("%s", expected).isEqualTo(expected.support());
        checked++;
      }
    }
    assertThat(checked).isEqualTo(expectations);
  }

  private List<Recorded<LedgerEvent>> historyOf(CustomerId customer) {
    return example.recorded().stream()
        .filter(recorded -> recorded.event().customers().contains(customer))
        .toList();
  }

  private List<Expectation> expectedAt(Recorded<LedgerEvent> recorded) {
    return example.expectations().stream()
        .filter(expected -> expected.knownAt().equals(recorded.by().command()))
        .toList();
  }

  private void takeAndScore(Recorded<LedgerEvent> recorded) {
    append(recorded.id(), recorded);
    Change.of(recorded.event())
        .ifPresent(change -> record(rescoring().after(change, dayOf(recorded))));
  }

  private void closeMonthsBefore(LocalDate day) {
    for (YearMonth next = closed.plusMonths(1);
        next.atEndOfMonth().isBefore(day);
        next = next.plusMonths(1)) {
      record(rescoring().at(List.of(next.atEndOfMonth())));
      closed = next;
    }
  }

  private Rescoring rescoring() {
    CustomerId customer = ledger.getFirst().event().customers().iterator().next();
    return Rescoring.of(customer, ledger, RuleSetOn.always(RULES));
  }

  private void record(List<ContactScored> due) {
    due.forEach(scored -> append(Outcomes.idOf(scored), ledger.getFirst().with(scored)));
  }

  private void append(EventId id, Recorded<LedgerEvent> recorded) {
    assertThat(ids.add(id)).as("%s is new", recorded.event()).isTrue();
    long position = ledger.size() + 1L;
    ledger.add(
        new Recorded<>(
            position, id, position, recorded.recordedAt(), recorded.by(), recorded.event()));
  }

  private ContactScored lastOutcome(Expectation expected) {
    List<ContactScored> outcomes = new ArrayList<>();
    for (Recorded<LedgerEvent> each : ledger) {
      if (each.event() instanceof ContactScored scored
          && scored.contact().equals(expected.contact())) {
        outcomes.add(scored);
      }
    }
    return Outcomes.of(outcomes).at(expected.validAt()).orElseThrow();
  }

  private static LocalDate dayOf(Recorded<LedgerEvent> recorded) {
    return recorded.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
