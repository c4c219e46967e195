package org.mcrledger.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.Rescoring;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.ledger.envelope.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that cannot be read holds up the scores of its customers, and of nobody else. */
class CustomersSetAsideIT {
  private static final List<Recorded<LedgerEvent>> FACTS =
      RandomLedger.of(7, 400).stream()
          .filter(recorded -> !recorded.event().stream().concept().equals("scores"))
          .toList();

  /** The first meeting with somebody, somewhat along. */
  private static final Recorded<LedgerEvent> BAD =
      FACTS.stream()
          .skip(60)
          .filter(each -> each.event() instanceof EngagementHeld held && !held.theirs().isEmpty())
          .findFirst()
          .orElseThrow();

  private static Envelope spoilt(Envelope sound) {
    return new Envelope(
        sound.eventId(),
        sound.stream(),
        sound.version(),
        sound.type(),
        sound.revision(),
        sound.occurredFrom(),
        sound.occurredTo(),
        "{\"nonsense\": 1}".getBytes(StandardCharsets.UTF_8),
        sound.meta(),
        sound.customers());
  }

  /** In pieces of 50, the bad one spoilt where it is to be. */
  private static void record(FollowedLedger ledger, boolean spoil) {
    for (int from = 0; from < FACTS.size(); from += 50) {
      List<Envelope> piece =
          FACTS.subList(from, Math.min(FACTS.size(), from + 50)).stream()
              .map(
                  each ->
                      spoil && each.equals(BAD)
                          ? spoilt(ledger.envelope(each))
                          : ledger.envelope(each))
              .toList();
      ledger.append(piece);
      ledger.follow();
    }
  }

  private static Set<CustomerId> customers() {
    Set<CustomerId> all = new TreeSet<>(Comparator.comparing(CustomerId::value));
    FACTS.forEach(each -> all.addAll(each.event().customers()));
    return all;
  }

  private static List<ContactScored> outcomes(FollowedLedger ledger, CustomerId customer) {
    return ledger.events().customer(customer, Long.MAX_VALUE).stream()
        .map(Recorded::event)
        .filter(ContactScored.class::isInstance)
        .map(ContactScored.class::cast)
        .toList();
  }

  private static Map<CustomerId, String> letters(FollowedLedger ledger) {
    Map<CustomerId, String> letters = new HashMap<>();
    JdbcClient.create(ledger.database().command())
        .sql("select key, error from app.policy_letter where policy = 'scoring'")
        .query((row, _) -> letters.put(new CustomerId(row.getString(1)), row.getString(2)))
        .list();
    return letters;
  }

  @Test
  void its_customers_wait_and_all_others_go_on() {
    try (FollowedLedger sound = new FollowedLedger(1_000_000);
        FollowedLedger spoilt = new FollowedLedger(1_000_000)) {
      record(sound, false);
      record(spoilt, true);
      Map<CustomerId, String> letters = letters(spoilt);
      assertThat(letters.keySet()).containsAll(BAD.event().customers());
      assertThat(letters.values())
          .allSatisfy(error -> assertThat(error).contains("UnreadableEvent"));
      assertThat(customers().size()).isGreaterThan(letters.size() + 1);
      for (CustomerId customer : customers()) {
        if (!letters.containsKey(customer)) {
          assertThat(scores(outcomes(spoilt, customer)))
              .as(customer.value())
              .isEqualTo(scores(outcomes(sound, customer)));
        }
      }
      assertThat(spoilt.policy().position()).isGreaterThan(FACTS.size());
      assertThat(letters(sound)).isEmpty();
    }
  }

  /** Positions differ, since others recorded less before. */
  private static List<String> scores(List<ContactScored> outcomes) {
    return outcomes.stream()
        .map(each -> each.contact() + " " + each.on() + " " + each.intimacy() + each.support())
        .toList();
  }

  @Test
  void once_the_cause_is_gone_a_start_scores_all_that_was_missed() {
    try (FollowedLedger ledger = new FollowedLedger(1_000_000)) {
      record(ledger, true);
      Set<CustomerId> waiting = letters(ledger).keySet();
      ledger.restart();
      ledger.follow();
      assertThat(letters(ledger).keySet()).isEqualTo(waiting);

      repair(ledger);
      ledger.restart();
      ledger.follow();
      assertThat(letters(ledger)).isEmpty();
      for (CustomerId customer : waiting) {
        List<Recorded<LedgerEvent>> all = ledger.events().customer(customer, Long.MAX_VALUE);
        Rescoring past = Rescoring.of(customer, all, FollowedLedger.RULES.now());
        if (past.facts().formerCustomers().isEmpty()) {
          assertThat(past.after(Change.EVERYTHING, ledger.clock().today()))
              .as(customer.value())
              .isEmpty();
        }
      }
      assertThat(BAD.event().customers())
          .anySatisfy(customer -> assertThat(outcomes(ledger, customer)).isNotEmpty());
    }
  }

  /** As from a backup. */
  private static void repair(FollowedLedger ledger) {
    JdbcClient owner = JdbcClient.create(ledger.database().owner());
    owner.sql("alter table ledger.event disable trigger append_only").update();
    owner
        .sql("update ledger.event set payload = ? where event_id = ?")
        .params(ledger.envelope(BAD).payload(), BAD.id().value())
        .update();
    owner.sql("alter table ledger.event enable always trigger append_only").update();
  }
}
