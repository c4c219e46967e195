package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.axon.Concept;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.run.ImportWork.Tools;
import org.mcrledger.core.correction.CorrectionCommand.VoidEvent;
import org.mcrledger.core.correction.CorrectionRules;
import org.mcrledger.core.correction.Resting;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.NamedUuid;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.kit.job.JobRun;
import org.mcrledger.kit.job.JobWork;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.envelope.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes an import back by events: everything that it recorded is voided, the last first, by the
 * same rules as any void. What something in force rests on stays, and is counted and listed.
 */
public final class Reversal implements JobWork {
  public static final String KIND = "import-reversal";
  private static final int WINDOW = 2_000;
  private final Tools tools;

  public Reversal(Tools tools) {
    this.tools = tools;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JsonNode run(JobRun run) {
    JsonNode input = run.input();
    Work work =
        new Work(
            run,
            input.required("import").stringValue(),
            input.required("because").stringValue(),
            input.required("firstPosition").longValue(),
            input.required("lastPosition").longValue());
    return work.all();
  }

  /** One reversal on its way. */
  private final class Work {
    private final JobRun run;
    private final String importId;
    private final String because;
    private final long first;
    private final long last;
    private final LocalDate today = tools.clock().today();
    private final List<Recorded<LedgerEvent>> registrations = new ArrayList<>();
    private long looked;
    private long voided;
    private long kept;

    Work(JobRun run, String importId, String because, long first, long last) {
      this.run = run;
      this.importId = importId;
      this.because = because;
      this.first = first;
      this.last = last;
    }

    JsonNode all() {
      tools.lines().dropAfter(run.id(), 0);
      for (long high = last; high >= first; high -= WINDOW) {
        long low = Math.max(first, high - WINDOW + 1);
        List<Recorded<LedgerEvent>> window = ofImport(low, high);
        List<Recorded<LedgerEvent>> facts =
            window.stream().filter(recorded -> !isRegistration(recorded)).toList();
        window.stream().filter(Work::isRegistration).forEach(registrations::add);
        voidAll(facts, Set.of());
        looked += high - low + 1;
        run.progress(looked, OptionalLong.of(last - first + 1));
      }
      registrations();
      return JsonNodeFactory.instance
          .objectNode()
          .put("import", importId)
          .put("voided", voided)
          .put("kept", kept);
    }

    private List<Recorded<LedgerEvent>> ofImport(long low, long high) {
      return tools.reader().after(low - 1, (int) (high - low + 1)).stream()
          .map(tools.codec()::recorded)
          .filter(recorded -> recorded.by().source().filter(this::isOurs).isPresent())
          .toList();
    }

    private boolean isOurs(Provenance.Source source) {
      return source.importId().equals(importId);
    }

    private static boolean isRegistration(Recorded<LedgerEvent> recorded) {
      return recorded.event() instanceof CustomerRegistered
          || recorded.event() instanceof ContactRegistered
          || recorded.event() instanceof StaffRegistered;
    }

    /** Persons before customers, since contacts rest on them; only those on whom nothing rests. */
    private void registrations() {
      List<Recorded<LedgerEvent>> staff = only(StaffRegistered.class);
      List<Recorded<LedgerEvent>> contacts = only(ContactRegistered.class);
      List<Recorded<LedgerEvent>> customers = only(CustomerRegistered.class);
      inChunks(staff, chunk -> staffInUse());
      inChunks(contacts, this::restedOn);
      inChunks(customers, this::restedOn);
    }

    private List<Recorded<LedgerEvent>> only(Class<? extends LedgerEvent> type) {
      return registrations.stream().filter(r -> type.isInstance(r.event())).toList();
    }

    private void inChunks(
        List<Recorded<LedgerEvent>> all,
        Function<List<Recorded<LedgerEvent>>, Set<EventId>> restedOn) {
      for (int i = 0; i < all.size(); i += WINDOW) {
        List<Recorded<LedgerEvent>> chunk = all.subList(i, Math.min(all.size(), i + WINDOW));
        voidAll(chunk, restedOn.apply(chunk));
      }
    }

    /**
     * Those of the registrations on which something that holds rests: found among their customers'
     * events.
     */
    private Set<EventId> restedOn(List<Recorded<LedgerEvent>> chunk) {
      Set<EventId> rested = new HashSet<>();
      for (Recorded<LedgerEvent> registration : chunk) {
        for (CustomerId customer : registration.event().customers()) {
          List<StoredEvent> stored = tools.reader().customer(customer.value(), 0, Long.MAX_VALUE);
          boolean isRested =
              Effects.effective(stored.stream().map(tools.codec()::recorded).toList()).stream()
                  .anyMatch(other -> Resting.on(registration.event(), other.event()));
          if (isRested) {
            rested.add(registration.id());
          }
        }
      }
      return rested;
    }

    /** Registrations of our own people whom an engagement that holds still names. */
    private Set<EventId> staffInUse() {
      Set<StaffId> ours =
          only(StaffRegistered.class).stream()
              .map(r -> ((StaffRegistered) r.event()).staff())
              .collect(Collectors.toSet());
      if (ours.isEmpty()) {
        return Set.of();
      }
      List<Recorded<LedgerEvent>> naming = new ArrayList<>();
      long at = 0;
      for (List<StoredEvent> page = tools.reader().after(at, WINDOW);
          !page.isEmpty();
          page = tools.reader().after(at, WINDOW)) {
        page.stream().map(tools.codec()::recorded).filter(Work::mayNameStaff).forEach(naming::add);
        at = page.getLast().position();
      }
      List<Recorded<LedgerEvent>> holding = Effects.effective(naming);
      return only(StaffRegistered.class).stream()
          .filter(r -> holding.stream().anyMatch(o -> Resting.on(r.event(), o.event())))
          .map(Recorded::id)
          .collect(Collectors.toSet());
    }

    private static boolean mayNameStaff(Recorded<LedgerEvent> recorded) {
      return recorded.event() instanceof EngagementEvent
          || recorded.event() instanceof CorrectionEvent
          || recorded.event() instanceof OwnerAssigned;
    }

    private void voidAll(List<Recorded<LedgerEvent>> events, Set<EventId> restedOn) {
      if (events.isEmpty()) {
        return;
      }
      Map<String, List<Recorded<LedgerEvent>>> streams = streams(events);
      List<Envelope> voids = new ArrayList<>();
      List<Trouble> troubles = new ArrayList<>();
      for (Recorded<LedgerEvent> target : events.reversed()) {
        List<Recorded<LedgerEvent>> stream =
            streams.getOrDefault(target.event().stream().toString(), new ArrayList<>());
        if (Effects.voided(stream).contains(target.id())) {
          continue;
        }
        decide(target, stream, restedOn)
            .ifPresentOrElse(
                voiding -> {
                  voids.add(envelope(voiding));
                  stream.add(voiding);
                },
                () -> troubles.add(kept(target)));
      }
      if (!voids.isEmpty()) {
        tools.appender().append(voids).join();
      }
      tools.lines().write(run.id(), troubles);
      voided += voids.size();
      kept += troubles.size();
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
        Recorded<LedgerEvent> target, List<Recorded<LedgerEvent>> stream, Set<EventId> restedOn) {
      StreamName name = target.event().stream();
      Concept<?, ?, ?> concept = Concepts.of(name).orElseThrow();
      List<EventId> resting = restedOn.contains(target.id()) ? List.of(target.id()) : List.of();
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

    private Trouble kept(Recorded<LedgerEvent> target) {
      long line = target.by().source().map(Provenance.Source::line).orElse(0L);
      return new Trouble(
          line,
          target.event().stream().toString(),
          target.id().toString(),
          "something-rests-on-it",
          Map.of("number", "1", "first", target.id().toString()));
    }
  }
}
