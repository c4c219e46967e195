package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.mcrledger.command.importing.mapping.Mapping.Skip;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.CsvFile;
import org.mcrledger.command.importing.row.Row;
import org.mcrledger.command.importing.run.Deciding.Made;
import org.mcrledger.command.importing.run.Held.Origin;
import org.mcrledger.command.importing.run.ImportWork.Tools;
import org.mcrledger.command.importing.run.Tally.Count;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.kit.job.JobRun;
import org.mcrledger.ledger.append.AppendException;
import org.mcrledger.ledger.append.Appended;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.subject.DataKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One pass over a file: batch after batch of groups is decided in memory while the one before is
 * written. What is durable is checkpointed, so the pass can begin again from there.
 */
final class ImportRun {
  private static final int RECOVERED_AT_ONCE = 5_000;
  private final Tools tools;
  private final Source source;
  private final boolean dryRun;
  private final long rowsInFile;
  private final Book book;
  private final Persons persons;
  private Progress reached = Progress.START;

  /**
   * How far an import has come.
   *
   * @param line the last line of the rows that are done
   * @param lastPosition of its events so far; before the first, of all that were there before
   */
  record Progress(long line, long firstPosition, long lastPosition, JsonNode tally) {
    static final Progress START = new Progress(0, 0, 0, JsonNodeFactory.instance.objectNode());

    /**
     * As the last checkpoint says it.
     *
     * @param start the ledger's last position before the import
     */
    static Progress of(Optional<JsonNode> cursor, long start) {
      return cursor
          .map(
              c ->
                  new Progress(
                      c.path("line").longValue(0),
                      c.path("firstPosition").longValue(0),
                      c.path("lastPosition").longValue(start),
                      c.path("tally")))
          .orElse(new Progress(0, 0, start, START.tally()));
    }

    /** Having recorded more. */
    Progress with(long first, long last) {
      return new Progress(line, firstPosition == 0 ? first : firstPosition, last, tally);
    }

    ObjectNode json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("line", line);
      json.put("firstPosition", firstPosition).put("lastPosition", lastPosition);
      return json.set("tally", tally);
    }
  }

  /** A batch whose events are being written. */
  private record Written(
      long line,
      List<Trouble> troubles,
      JsonNode tally,
      List<CompletableFuture<Appended>> appends) {}

  ImportRun(Tools tools, Source source, boolean dryRun, long rowsInFile) {
    this.tools = tools;
    this.source = source;
    this.dryRun = dryRun;
    this.rowsInFile = rowsInFile;
    this.book = new Book(tools.reader(), tools.codec());
    this.persons = new Persons(tools.naturalKeys(), !dryRun);
  }

  /** How far it is durable: where a pass after a lost race begins. */
  Progress reached() {
    return reached;
  }

  /** Goes through the file from where an earlier pass came to; says what came of it all. */
  JsonNode from(Progress progress, CsvFile file, JobRun run) {
    book.forget();
    reached = progress;
    tools.lines().dropAfter(run.id(), progress.line());
    Tally tally = Tally.of(progress.tally());
    recover(tally);
    Pass pass = new Pass(tally, run);
    Listener listener = new Listener(source.mapping(), pass.refused::add);
    Iterator<Row> sound = new Kept(after(progress.line(), file), row -> pass.isSound(row, file));
    Iterator<Row> rows = new Kept(sound, listener, pass::skip);
    Iterator<Group> groups = Group.of(rows, listener::groupKey);
    while (groups.hasNext()) {
      Group group = groups.next();
      pass.line = group.rows().getLast().line();
      listener.hear(group).ifPresent(pass.batch::add);
      if (pass.batch.isFull()) {
        pass.flush();
      }
    }
    pass.line = Long.MAX_VALUE;
    pass.flush();
    pass.settle();
    return report(tally);
  }

  /** Counts what a run that broke off had recorded after its last checkpoint. */
  private void recover(Tally tally) {
    List<StoredEvent> page;
    for (long at = reached.lastPosition(); ; at = page.getLast().position()) {
      page = tools.reader().after(at, RECOVERED_AT_ONCE);
      for (StoredEvent stored : page) {
        Recorded<LedgerEvent> recorded = tools.codec().recorded(stored);
        if (recorded
            .by()
            .source()
            .filter(s -> s.importId().equals(source.importId()))
            .isPresent()) {
          tally.count(recorded.event());
          reached = reached.with(stored.position(), stored.position());
        }
      }
      if (page.size() < RECOVERED_AT_ONCE) {
        return;
      }
    }
  }

  private static Iterator<Row> after(long line, CsvFile file) {
    return new Kept(file, row -> row.line() > line);
  }

  private JsonNode report(Tally tally) {
    ObjectNode report = tally.json().put("dryRun", dryRun);
    report.put("mapping", source.mapping().key());
    return report
        .put("firstPosition", reached.firstPosition())
        .put("lastPosition", reached.lastPosition());
  }

  /** What one pass holds in hand: the batch being filled, and the one being written. */
  private final class Pass {
    private final Tally tally;
    private final JobRun run;
    private final Set<String> sharing;
    private final Deque<Trouble> leftOut = new ArrayDeque<>();
    private final List<Trouble> notices = new ArrayList<>();
    private List<Trouble> refused = new ArrayList<>();
    private Batch batch = new Batch();
    private Optional<Written> writing = Optional.empty();
    private long line;

    Pass(Tally tally, JobRun run) {
      this.tally = tally;
      this.run = run;
      this.sharing = tools.lines().namesSharingAnId(run.id());
    }

    /** A row that is none is refused before anything is read from it. */
    boolean isSound(Row row, CsvFile file) {
      Optional<Trouble> trouble = file.trouble(row);
      trouble.ifPresent(leftOut::add);
      return trouble.isEmpty();
    }

    /** Rows are looked at ahead of their turn, so what is left out waits for its batch. */
    void skip(Row row, Skip skip) {
      leftOut.add(
          new Trouble(
              row.line(),
              skip.column(),
              row.cell(skip.column()),
              ImportLines.SKIPPED,
              Map.of("because", skip.because())));
    }

    void flush() {
      List<Envelope> events = decide();
      tally.add(Count.REFUSED, refused.size());
      countLeftOut();
      List<Trouble> troubles = refused;
      troubles.addAll(notices);
      settle();
      writing = Optional.of(new Written(line, troubles, tally.json(), append(events)));
      refused = new ArrayList<>();
      notices.clear();
      batch = new Batch();
      book.trim();
      persons.trim();
    }

    private void countLeftOut() {
      while (!leftOut.isEmpty() && leftOut.getFirst().line() <= line) {
        Trouble first = leftOut.removeFirst();
        if (first.rule().equals(ImportLines.SKIPPED)) {
          tally.skip(first.params().getOrDefault("because", ""));
        } else {
          tally.add(Count.REFUSED, 1);
        }
        refused.add(first);
      }
    }

    private List<Envelope> decide() {
      book.open(batch.factStreams(source));
      Held held = new Held(source, book);
      held.ask(batch.said(), tools.reader(), tools.codec());
      List<Said> fresh = batch.said().stream().filter(said -> isFresh(said, held)).toList();
      persons.meet(fresh);
      book.open(Batch.namedStreams(fresh, persons));
      Set<SubjectId> erased = erased(fresh);
      List<Envelope> events = new ArrayList<>();
      for (Said said : fresh) {
        LocalDate today = tools.clock().today();
        decide(
            new Deciding(source, persons, held, erased, book.draft(), said, today), said, events);
      }
      return events;
    }

    private void decide(Deciding deciding, Said said, List<Envelope> events) {
      try {
        List<Made> made = deciding.decide();
        deciding.keep(tally);
        deciding.notices().stream().filter(n -> sharing.add(n.value())).forEach(this::notice);
        if (!dryRun) {
          made.forEach(
              m -> events.add(tools.codec().envelope(m.id(), m.version(), m.event(), m.by())));
        }
      } catch (BadRow bad) {
        refused.add(bad.trouble());
        tally.add(Count.REFUSED, said.rows() - 1L);
      }
    }

    private void notice(Trouble notice) {
      notices.add(notice);
      tally.add(Count.NAMES_WITH_ONE_ID, 1);
    }

    /** Of what is there already, nobody is registered or looked for again. */
    private boolean isFresh(Said said, Held held) {
      List<Origin> origins =
          Stream.concat(
                  said.meeting().stream().map(m -> held.origin(held.id(m), said.line())),
                  said.money().stream().map(m -> held.origin(held.id(m), m.line())))
              .toList();
      if (origins.isEmpty()
          || origins.stream().anyMatch(o -> o == Origin.NEW || o == Origin.SAME_FILE)) {
        return true;
      }
      boolean recovered = origins.contains(Origin.SAME_ROW);
      tally.add(recovered ? Count.IMPORTED : Count.ALREADY_THERE, said.rows());
      return false;
    }

    /** Makes the keys of new persons, all at once; those whose keys were destroyed stay erased. */
    private Set<SubjectId> erased(List<Said> fresh) {
      if (dryRun) {
        return Set.of();
      }
      Set<SubjectId> subjects = new HashSet<>();
      for (Said said : fresh) {
        said.staff().forEach(p -> subjects.add(Personal.subjectOf(persons.staff(p.key()))));
        said.contacts().forEach(c -> subjects.add(Personal.subjectOf(persons.contact(c.key()))));
      }
      Map<SubjectId, Optional<DataKey>> keys = tools.subjectKeys().toWrite(subjects);
      subjects.removeIf(subject -> keys.getOrDefault(subject, Optional.empty()).isPresent());
      return subjects;
    }

    private List<CompletableFuture<Appended>> append(List<Envelope> events) {
      List<CompletableFuture<Appended>> appends = new ArrayList<>();
      for (int i = 0; i < events.size(); i += LedgerAppender.EVENTS_PER_APPEND_MAX) {
        int end = Math.min(events.size(), i + LedgerAppender.EVENTS_PER_APPEND_MAX);
        appends.add(tools.appender().append(events.subList(i, end)));
      }
      return appends;
    }

    /** Waits for the batch that is being written, and says that it is durable. */
    void settle() {
      if (writing.isEmpty()) {
        return;
      }
      Written written = writing.get();
      writing = Optional.empty();
      for (CompletableFuture<Appended> append : written.appends()) {
        Appended appended = joined(append);
        reached = reached.with(appended.firstPosition(), appended.lastPosition());
      }
      tools.lines().write(run.id(), written.troubles());
      reached =
          new Progress(
              written.line(), reached.firstPosition(), reached.lastPosition(), written.tally());
      run.checkpoint(reached.json(), Tally.of(written.tally()).rows(), OptionalLong.of(rowsInFile));
    }

    private static Appended joined(CompletableFuture<Appended> append) {
      try {
        return append.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof AppendException known) {
          throw known;
        }
        throw e;
      }
    }
  }
}
