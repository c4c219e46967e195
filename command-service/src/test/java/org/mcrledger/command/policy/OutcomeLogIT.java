package org.mcrledger.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.testing.TestDatabase;

class OutcomeLogIT {
  private static final CustomerId ACME = new CustomerId("acme");

  @Test
  void one_customer_may_have_more_outcomes_due_than_the_ledger_takes_at_once() {
    List<ContactScored> due =
        IntStream.rangeClosed(0, LedgerAppender.EVENTS_PER_APPEND_MAX)
            .mapToObj(i -> scored(new ContactId("contact-" + i)))
            .toList();
    try (TestDatabase database = TestDatabase.fresh();
        LedgerAppender appender = new LedgerAppender(database.command(), InstantSource.system())) {
      OutcomeLog outcomes = new OutcomeLog(appender, new EventCodec(Persons.hidden()));
      outcomes.add(due, new CustomerPast());
      outcomes.flush();
      assertThat(new LedgerReader(database.query()).head().position()).isEqualTo(due.size());
    }
  }

  private static ContactScored scored(ContactId contact) {
    RuleSetRef rules = new RuleSetRef("default-1", "0".repeat(64));
    LocalDate day = LocalDate.of(2025, 12, 31);
    return new ContactScored(ACME, contact, day, rules, 1, Score.of(-3), Score.unknown(), false);
  }
}
