package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.run.Held.Origin;
import org.mcrledger.command.importing.run.Making.Made;
import org.mcrledger.command.importing.run.Tally.Count;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.subject.DataKey;

/**
 * Holds a batch against the ledger. What it reads there it reads at once for the whole batch; then
 * group after group comes to events or is refused.
 */
final class BatchDecider {
  private final Tools tools;
  private final Source source;
  private final boolean dryRun;
  private final Book book;
  private final Persons persons;
  private final Tally tally;
  private final Refusals refusals;
  private final Set<String> sharingAnId;
  private final List<Trouble> notices = new ArrayList<>();

  /**
   * @param sharingAnId names that were reported already for making the id of another
   */
  BatchDecider(
      Tools tools,
      Source source,
      boolean dryRun,
      Book book,
      Persons persons,
      Tally tally,
      Refusals refusals,
      Set<String> sharingAnId) {
    this.tools = tools;
    this.source = source;
    this.dryRun = dryRun;
    this.book = book;
    this.persons = persons;
    this.tally = tally;
    this.refusals = refusals;
    this.sharingAnId = sharingAnId;
  }

  /** The events that the batch comes to; of a dry run, which writes nothing, none. */
  List<Envelope> decide(Batch batch) {
    book.open(batch.factStreams(source));
    Held held = new Held(source, book);
    held.ask(batch.said(), tools.reader(), tools.codec());
    List<Said> fresh = batch.said().stream().filter(said -> isFresh(said, held)).toList();
    persons.meet(fresh);
    book.open(Batch.namedStreams(fresh, persons));
    Set<SubjectId> erased = erased(fresh);
    LocalDate today = tools.clock().today();
    List<Envelope> events = new ArrayList<>();
    for (Said said : fresh) {
      Making making = new Making(source, book.draft(), said);
      decide(new GroupDecider(making, persons, held, erased, today), said, events);
    }
    book.trim();
    persons.trim();
    return events;
  }

  private void decide(GroupDecider decider, Said said, List<Envelope> events) {
    try {
      List<Made> made = decider.decide();
      decider.keep(tally);
      decider.notices().stream().filter(n -> sharingAnId.add(n.value())).forEach(this::notice);
      if (!dryRun) {
        made.forEach(
            m -> events.add(tools.codec().envelope(m.id(), m.version(), m.event(), m.by())));
      }
    } catch (BadRow bad) {
      refusals.refuse(said.key(), said.lines(), List.of(bad.trouble()));
    }
  }

  private void notice(Trouble notice) {
    notices.add(notice);
    tally.add(Count.NAMES_WITH_ONE_ID, 1);
  }

  /** What is worth knowing of rows that were taken since the last time. */
  List<Trouble> takeNotices() {
    List<Trouble> taken = List.copyOf(notices);
    notices.clear();
    return taken;
  }

  /** Of what is there already, nobody is registered or looked for again. */
  private boolean isFresh(Said said, Held held) {
    List<Origin> origins =
        Stream.concat(
                said.meeting().stream().map(m -> held.origin(held.id(m), said.line())),
                said.statements().stream().map(s -> held.origin(held.id(s), s.line())))
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
}
