package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.mcrledger.core.correction.Resting;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.term.EventId;
import org.mcrledger.kit.job.JobRun;
import org.mcrledger.kit.job.JobWork;
import tools.jackson.databind.JsonNode;

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
    return new Work(
            run,
            input.required("import").stringValue(),
            new Voiding(tools, run, input.required("because").stringValue()),
            input.required("firstPosition").longValue(),
            input.required("lastPosition").longValue())
        .all();
  }

  /** One reversal on its way: facts window by window, then the registrations they rested on. */
  private final class Work {
    private final JobRun run;
    private final String importId;
    private final Voiding voiding;
    private final long first;
    private final long last;
    private final List<Recorded<LedgerEvent>> registrations = new ArrayList<>();

    Work(JobRun run, String importId, Voiding voiding, long first, long last) {
      this.run = run;
      this.importId = importId;
      this.voiding = voiding;
      this.first = first;
      this.last = last;
    }

    JsonNode all() {
      tools.lines().dropAfter(run.id(), 0);
      for (long high = last; high >= first; high -= WINDOW) {
        long low = Math.max(first, high - WINDOW + 1);
        List<Recorded<LedgerEvent>> window = ofImport(low, high);
        window.stream().filter(r -> Resting.isPossibleOn(r.event())).forEach(registrations::add);
        voiding.voidAll(
            window.stream().filter(r -> !Resting.isPossibleOn(r.event())).toList(), Set.of());
        run.progress(last - low + 1, OptionalLong.of(last - first + 1));
      }
      registrations();
      return voiding.report(importId);
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

    /** Persons before customers, since contacts rest on them; only those on whom nothing rests. */
    private void registrations() {
      StillNeeded needed = new StillNeeded(tools.reader(), tools.codec());
      List<Recorded<LedgerEvent>> staff = only(StaffRegistered.class);
      Set<EventId> staffNeeded = needed.staff(staff);
      inChunks(staff, _ -> staffNeeded);
      inChunks(only(ContactRegistered.class), needed::ofCustomers);
      inChunks(only(CustomerRegistered.class), needed::ofCustomers);
    }

    private List<Recorded<LedgerEvent>> only(Class<? extends LedgerEvent> type) {
      return registrations.stream().filter(r -> type.isInstance(r.event())).toList();
    }

    private void inChunks(
        List<Recorded<LedgerEvent>> all,
        Function<List<Recorded<LedgerEvent>>, Set<EventId>> needed) {
      for (int i = 0; i < all.size(); i += WINDOW) {
        List<Recorded<LedgerEvent>> chunk = all.subList(i, Math.min(all.size(), i + WINDOW));
        voiding.voidAll(chunk, needed.apply(chunk));
      }
    }
  }
}
