package org.mcrledger.command.importing.mapping;

import java.util.List;
import java.util.Optional;

/** Where a value comes from. */
public sealed interface Cell {
  /**
   * A column of the row.
   *
   * @param dateFormat how its dates are written; empty for the ISO forms, fuzzy ones included
   */
  record Column(String name, Optional<String> dateFormat) implements Cell {}

  /** Several columns, which together make a key. */
  record Columns(List<String> names) implements Cell {
    public Columns {
      names = List.copyOf(names);
    }
  }

  /** The same for all rows. */
  record Constant(String value) implements Cell {}
}
