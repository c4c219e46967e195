package org.mcrledger.core.report;

import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.event.StaffEvent.StaffErased;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.report.Persons.Row;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.SubjectId;

/**
 * What persons of both sides are called. This is the only report that holds personal data in the
 * clear, so that an erasure has one place to empty.
 */
public final class Persons implements LedgerView<SubjectId, Row> {
  /**
   * One person; what was never said is empty.
   *
   * @param erased all that was said is gone for good
   */
  public record Row(
      SubjectId person,
      Optional<String> name,
      Optional<String> nameZh,
      Optional<String> phone,
      Optional<String> mail,
      boolean erased) {
    private static Row empty(SubjectId person, boolean erased) {
      Optional<String> none = Optional.empty();
      return new Row(person, none, none, none, none, erased);
    }
  }

  @Override
  public Row initial(SubjectId key) {
    return Row.empty(key, false);
  }

  @Override
  public Set<SubjectId> keys(Recorded<?> recorded, ContactEvent event) {
    return event instanceof ContactRegistered || event instanceof ContactErased
        ? Set.of(Personal.subjectOf(event.contact()))
        : Set.of();
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, ContactEvent event) {
    return switch (event) {
      case ContactRegistered e -> named(row, e.names(), e.phone(), e.mail());
      case ContactErased _ -> Row.empty(row.person, true);
      case ContactEvent.PositionTaken _,
          ContactEvent.ContactLeft _,
          ContactEvent.NeedServed _,
          ContactEvent.IntimacyOverridden _,
          ContactEvent.SupportOverridden _ ->
          row;
    };
  }

  @Override
  public Set<SubjectId> keys(Recorded<?> recorded, StaffEvent event) {
    return Set.of(Personal.subjectOf(event.staff()));
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, StaffEvent event) {
    return switch (event) {
      case StaffRegistered e -> named(row, e.names(), Optional.empty(), Optional.empty());
      case StaffErased _ -> Row.empty(row.person, true);
    };
  }

  private static Row named(
      Row row, PersonNames names, Optional<Personal> phone, Optional<Personal> mail) {
    return new Row(
        row.person,
        names.name().text(),
        names.nameZh().flatMap(Personal::text),
        phone.flatMap(Personal::text),
        mail.flatMap(Personal::text),
        row.erased || names.name().isErased());
  }
}
