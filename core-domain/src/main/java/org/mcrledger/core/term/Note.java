package org.mcrledger.core.term;

import java.util.Set;

/**
 * Free text about one or several persons, under a key of its own that is destroyed with any of
 * theirs.
 */
public record Note(Personal text, Set<SubjectId> about) {
  public Note {
    about = Set.copyOf(about);
  }
}
