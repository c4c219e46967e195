package org.mcrledger.command.route;

import java.util.List;
import java.util.Optional;
import org.mcrledger.command.axon.History;
import org.mcrledger.command.axon.Outcome;
import org.mcrledger.core.event.Erasure;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.subject.SubjectKeys;

/**
 * What an erasure needs beside its event, whosever it is: this process forgets the keys too, and
 * who asks again is told what was done the first time.
 */
public final class Erasing {
  private static final String AGAIN = "already-erased";

  private final History history;
  private final SubjectKeys keys;
  private final BusinessClock clock;

  public Erasing(History history, SubjectKeys keys, BusinessClock clock) {
    this.history = history;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param because one of a list: free text would outlive the person's data
   * @param reference number of the file that holds the request
   */
  record Body(Optional<ErasureReason> because, Optional<String> reference) {}

  static boolean isMeant(CommandRoute<?> route) {
    return route.leaves().stream().anyMatch(Erasure.class::isAssignableFrom);
  }

  /** What to answer, given what became of the command. */
  Outcome settled(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Receipt receipt -> {
        keys.forget();
        yield receipt;
      }
      case Outcome.Refusal refusal ->
          refusal.because().rule().equals(AGAIN)
              ? again(refusal.stream()).<Outcome>map(done -> done).orElse(refusal)
              : refusal;
    };
  }

  /** Again is the same; only keys that a restored backup may have brought back are destroyed. */
  private Optional<Outcome.Receipt> again(StreamName stream) {
    return history.stream(stream, 0).stream()
        .filter(recorded -> recorded.event() instanceof Erasure)
        .findFirst()
        .map(this::destroyed);
  }

  private Outcome.Receipt destroyed(Recorded<LedgerEvent> recorded) {
    keys.erase(((Erasure) recorded.event()).subject(), clock.now());
    return new Outcome.Receipt(
        recorded.event().stream(), List.of(recorded.id()), recorded.position(), recorded.version());
  }
}
