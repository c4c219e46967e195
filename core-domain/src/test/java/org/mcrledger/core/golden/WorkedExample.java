package org.mcrledger.core.golden;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.NamedUuid;

/**
 * The worked example of the default rules: a history and what must come out of it. A runner that
 * has a ledger of its own plays the {@link #steps()} and asks for each {@link #expectations()} at
 * the position its step got; one that has none takes {@link #recorded()}.
 */
public record WorkedExample(List<Step> steps, List<Expectation> expectations) {
  private static final UUID NAMESPACE = new UUID(0, 42);

  public static WorkedExample read() {
    String page = Table.page("/golden/worked-example.md");
    return new WorkedExample(
        new History().steps(Table.under("History", page)),
        Table.under("Expected", page).stream().map(Expectation::of).toList());
  }

  /** The history as a ledger would hold it; a refused step is not in it. */
  public List<Recorded<LedgerEvent>> recorded() {
    Map<String, Recorded<LedgerEvent>> byLabel = new HashMap<>();
    List<Recorded<LedgerEvent>> all = new ArrayList<>();
    for (Step step : steps) {
      event(step, byLabel)
          .map(event -> recorded(all.size() + 1, step, event))
          .ifPresent(
              recorded -> {
                byLabel.put(step.label(), recorded);
                all.add(recorded);
              });
    }
    return List.copyOf(all);
  }

  /** The same as it was known once the step of that label was recorded. */
  public List<Recorded<LedgerEvent>> knownAt(String label) {
    EventId last = idOf(label);
    List<Recorded<LedgerEvent>> known = new ArrayList<>();
    for (Recorded<LedgerEvent> recorded : recorded()) {
      known.add(recorded);
      if (recorded.id().equals(last)) {
        return known;
      }
    }
    throw new IllegalArgumentException("no step " + label);
  }

  private static Optional<LedgerEvent> event(
      Step step, Map<String, Recorded<LedgerEvent>> byLabel) {
    return switch (step) {
      case Step.Happening happening -> Optional.of(happening.event());
      case Step.Voiding voiding -> {
        Recorded<LedgerEvent> target = byLabel.get(voiding.target());
        yield Optional.of(
            new Voided(
                target.event().stream(),
                target.event().customers(),
                target.id(),
                voiding.because(),
                voiding.recordedOn()));
      }
      case Step.Refusal _ -> Optional.empty();
    };
  }

  /** The id that {@link #recorded()} gives the event of a step. */
  public static EventId idOf(String label) {
    return new EventId(NamedUuid.of(NAMESPACE, label));
  }

  private static Recorded<LedgerEvent> recorded(long position, Step step, LedgerEvent event) {
    Provenance by =
        new Provenance(
            "golden",
            Optional.empty(),
            Channel.DEMO,
            step.label(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Recorded<>(
        position,
        idOf(step.label()),
        position,
        step.recordedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        by,
        event);
  }
}
