package org.mcrledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService.Answer;
import org.mcrledger.command.policy.MonthClose;
import org.mcrledger.command.policy.ScoringPolicy;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.golden.Expectation;
import org.mcrledger.core.golden.Step;
import org.mcrledger.core.golden.WorkedExample;
import org.mcrledger.core.scoring.Outcomes;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.clock.SettableClock;
import org.mcrledger.ledger.read.StoredEvents;

/**
 * The worked example live: entered through the commands under a clock that moves along, scored by
 * the policy, months closed by the business clock.
 */
class WorkedExampleIT {
  private static final LocalDate END = LocalDate.of(2026, 1, 15);

  private final WorkedExample example = WorkedExample.read();
  private final Map<String, String> eventByLabel = new HashMap<>();
  private final Map<String, List<Expectation>> open = new HashMap<>();
  private int checked;

  @Test
  void lists_show_what_the_example_says_until_the_next_fact() {
    try (RunningService service = RunningService.startAt("2024-01-01T01:00:00Z")) {
      for (Step step : example.steps()) {
        moveTo(service, step.recordedOn());
        check(service, open.remove(customerOf(step)));
        take(service, step);
        open.put(
            customerOf(step),
            example.expectations().stream()
                .filter(expected -> expected.knownAt().equals(step.label()))
                .toList());
      }
      moveTo(service, END);
      List.copyOf(open.values()).forEach(left -> check(service, left));
      assertThat(checked).isEqualTo(example.expectations().size());
      assertThat(service.bean(ScoringPolicy.class).position()).isEqualTo(service.head());
    }
  }

  private static void moveTo(RunningService service, LocalDate day) {
    service.bean(SettableClock.class).moveTo(day);
    service.bean(MonthClose.class).closeDue();
    service.bean(ScoringPolicy.class).catchUp();
  }

  private void take(RunningService service, Step step) {
    switch (step) {
      case Step.Happening happening -> {
        AsCommand command = AsCommand.of(happening.event());
        Answer answer = service.done("office", command.path(), command.json());
        eventByLabel.put(step.label(), answer.event());
      }
      case Step.Voiding voiding -> {
        AsCommand command =
            AsCommand.voiding(eventByLabel.get(voiding.target()), voiding.because());
        service.done("office", command.path(), command.json());
      }
      case Step.Refusal refusal -> {
        long head = service.head();
        AsCommand command = AsCommand.of(refusal.attempted());
        Answer answer = service.post("office", command.path(), command.json());
        assertThat(answer.rule()).isEqualTo(refusal.rule());
        assertThat(service.head()).isEqualTo(head);
      }
    }
    service.bean(ScoringPolicy.class).catchUp();
  }

  private String customerOf(Step step) {
    return step.label().startsWith("w") ? "wu-telecom" : "hua-precision";
  }

  private void check(RunningService service, List<Expectation> expectations) {
    for (Expectation expected : expectations == null ? List.<Expectation>of() : expectations) {
      ContactScored shown = lastOutcome(service, expected);
      assertThat(shown.intimacy()).as("%s", expected).isEqualTo(expected.computed());
      assertThat(shown.support()).as("%s", expected).isEqualTo(expected.support());
      checked++;
    }
  }

  private static ContactScored lastOutcome(RunningService service, Expectation expected) {
    String customer = expected.contact().value().equals("wu") ? "wu-telecom" : "hua-precision";
    List<ContactScored> outcomes = new ArrayList<>();
    for (Recorded<LedgerEvent> each :
        service.bean(StoredEvents.class).customer(new CustomerId(customer), Long.MAX_VALUE)) {
      if (each.event() instanceof ContactScored scored) {
        outcomes.add(scored);
      }
    }
    return Outcomes.of(outcomes).at(expected.validAt()).orElseThrow();
  }
}
