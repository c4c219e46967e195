package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.axon.Concept;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.core.correction.CorrectionCommand.VoidEvent;
import org.mcrledger.core.correction.CorrectionRules;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.NamedUuid;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.kit.job.JobRun;
import org.mcrledger.ledger.append.Appended;
import org.mcrledger.ledger.append.DuplicateEvent;
import org.mcrledger.ledger.append.VersionConflict;
import org.mcrledger.ledger.envelope.Envelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Voids events of an import, many at a time, by the rules of any void; counts what stays. */
final class Voiding {
  /** Races lost one after the other over the same events. */
  private static final int TRIES_MAX = 10;

  private final Tools tools;
  private final JobRun run;
  private final String because;
  private final LocalDate today;
  private long voided;
  private long kept;
  private long lastPosition;

  Voiding(Tools tools, JobRun run, String because) {
    this.tools = tools;
    this.run = run;
    this.because = because;
    this.today = tools.clock().today();
  }

  /**
   * Voids them, the last first; those that are void already are passed over. Where somebody else
   * was quicker on one of their streams, all is read and decided again.
   *
   * @param needed those of them on which something rests: they stay
   */
  void voidAll(List<Recorded<LedgerEvent>> events, Set<EventId> needed) {
    for (int tries = 1; !events.isEmpty(); tries++) {
      try {
        tryToVoid(events, needed);
        return;
      } catch (VersionConflict | DuplicateEvent lost) {
        if (tries == TRIES_MAX) {
          throw lost;
        }
      }
    }
  }

  private void tryToVoid(List<Recorded<LedgerEvent>> events, Set<EventId> needed) {
    Map<String, List<Recorded<LedgerEvent>>> streams = streams(events);
    List<Envelope> voids = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    List<Recorded<LedgerEvent>> before = new ArrayList<>();
    for (Recorded<LedgerEvent> target : events.reversed()) {
      List<Recorded<LedgerEvent>> stream =
          streams.getOrDefault(target.event().stream().toString(), new ArrayList<>());
      if (Effects.voided(stream).contains(target.id())) {
        EventId own = voidingId(target.id());
        stream.stream().filter(recorded -> recorded.id().equals(own)).forEach(before::add);
        continue;
      }
      decide(target, stream, needed)
          .ifPresentOrElse(
              voiding -> {
                voids.add(envelope(voiding));
                stream.add(voiding);
              },
              () -> troubles.add(staying(target)));
    }
    write(voids, troubles);
    before.forEach(this::recover);
  }

  /** What this reversal voided before it broke off is its work too. */
  private void recover(Recorded<LedgerEvent> voiding) {
    voided++;
    lastPosition = Math.max(lastPosition, voiding.position());
  }

  private void write(List<Envelope> voids, List<Trouble> troubles) {
    if (!voids.isEmpty()) {
      Appended appended = Appended.awaited(tools.appender().append(voids));
      lastPosition = Math.max(lastPosition, appended.lastPosition());
    }
    tools.lines().write(run.id(), troubles);
    voided += voids.size();
    kept += troubles.size();
  }

  JsonNode report(String importId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("import", importId)
        .put("voided", voided)
        .put("kept", kept)
        .put("lastPosition", lastPosition);
  }

  private Map<String, List<Recorded<LedgerEvent>>> streams(List<Recorded<LedgerEvent>> events) {
    Set<String> names =
        events.stream().map(r -> r.event().stream().toString()).collect(Collectors.toSet());
    Map<String, List<Recorded<LedgerEvent>>> streams = new HashMap<>();
    tools
        .reader()
        .streams(names)
        .forEach(
            stored ->
                streams
                    .computeIfAbsent(stored.stream(), _ -> new ArrayList<>())
                    .add(tools.codec().recorded(stored)));
    return streams;
  }

  private Optional<Recorded<LedgerEvent>> decide(
      Recorded<LedgerEvent> target, List<Recorded<LedgerEvent>> stream, Set<EventId> needed) {
    StreamName name = target.event().stream();
    Concept<?, ?, ?> concept = Concepts.of(name).orElseThrow();
    List<EventId> resting = needed.contains(target.id()) ? List.of(target.id()) : List.of();
    VoidEvent command = new VoidEvent(target.id(), because, today, resting);
    return switch (new CorrectionRules(concept.effective()::unfit).decide(command, stream)) {
      case Verdict.Rejected<CorrectionEvent> _ -> Optional.empty();
      case Verdict.Accepted<CorrectionEvent>(List<CorrectionEvent> voids) ->
          Optional.of(
              new Recorded<LedgerEvent>(
                  stream.getLast().position() + 1,
                  voidingId(target.id()),
                  stream.getLast().version() + 1,
                  stream.getLast().recordedAt(),
                  provenance(),
                  voids.getFirst()));
    };
  }

  /** Follows from what it voids: a reversal that is repeated after a crash adds nothing. */
  private EventId voidingId(EventId target) {
    return new EventId(NamedUuid.of(target.value(), "reversal", run.id().toString()));
  }

  private Envelope envelope(Recorded<LedgerEvent> voiding) {
    return tools.codec().envelope(voiding.id(), voiding.version(), voiding.event(), voiding.by());
  }

  private Provenance provenance() {
    return new Provenance(
        run.owner(),
        Optional.empty(),
        Channel.IMPORT,
        run.id().toString(),
        Optional.of(because),
        Optional.empty(),
        Optional.empty());
  }

  private static Trouble staying(Recorded<LedgerEvent> target) {
    long line = target.by().source().map(Provenance.Source::line).orElse(0L);
    return new Trouble(
        line,
        target.event().stream().toString(),
        target.id().toString(),
        "something-rests-on-it",
        Map.of("number", "1", "first", target.id().toString()));
  }
}
