package org.mcrledger.query.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.report.Persons;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.hiding.NamesInText;

/**
 * Names of persons and opportunities, joined when they are shown: always today's, since an erasure
 * holds for all.
 */
public final class Names {
  private final ReadTables tables;
  private final NamesInText texts;

  public Names(ReadTables tables, NamesInText texts) {
    this.tables = tables;
    this.texts = texts;
  }

  /** The answer with names in its free text only where they may be known wherever is read. */
  <T> T inTexts(Asking asking, T answer) {
    return texts.shownTo(asking.actor(), answer);
  }

  /**
   * The answer with names in its free text only where the asker may know them.
   *
   * @param named whether persons of the customer that it is about may be shown by name
   */
  <T> T inTexts(boolean named, T answer) {
    return named ? answer : texts.hidden(answer);
  }

  /** What is known of these of our people; for one without an entry nothing. */
  Map<StaffId, PersonName> ofStaff(Asking asking, Collection<StaffId> staff) {
    Map<StaffId, PersonName> names = new HashMap<>();
    if (!asking.seesNames()) {
      Set.copyOf(staff).forEach(id -> names.put(id, PersonName.HIDDEN));
      return names;
    }
    Map<SubjectId, Persons.Row> rows =
        rows(asking, staff.stream().map(Personal::subjectOf).toList());
    Set.copyOf(staff).forEach(id -> names.put(id, shown(rows.get(Personal.subjectOf(id)))));
    return names;
  }

  /** The names of these contacts; the caller has looked whether they may be shown. */
  Map<ContactId, PersonName> ofContacts(Asking asking, Collection<ContactId> contacts) {
    Map<ContactId, PersonName> names = new HashMap<>();
    Map<SubjectId, Persons.Row> rows =
        rows(asking, contacts.stream().map(Personal::subjectOf).toList());
    contacts.forEach(id -> names.put(id, shown(rows.get(Personal.subjectOf(id)))));
    return names;
  }

  /** The names of these opportunities; one whose opening was voided has none. */
  Map<OpportunityId, String> ofOpportunities(
      Asking asking, Collection<OpportunityId> opportunities) {
    Map<OpportunityId, String> names = new HashMap<>();
    tables
        .rows(
            tables.projections().opportunityCard(),
            Set.copyOf(opportunities),
            AsOf.now(asking.asOf().validAt()))
        .forEach((id, row) -> row.opening().ifPresent(opened -> names.put(id, opened.name())));
    return names;
  }

  /** Name, phone and mail of one contact. */
  Optional<Persons.Row> of(Asking asking, ContactId contact) {
    SubjectId person = Personal.subjectOf(contact);
    return Optional.ofNullable(rows(asking, List.of(person)).get(person));
  }

  private Map<SubjectId, Persons.Row> rows(Asking asking, List<SubjectId> persons) {
    return tables.rows(
        tables.projections().person(), Set.copyOf(persons), AsOf.now(asking.asOf().validAt()));
  }

  private static PersonName shown(Persons.@org.jspecify.annotations.Nullable Row row) {
    return row == null ? PersonName.NONE : PersonName.of(row);
  }
}
