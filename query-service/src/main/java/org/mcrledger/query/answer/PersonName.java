package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.report.Persons;

/**
 * What a person is called, as far as the asker may know.
 *
 * @param hidden the asker may not know it
 * @param erased it is gone for good; an absent name that is neither was never said
 */
public record PersonName(
    Optional<String> name, Optional<String> nameZh, boolean hidden, boolean erased) {
  static final PersonName HIDDEN = new PersonName(Optional.empty(), Optional.empty(), true, false);
  static final PersonName NONE = new PersonName(Optional.empty(), Optional.empty(), false, false);

  static PersonName of(Persons.Row row) {
    return new PersonName(row.name(), row.nameZh(), false, row.erased());
  }
}
