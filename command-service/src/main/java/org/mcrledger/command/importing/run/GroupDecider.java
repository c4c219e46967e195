package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.run.Making.Made;
import org.mcrledger.command.importing.run.Tally.Count;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.SubjectId;

/**
 * Holds what one group of rows says against the ledger, by the same deciders as any command: all of
 * it comes to events, or none.
 */
final class GroupDecider {
  private final Making making;
  private final Held held;
  private final Registrations registrations;
  private final Happenings happenings;

  /**
   * @param held facts that are recorded already
   * @param erased persons of whom nothing new may be recorded
   */
  GroupDecider(Making making, Persons persons, Held held, Set<SubjectId> erased, LocalDate today) {
    this.making = making;
    this.held = held;
    this.registrations = new Registrations(making, persons, erased, today);
    this.happenings = new Happenings(making, persons, today);
  }

  /**
   * Decides the group; who is new is registered before what happened speaks of them.
   *
   * @return the events
   * @throws BadRow if a rule refuses the group
   */
  List<Made> decide() {
    Said said = making.said();
    said.customers().forEach(registrations::customer);
    said.staff().forEach(registrations::staff);
    said.contacts().forEach(registrations::contact);
    said.meeting()
        .filter(meeting -> isNew("engagements", held.id(meeting), said.line()))
        .ifPresent(meeting -> happenings.meeting(meeting, held.id(meeting)));
    said.statements().stream()
        .filter(each -> isNew(each.content().target(), held.id(each), each.line()))
        .forEach(each -> happenings.statement(each, held.id(each)));
    return making.made();
  }

  private boolean isNew(String target, EventId id, long line) {
    return switch (held.origin(id, line)) {
      case NEW -> true;
      case EARLIER, SAME_ROW -> false;
      case SAME_FILE ->
          throw new BadRow(
              making.trouble(
                  line,
                  target,
                  "key",
                  "key-stands-twice",
                  Map.of("first", Long.toString(held.line(id)))));
    };
  }

  /** Takes over what was decided: the states that follow, and the counts. */
  void keep(Tally all) {
    making.keep();
    List<Made> made = making.made();
    made.forEach(m -> held.add(m.id(), m.by()));
    all.add(made.isEmpty() ? Count.ALREADY_THERE : Count.IMPORTED, making.said().rows());
    made.forEach(m -> all.count(m.event()));
  }

  /** What is worth knowing of rows that were taken. */
  List<Trouble> notices() {
    return registrations.notices();
  }
}
