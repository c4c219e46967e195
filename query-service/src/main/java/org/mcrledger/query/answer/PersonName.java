package org.mcrledger.query.answer;

import java.util.Optional;

/**
 * What a person is called, as far as the asker may know.
 *
 * @param hidden the asker may not know it; else an absent name is erased or was never said
 */
public record PersonName(Optional<String> name, Optional<String> nameZh, boolean hidden) {
  static final PersonName HIDDEN = new PersonName(Optional.empty(), Optional.empty(), true);
  static final PersonName NONE = new PersonName(Optional.empty(), Optional.empty(), false);
}
