package org.mcrledger.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.Rescoring;
import org.mcrledger.core.term.CustomerId;

/** What the policy remembers never shows: it records what it would record by reading everything. */
class RememberedPastsIT {
  private static final int EVENTS = 400;
  private static final int PIECE = 25;

  /** How a policy comes to its next piece of the ledger. */
  private enum Memory {
    /** All that it ever read. */
    ALL(1_000_000),
    /** A few customers. */
    LITTLE(60),
    /** Nothing: it was started anew, and looks again at what it had not noted down. */
    NONE(0);

    private final int events;

    Memory(int events) {
      this.events = events;
    }
  }

  /** Two pieces, on two days, before the policy looks. */
  private static void take(
      FollowedLedger ledger,
      Memory memory,
      List<Recorded<LedgerEvent>> first,
      List<Recorded<LedgerEvent>> second) {
    ledger.append(first.stream().map(ledger::envelope).toList());
    ledger.nextDay();
    ledger.append(second.stream().map(ledger::envelope).toList());
    if (memory == Memory.NONE) {
      ledger.restart();
    }
    ledger.follow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_is_remembered_the_same_scores_are_recorded(long seed) {
    List<Recorded<LedgerEvent>> events = facts(seed);
    List<ContactScored> expected = outcomes(followed(Memory.NONE, events));
    assertThat(expected).hasSizeGreaterThan(30);
    for (Memory memory : List.of(Memory.ALL, Memory.LITTLE)) {
      List<Recorded<LedgerEvent>> ledger = followed(memory, events);
      assertThat(outcomes(ledger)).as(memory.name()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void nothing_is_due_to_one_pass_over_everything(long seed) {
    List<Recorded<LedgerEvent>> ledger = followed(Memory.ALL, facts(seed));
    int judged = 0;
    Set<CustomerId> customers = new LinkedHashSet<>();
    ledger.forEach(recorded -> customers.addAll(recorded.event().customers()));
    for (CustomerId customer : customers) {
      List<Recorded<LedgerEvent>> own =
          ledger.stream().filter(r -> r.event().customers().contains(customer)).toList();
      Rescoring all = Rescoring.of(customer, own, FollowedLedger.RULES.now());
      // What was done with somebody elsewhere is scored where it was done.
      if (all.facts().formerCustomers().isEmpty()) {
        assertThat(all.after(Change.EVERYTHING, lastChange(own))).as("%s", customer).isEmpty();
        judged++;
      }
    }
    assertThat(judged).isGreaterThan(1);
  }

  private static LocalDate lastChange(List<Recorded<LedgerEvent>> own) {
    return own.stream()
        .filter(recorded -> Change.of(recorded.event()).isPresent())
        .map(recorded -> LocalDate.ofInstant(recorded.recordedAt(), ZoneId.of("Asia/Shanghai")))
        .reduce(LocalDate.MIN, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Back-dated, voided, corrected and moved, but without scores that nobody computed. */
  private static List<Recorded<LedgerEvent>> facts(long seed) {
    return RandomLedger.of(seed, EVENTS).stream()
        .filter(recorded -> !recorded.event().stream().concept().equals("scores"))
        .toList();
  }

  private static List<Recorded<LedgerEvent>> followed(
      Memory memory, List<Recorded<LedgerEvent>> events) {
    try (FollowedLedger ledger = new FollowedLedger(memory.events)) {
      for (int from = 0; from < events.size(); from += 2 * PIECE) {
        int middle = Math.min(events.size(), from + PIECE);
        int to = Math.min(events.size(), middle + PIECE);
        if (middle < to) {
          take(ledger, memory, events.subList(from, middle), events.subList(middle, to));
        }
      }
      return new ArrayList<>(ledger.events().after(0, 1_000_000));
    }
  }

  private static List<ContactScored> outcomes(List<Recorded<LedgerEvent>> ledger) {
    return ledger.stream()
        .flatMap(
            recorded ->
                recorded.event() instanceof ContactScored scored
                    ? Stream.of(scored)
                    : Stream.empty())
        .toList();
  }
}
