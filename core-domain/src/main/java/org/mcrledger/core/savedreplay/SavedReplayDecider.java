package org.mcrledger.core.savedreplay;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.savedreplay.SavedReplayCommand.SaveReplay;
import org.mcrledger.core.term.ReplayBasis;

/** Decides on saving replays: what could not be repeated is not saved. */
public final class SavedReplayDecider
    implements Decider<SavedReplayCommand, SavedReplayState, ReplayEvent> {
  /** As long as a draft may be. */
  public static final int TEXT_MAX = 20_000;

  /** As the form takes it. */
  public static final int BECAUSE_MAX = 500;

  /** A hundred years, as for the replay itself. */
  private static final int MONTHS_MAX = 1_200;

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  @Override
  public SavedReplayState initial() {
    return SavedReplayState.NOT_SAVED;
  }

  @Override
  public Verdict<ReplayEvent> decide(SavedReplayCommand command, SavedReplayState state) {
    return switch (command) {
      case SaveReplay c -> save(c, state);
    };
  }

  private static Verdict<ReplayEvent> save(SaveReplay c, SavedReplayState state) {
    boolean saved = state == SavedReplayState.SAVED;
    boolean unfounded = c.moved() < 0 || c.moved() > c.scored();
    return Checks.<ReplayEvent>begin()
        .refuse(saved, "a-replay-is-saved-once", "replay", "replay", c.replay())
        .refuse(c.because().isBlank(), "saving-a-replay-needs-a-reason", "because")
        .refuse(
            c.because().length() > BECAUSE_MAX,
            "a-reason-is-too-long",
            "because",
            "max",
            BECAUSE_MAX)
        .and(() -> repeatable(c))
        .refuse(unfounded, "no-more-move-than-there-are", "moved")
        .refuse(!SHA_256.matcher(c.document()).matches(), "a-hash-is-sha-256", "document")
        .orAccept(
            () ->
                new ReplaySaved(
                    c.replay(),
                    c.basis(),
                    c.scored(),
                    c.moved(),
                    c.document(),
                    c.because(),
                    c.today()));
  }

  private static Checks<ReplayEvent> repeatable(SaveReplay c) {
    ReplayBasis basis = c.basis();
    long months = ChronoUnit.MONTHS.between(basis.from(), basis.to()) + 1;
    long head = c.found().head();
    Map<String, String> period =
        Map.of(
            "from", basis.from().toString(), "to", basis.to().toString(), "max", "" + MONTHS_MAX);
    boolean mixed = basis.before().rules().kind() != basis.after().rules().kind();
    return Checks.<ReplayEvent>begin()
        .refuse(basis.form() < 1, "a-form-counts-from-one", "basis.form")
        .refuse(mixed, "only-rules-of-one-kind-are-compared", "basis.after.rules")
        .and(() -> asNamed(c, "before", basis.before()))
        .and(() -> asNamed(c, "after", basis.after()))
        .refuse(months < 1 || months > MONTHS_MAX, "no-period", "basis.from", period)
        .refuse(
            basis.position() < 0 || basis.position() > head,
            "a-basis-that-is-recorded",
            "basis.position",
            "head",
            head);
  }

  private static Checks<ReplayEvent> asNamed(SaveReplay c, String which, ReplayBasis.Rules rules) {
    String field = "basis." + which + ".text";
    return Checks.<ReplayEvent>begin()
        .refuse(rules.text().length() > TEXT_MAX, "replay-rules-too-long", field, "max", TEXT_MAX)
        .refuse(
            c.found().unlike().contains(which),
            "a-text-gives-its-hash",
            field,
            "rules",
            rules.rules().key());
  }

  @Override
  public boolean fits(SavedReplayState state, ReplayEvent event) {
    return switch (event) {
      case ReplaySaved _ -> state == SavedReplayState.NOT_SAVED;
    };
  }

  @Override
  public SavedReplayState evolve(SavedReplayState state, ReplayEvent event) {
    return switch (event) {
      case ReplaySaved _ -> SavedReplayState.SAVED;
    };
  }
}
