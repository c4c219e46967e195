package org.mcrledger.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.LedgerConfiguration.CommandDatabase;
import org.mcrledger.command.RunningService;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Score;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.rules.RuleShelf;

/** Scores follow the facts, once each, whoever follows and however often. */
class ScoringPolicyIT {
  private static final RunningService SERVICE = RunningService.shared();

  @BeforeAll
  static void caught_up() {
    SERVICE.bean(ScoringPolicy.class).catchUp();
  }

  private static void customer(String id) {
    SERVICE.done(
        "office", "/customers", "{\"customerId\": \"%s\", \"name\": \"%s\"}".formatted(id, id));
    SERVICE.done(
        "office",
        "/contacts",
        """
        {"contactId": "%s-p", "customer": "%s", "name": "P", "department": "D", "seniority": 3,
         "since": "2024-01-01"}"""
            .formatted(id, id));
  }

  private static void lunch(String customer, String on) {
    SERVICE.done(
        "office",
        "/engagements",
        """
        {"kind": "business-lunch", "on": "%s", "customers": ["%s"], "theirs": [{"contact": "%s-p"}]}"""
            .formatted(on, customer, customer));
  }

  private static List<ContactScored> outcomes(String customer) {
    List<ContactScored> outcomes = new ArrayList<>();
    SERVICE
        .bean(StoredEvents.class)
        .customer(new CustomerId(customer), Long.MAX_VALUE)
        .forEach(
            recorded -> {
              if (recorded.event() instanceof ContactScored scored) {
                outcomes.add(scored);
              }
            });
    return outcomes;
  }

  /** As another process, or this one after a restart: it remembers nothing but its position. */
  private static ScoringPolicy another() {
    return new PolicyConfiguration()
        .scoringPolicy(
            SERVICE.bean(CommandDatabase.class),
            SERVICE.bean(LedgerAppender.class),
            SERVICE.bean(EventCodec.class),
            SERVICE.bean(RuleShelf.class),
            SERVICE.bean(BusinessClock.class));
  }

  private static void beginAnew() {
    new PolicyPositions(SERVICE.bean(CommandDatabase.class).dataSource())
        .set(ScoringPolicy.NAME, 0);
  }

  @Test
  void a_late_fact_is_scored_at_its_month_end_and_today() {
    customer("late");
    lunch("late", "2025-01-15");
    SERVICE.bean(ScoringPolicy.class).catchUp();
    assertThat(outcomes("late"))
        .extracting(ContactScored::on)
        .containsExactly(LocalDate.of(2025, 1, 31));
    assertThat(outcomes("late").getFirst().intimacy()).isEqualTo(Score.of(-2));
  }

  @Test
  void a_month_close_records_what_time_alone_changed() {
    customer("aging");
    lunch("aging", "2024-02-10");
    SERVICE.bean(ScoringPolicy.class).catchUp();
    assertThat(outcomes("aging").getLast().on()).isEqualTo(LocalDate.of(2025, 2, 28));
    assertThat(outcomes("aging").getLast().intimacy()).isEqualTo(Score.unknown());
    long head = SERVICE.head();
    SERVICE.bean(MonthClose.class).close(YearMonth.of(2025, 2));
    assertThat(outcomes("aging")).hasSize(2);
    assertThat(SERVICE.head()).isGreaterThanOrEqualTo(head);
  }

  @Test
  void who_begins_anew_records_nothing_twice() {
    customer("again");
    lunch("again", "2024-11-05");
    SERVICE.bean(ScoringPolicy.class).catchUp();
    long head = SERVICE.head();
    beginAnew();
    ScoringPolicy restarted = another();
    restarted.catchUp();
    assertThat(SERVICE.head()).isEqualTo(head);
    assertThat(restarted.position()).isEqualTo(head);
  }

  @Test
  void two_at_once_record_each_outcome_once() throws Exception {
    for (int i = 0; i < 20; i++) {
      customer("twin" + i);
      lunch("twin" + i, "2024-11-05");
    }
    List<ScoringPolicy> policies = List.of(another(), another());
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      policies.forEach(policy -> running.add(pool.submit(policy::catchUp)));
    }
    for (Future<?> each : running) {
      each.get();
    }
    for (int i = 0; i < 20; i++) {
      assertThat(outcomes("twin" + i)).hasSize(1);
    }
  }
}
