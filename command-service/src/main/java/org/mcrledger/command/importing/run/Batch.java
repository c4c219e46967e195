package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mcrledger.core.term.StreamName;

/**
 * Some thousands of groups on their way into the ledger together: what they say, and the streams
 * that they touch.
 */
final class Batch {
  /** Big enough that the statements cost little per event, small enough to be held easily. */
  static final int ROWS = 10_000;

  private final List<Said> said = new ArrayList<>();
  private int rows;

  void add(Said group) {
    said.add(group);
    rows += group.rows();
  }

  boolean isFull() {
    return rows >= ROWS;
  }

  List<Said> said() {
    return said;
  }

  /** The streams of the facts themselves, where those of an earlier import would lie. */
  Set<StreamName> factStreams(Source source) {
    Set<StreamName> streams = new HashSet<>();
    for (Said group : said) {
      group.meeting().ifPresent(m -> streams.add(source.streamOf(m)));
      group.statements().forEach(each -> streams.add(each.stream()));
    }
    return streams;
  }

  /** The streams of all whom these groups name. */
  static Set<StreamName> namedStreams(List<Said> groups, Persons persons) {
    Set<StreamName> streams = new HashSet<>();
    for (Said group : groups) {
      group.customers().forEach(c -> streams.add(StreamName.of("customer", c.id())));
      group.statements().forEach(s -> streams.add(StreamName.of("customer", s.customer())));
      group.staff().forEach(p -> streams.add(StreamName.of("staff", persons.staff(p.key()))));
      group
          .contacts()
          .forEach(c -> streams.add(StreamName.of("contact", persons.contact(c.key()))));
    }
    return streams;
  }
}
