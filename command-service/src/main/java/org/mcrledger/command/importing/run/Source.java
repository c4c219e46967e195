package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.NamedUuid;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;

/**
 * What the events of one import have in common: the source that their ids follow from, and who
 * imports.
 */
record Source(Mapping mapping, String importId, String account, Optional<StaffId> staff) {
  /** Namespace of ids that follow from a source's keys; fixed for ever. */
  private static final UUID IMPORTS = UUID.fromString("4d1f6a54-98a5-5d0c-9d3e-6d63722d696d");

  /**
   * The id of the event that a natural key stands for. What was taken back may be said again: it
   * then has the first id of its key that was never voided.
   *
   * @param voided events of its stream that do not hold any more
   */
  EventId eventId(String target, String naturalKey, Set<EventId> voided) {
    EventId id = eventId(target, naturalKey, 0);
    for (int ordinal = 1; voided.contains(id); ordinal++) {
      id = eventId(target, naturalKey, ordinal);
    }
    return id;
  }

  private EventId eventId(String target, String naturalKey, int ordinal) {
    return new EventId(
        NamedUuid.of(IMPORTS, mapping.key(), target, naturalKey, Integer.toString(ordinal)));
  }

  /** The id of something that has no readable one. */
  String id(String target, String naturalKey) {
    return NamedUuid.of(IMPORTS, mapping.key(), "id", target, naturalKey).toString();
  }

  StreamName streamOf(Said.Meeting meeting) {
    return new StreamName("engagement", id("engagement", meeting.key()));
  }

  Provenance provenance(long line, Optional<String> author, Optional<LocalDate> on) {
    return new Provenance(
        account,
        staff,
        Channel.IMPORT,
        importId,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Provenance.Source(importId, line, author, on)));
  }
}
